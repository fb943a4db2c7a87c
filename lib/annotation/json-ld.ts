import { isSameJson, listOf, without } from './json';
import { COLOURS, type Json, type JsonObject, type UserAnnotation } from './model';
import { CONTEXT, GENERATOR, subjectIri } from './sidelight-terms';
import { type Reading, type Refused, readWebAnnotation, shownOf } from './web-annotation';

/** §4.4: each colour's class is the name of a CSS colour. */
const STYLESHEET = {
  type: 'CssStylesheet',
  value: COLOURS.map((colour) => `.${colour} { background-color: ${colour} }`).join(' '),
} as const;

/** §5.2. */
export interface AnnotationPageJsonLd {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly JsonObject[];
}

/** §5.1: everything in one embedded page, so that one file holds it. */
export interface AnnotationCollectionJsonLd {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly generator: typeof GENERATOR;
  readonly total: number;
  /** Absent when the collection is empty. */
  readonly first?: AnnotationPageJsonLd;
}

/**
 * Annotations as one collection after the Web Annotation Data Model.
 *
 * @param now - when they are exported; ISO 8601, UTC.
 */
export function toCollection(
  annotations: readonly UserAnnotation[],
  now: string,
): AnnotationCollectionJsonLd {
  return collectionOf(
    annotations.map((annotation) => toJsonLd(annotation, now)),
    now,
  );
}

/** Items that are JSON-LD already, as one collection. */
export function collectionOf(
  items: readonly JsonObject[],
  now: string,
): AnnotationCollectionJsonLd {
  const id = `urn:x-sidelight:export:${now}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Annotations made with Sidelight',
    created: now,
    generator: GENERATOR,
    total: items.length,
  } as const;
  if (items.length === 0) return collection;
  const first = { id: `${id}:page-1`, type: 'AnnotationPage', startIndex: 0, items } as const;
  return { ...collection, first };
}

/** §3: an annotation as others read it. What was imported and not changed leaves as it came; what was changed, with the changes. */
export function toJsonLd(annotation: UserAnnotation, now: string): JsonObject {
  const { imported } = annotation;
  return imported ? merged(annotation, imported) : ownJsonLd(annotation, now);
}

function ownJsonLd(annotation: UserAnnotation, now: string): JsonObject {
  const { id, type, motivation, created, modified } = annotation;
  const body = bodiesOf(annotation);
  return {
    '@context': CONTEXT,
    id,
    type,
    motivation,
    created,
    modified,
    // A body is there 0 or more times (§3.1).
    ...(body.length > 0 && { body }),
    target: targetOf(annotation),
    ...ownTerms(annotation),
    stylesheet: STYLESHEET,
    generator: GENERATOR,
    generated: now,
  };
}

function bodiesOf({ body, about }: UserAnnotation): JsonObject[] {
  return [
    ...body.map((part) => ({ ...part })),
    ...about.map((subject) => ({
      type: 'SpecificResource',
      source: subjectIri(subject),
      purpose: 'linking',
    })),
  ];
}

function targetOf({ target }: UserAnnotation): JsonObject {
  const { type, source, selector, styleClass } = target;
  return { type, source, ...(selector.length > 0 && { selector: plain(selector) }), styleClass };
}

/** Sidelight's own properties, those that say something. */
function ownTerms(annotation: UserAnnotation): JsonObject {
  const { pageTitle, pageAuthor, pagePublished, history, conflictOf } = annotation;
  return {
    ...(pageTitle !== '' && { pageTitle }),
    ...(pageAuthor !== '' && { pageAuthor }),
    ...(pagePublished !== '' && { pagePublished }),
    ...(history.length > 0 && {
      history: history.map(({ selector, ...past }) => ({ ...past, selector: plain(selector) })),
    }),
    ...(conflictOf !== '' && { conflictOf }),
  };
}

/** The reader's changes in, all else as it was imported. */
function merged(annotation: UserAnnotation, imported: JsonObject): JsonObject {
  const was = shownOf(imported, { canonical: () => annotation.target.source });
  const isBodySame = isSameJson([was.body, was.about], [annotation.body, annotation.about]);
  const isTargetSame = isSameJson(
    [was.target.selector, was.target.styleClass],
    [annotation.target.selector, annotation.target.styleClass],
  );
  const ownBefore = ownTerms({ ...annotation, ...was, target: annotation.target });
  const ownNow = ownTerms(annotation);
  const isSame = isBodySame && isTargetSame && isSameJson(ownBefore, ownNow);
  if (isSame) return imported.id === annotation.id ? imported : { ...imported, id: annotation.id };
  const body = [...listOf(imported.body).filter(isUnseen), ...bodiesOf(annotation)];
  return {
    ...(isBodySame ? imported : without(imported, 'body', 'bodyValue')),
    id: annotation.id,
    modified: annotation.modified,
    ...(!isBodySame && body.length > 0 && { body }),
    ...(was.motivation !== annotation.motivation && { motivation: annotation.motivation }),
    ...(!isTargetSame && {
      target: mergedTarget(annotation, imported),
      // §4.4: a class needs a style sheet.
      stylesheet: imported.stylesheet ?? STYLESHEET,
    }),
    ...ownNow,
    '@context': contextWithOwn(imported['@context']),
  };
}

/** Bodies that Sidelight does not show and that the reader therefore cannot have changed. */
function isUnseen(body: Json): boolean {
  const { body: shown, about } = shownOf({ body }, { canonical: String });
  return shown.length === 0 && about.length === 0;
}

/** The first target with the reader's selectors and colour; others as they were. */
function mergedTarget(annotation: UserAnnotation, imported: JsonObject): Json {
  const [first, ...others] = listOf(imported.target);
  const { selector, styleClass } = targetOf(annotation);
  const isSpecific = typeof first === 'object' && first !== null && 'source' in first;
  const was = isSpecific ? { ...first } : { type: 'SpecificResource', source: first ?? '' };
  const next = {
    ...was,
    ...(selector !== undefined && { selector }),
    styleClass: styleClass ?? '',
  };
  return others.length > 0 ? [next, ...others] : next;
}

function contextWithOwn(context: Json | undefined): Json {
  const own = CONTEXT[1];
  const contexts = listOf(context);
  return contexts.some((one) => isSameJson(one, own)) ? contexts : [...contexts, own];
}

/** The same as plain JSON, which knows no interfaces. */
function plain(selectors: UserAnnotation['target']['selector']): JsonObject[] {
  return selectors.map((selector) => ({ ...selector }));
}

/** Reads one item of a file; what Sidelight itself wrote, and nobody added to, needs no original beside it. */
export function fromJsonLd(item: unknown, reading: Reading): UserAnnotation | Refused {
  const annotation = readWebAnnotation(item, reading);
  if ('fault' in annotation || annotation.imported === null) return annotation;
  const own = { ...annotation, imported: null };
  const written = without(ownJsonLd(own, reading.now), 'generated', '@context');
  const found = without(annotation.imported, 'generated', '@context');
  return isSameJson(written, found) ? own : annotation;
}
