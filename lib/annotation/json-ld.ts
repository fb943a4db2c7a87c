import { COLOURS, type TextualBody, type UserAnnotation } from './model';
import { readAnnotation } from './read';

/** §3.1: this IRI must be the context, or one of them. */
const ANNO = 'http://www.w3.org/ns/anno.jsonld';
/** Sidelight's own terms, in a name space that promises no web address. */
const CONTEXT = [
  ANNO,
  { sidelight: 'urn:x-sidelight:', pageTitle: 'sidelight:pageTitle' },
] as const;

/** §3.3.2. */
const GENERATOR = { id: 'urn:x-sidelight:extension', type: 'Software', name: 'Sidelight' } as const;

/** §4.4: each colour's class is the name of a CSS colour. */
const STYLESHEET = {
  type: 'CssStylesheet',
  value: COLOURS.map((colour) => `.${colour} { background-color: ${colour} }`).join(' '),
} as const;

/** §3: an annotation as others read it, complete also when taken out of its page. */
export interface AnnotationJsonLd extends Omit<UserAnnotation, 'body'> {
  readonly '@context': typeof CONTEXT;
  /** Absent for a highlight without words: a body is there 0 or more times (§3.1). */
  readonly body?: readonly TextualBody[];
  readonly stylesheet: typeof STYLESHEET;
  readonly generator: typeof GENERATOR;
  /** When it was exported; ISO 8601, UTC. */
  readonly generated: string;
}

/** §5.2. */
export interface AnnotationPageJsonLd {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly AnnotationJsonLd[];
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
  const id = `urn:x-sidelight:export:${now}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Annotations made with Sidelight',
    created: now,
    generator: GENERATOR,
    total: annotations.length,
  } as const;
  if (annotations.length === 0) return collection;
  const items = annotations.map((annotation) => toJsonLd(annotation, now));
  return {
    ...collection,
    first: { id: `${id}:page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function toJsonLd({ body, ...annotation }: UserAnnotation, now: string): AnnotationJsonLd {
  return {
    '@context': CONTEXT,
    ...annotation,
    ...(body.length > 0 && { body }),
    stylesheet: STYLESHEET,
    generator: GENERATOR,
    generated: now,
  };
}

/** What came of reading JSON-LD. */
export interface ReadCollection {
  readonly annotations: readonly UserAnnotation[];
  /** Items that are no annotations such as Sidelight keeps. */
  readonly refused: number;
}

/** Reads what `toCollection` wrote; also a page of it, or a single annotation. Data of other makers may be refused. */
export function fromJsonLd(data: unknown): ReadCollection {
  const items = itemsOf(data);
  const annotations = items.map(fromItem).filter((annotation) => annotation !== null);
  return { annotations, refused: items.length - annotations.length };
}

function itemsOf(data: unknown): readonly unknown[] {
  if (!isRecord(data)) return [data];
  if (data.type === 'AnnotationCollection') return 'first' in data ? itemsOf(data.first) : [];
  if (data.type === 'AnnotationPage') return Array.isArray(data.items) ? data.items : [data];
  return [data];
}

function fromItem(item: unknown): UserAnnotation | null {
  return isRecord(item) ? readAnnotation({ ...item, body: item.body ?? [] }) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
