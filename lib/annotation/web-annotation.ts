import { EDIT_LIMITS } from './create';
import { isJsonObject, listOf, textOf, without } from './json';
import {
  COLOURS,
  type Json,
  type JsonObject,
  type PastTarget,
  type Selector,
  type Subject,
  type TextualBody,
  type UserAnnotation,
} from './model';
import { readAnnotation } from './read';
import { ANNO, DELETED, ORIGINAL, subjectOf } from './sidelight-terms';

/** Why JSON is no annotation that can be kept. */
export type Fault =
  | 'not-an-annotation'
  | 'no-context'
  | 'bad-id'
  | 'no-target'
  | 'bad-target'
  | 'bad-time'
  | 'bad-value'
  | 'too-long';

/** What is refused, with the property that is at fault. */
export interface Refused {
  readonly fault: Fault;
  readonly property: string;
}

/** What an annotation is given where it says nothing itself. */
export interface Reading {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The key under which Sidelight keeps annotations of a web address. */
  readonly canonical: (address: string) => string;
}

const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const TIME =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Longest id that is kept; the background's messages allow no more. */
const MAX_ID = 200;
const RFC_3236 = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * A Web Annotation as Sidelight keeps it: what it can show, and in `imported` all of it. Refused is what breaks a MUST
 * of the model's that can be told without other files.
 */
export function readWebAnnotation(item: unknown, reading: Reading): UserAnnotation | Refused {
  const fault = faultOf(item);
  if (fault !== null || !isJsonObject(item)) return fault ?? refused('not-an-annotation', '');
  const original = item[ORIGINAL];
  const imported = isJsonObject(original) ? original : without(item, DELETED);
  const created = timeOf(item.created) ?? timeOf(item.generated) ?? reading.now;
  const shown = {
    id: item.id,
    type: 'Annotation',
    created,
    modified: timeOf(item.modified) ?? created,
    ...shownOf(item, reading),
    imported,
  };
  const tooLong = excessOf(shown.body);
  if (tooLong !== null) return tooLong;
  return readAnnotation(shown) ?? refused('bad-target', 'target');
}

/** What Sidelight shows of an annotation of other makers. */
export type Shown = Omit<
  UserAnnotation,
  'id' | 'type' | 'created' | 'modified' | 'imported' | 'target'
> & {
  readonly target: Omit<UserAnnotation['target'], 'source'> & { readonly source: string };
};

export function shownOf(item: JsonObject, { canonical }: Pick<Reading, 'canonical'>): Shown {
  const body = bodyOf(item);
  const [target = ''] = resources(item.target);
  return {
    motivation: body.some(({ purpose }) => purpose === 'commenting')
      ? 'commenting'
      : 'highlighting',
    body,
    target: {
      type: 'SpecificResource',
      source: canonical(sourceOf(target)),
      selector: isJsonObject(target) ? selectorsOf(target.selector) : [],
      styleClass: colourOf(isJsonObject(target) ? target.styleClass : undefined),
    },
    pageTitle: textOf(item.pageTitle),
    pageAuthor: textOf(item.pageAuthor),
    pagePublished: textOf(item.pagePublished),
    about: resources(item.body).flatMap(subjectIn),
    history: listOf(item.history).flatMap(pastIn),
    conflictOf: textOf(item.conflictOf),
  };
}

function faultOf(item: unknown): Refused | null {
  if (!isJsonObject(item)) return refused('not-an-annotation', '');
  if (!listOf(item.type).includes('Annotation')) return refused('not-an-annotation', 'type');
  const hasContext = listOf(item['@context']).some(
    (context) => typeof context === 'string' && context.replace(/^https:/, 'http:') === ANNO,
  );
  if (!hasContext) return refused('no-context', '@context');
  if (typeof item.id !== 'string' || !IRI.test(item.id) || item.id.length > MAX_ID) {
    return refused('bad-id', 'id');
  }
  if (resources(item.target).length === 0) return refused('no-target', 'target');
  for (const property of ['created', 'modified', 'generated']) {
    if (item[property] !== undefined && timeOf(item[property]) === null) {
      return refused('bad-time', property);
    }
  }
  return badValueOf(item);
}

/** MUSTs on optional properties: §3.2.5, §3.3.1, §3.3.6, §3.3.7. */
function badValueOf(item: JsonObject): Refused | null {
  if (item.bodyValue !== undefined) {
    if (typeof item.bodyValue !== 'string') return refused('bad-value', 'bodyValue');
    if (item.body !== undefined) return refused('bad-value', 'body');
  }
  for (const property of ['rights', 'via', 'canonical']) {
    const isBad = listOf(item[property]).some((iri) => typeof iri !== 'string' || !IRI.test(iri));
    if (isBad) return refused('bad-value', property);
  }
  for (const property of ['creator', 'generator']) {
    const isBad = listOf(item[property]).some((a) => typeof a !== 'string' && !isJsonObject(a));
    if (isBad) return refused('bad-value', property);
  }
  return null;
}

function excessOf(body: readonly TextualBody[]): Refused | null {
  const isTooLong = body.some(
    ({ purpose, value }) =>
      value.length > (purpose === 'tagging' ? EDIT_LIMITS.tag : EDIT_LIMITS.text),
  );
  return isTooLong || body.length > EDIT_LIMITS.tags + 1 ? refused('too-long', 'body') : null;
}

/** Bodies and targets, those of lists, choices and sets (§3.2.7) one after the other. */
function resources(value: Json | undefined): Json[] {
  return listOf(value).flatMap((one) =>
    isJsonObject(one) && one.items !== undefined ? resources(one.items) : [one],
  );
}

function bodyOf(item: JsonObject): TextualBody[] {
  const texts: string[] = [];
  const tags: TextualBody[] = [];
  let format: TextualBody['format'] = 'text/plain';
  const bodies = typeof item.bodyValue === 'string' ? [item.bodyValue] : [];
  const inner = resources(item.body).filter(isJsonObject);
  for (const { value, purpose, format: says } of inner) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (listOf(purpose).includes('tagging')) {
      tags.push({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' });
      continue;
    }
    if (says === 'text/markdown') format = 'text/markdown';
    texts.push(value);
  }
  const value = [...bodies, ...texts].join('\n\n');
  if (value.trim() === '') return tags;
  return [{ type: 'TextualBody', value, format, purpose: 'commenting' }, ...tags];
}

function sourceOf(target: Json): string {
  if (!isJsonObject(target)) return textOf(target);
  const { source, id } = target;
  if (isJsonObject(source)) return textOf(source.id);
  return textOf(source) || textOf(id);
}

/** The selectors that Sidelight can follow; others stay in `imported`. */
function selectorsOf(value: Json | undefined): Selector[] {
  return listOf(value).flatMap((selector): Selector[] => {
    if (!isJsonObject(selector)) return [];
    const { type, exact, start, end, value: path, conformsTo } = selector;
    if (type === 'TextQuoteSelector' && typeof exact === 'string' && exact !== '') {
      return [{ type, exact, prefix: textOf(selector.prefix), suffix: textOf(selector.suffix) }];
    }
    if (type === 'TextPositionSelector' && isPosition(start) && isPosition(end) && start <= end) {
      return [{ type, start, end }];
    }
    if (typeof path !== 'string') return [];
    if (type === 'CssSelector') return [{ type, value: path }];
    if (type !== 'FragmentSelector' || conformsTo !== RFC_3236) return [];
    return [{ type, value: path, conformsTo: RFC_3236 }];
  });
}

function isPosition(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function colourOf(value: Json | undefined) {
  return COLOURS.find((colour) => listOf(value).includes(colour)) ?? 'yellow';
}

function subjectIn(body: Json): Subject[] {
  const subject = isJsonObject(body) ? subjectOf(textOf(body.source)) : null;
  return subject ? [subject] : [];
}

function pastIn(value: Json): PastTarget[] {
  if (!isJsonObject(value)) return [];
  const until = timeOf(value.until);
  const { why } = value;
  if (until === null || (why !== 'attached' && why !== 'extended')) return [];
  return [{ selector: selectorsOf(value.selector), until, why }];
}

/** A time in UTC; null for what is none. One without a zone is taken as UTC. */
export function timeOf(value: Json | undefined): string | null {
  if (typeof value !== 'string' || !TIME.test(value)) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) || value.length === 10;
  const time = new Date(`${value.replace(' ', 'T').replace(',', '.')}${zoned ? '' : 'Z'}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function refused(fault: Fault, property: string): Refused {
  return { fault, property };
}
