import type { Colour, UserAnnotation } from '../annotation/model';
import type { LibraryQuery, Order, State } from './library-query';

/** What the library sorts and filters by, of one annotation. */
export interface Row {
  readonly id: string;
  readonly site: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly colour: Colour;
  readonly tags: readonly string[];
  /** `claim:ID` or `entry:ID`. */
  readonly subjects: readonly string[];
  /** Null when its page was not read since it was made. */
  readonly state: State | null;
  readonly isBinned: boolean;
}

/** How many rows of a result have each value, the most frequent first. */
export interface Facets {
  readonly site: readonly Count[];
  readonly tag: readonly Count[];
  readonly colour: readonly Count[];
  readonly state: readonly Count[];
  readonly subject: readonly Count[];
}
export type Count = readonly [value: string, count: number];

/** Values of one facet that are told: nobody reads further down a list. */
const MOST_VALUES = 40;

/** @param site - of the annotation's page; empty where it has none. */
export function rowOf(
  annotation: UserAnnotation,
  { site, state, isBinned }: Pick<Row, 'site' | 'state' | 'isBinned'>,
): Row {
  const { id, created, modified, target, pageTitle, body, about } = annotation;
  return {
    id,
    site,
    title: pageTitle,
    created,
    modified,
    colour: target.styleClass,
    tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    subjects: about.map(({ kind, id: subject }) => `${kind}:${subject}`),
    state,
    isBinned,
  };
}

/** What of an annotation is searched. */
export function textOfAnnotation({ target, body, pageTitle, pageAuthor }: UserAnnotation): string {
  const quotes = target.selector.map((one) => (one.type === 'TextQuoteSelector' ? one.exact : ''));
  return [...quotes, ...body.map(({ value }) => value), pageTitle, pageAuthor].join('\n');
}

/**
 * The numbers of the rows that a query asks for, in its order. Cost: one pass over all rows.
 *
 * @param hits - numbers of the rows that have the query's words, the most relevant first; null where it has none.
 * @param sorted - the numbers of all rows in an order; see `sortedBy`.
 */
export function resultOf(
  rows: readonly (Row | null)[],
  query: LibraryQuery,
  hits: readonly number[] | null,
  sorted: (order: SortedOrder) => Int32Array,
): number[] {
  const isWanted = filterOf(query);
  const found: number[] = [];
  const add = (number: number) => {
    const row = rows[number];
    if (row && isWanted(row)) found.push(number);
  };
  if (hits && query.order === 'relevance') {
    for (const number of hits) add(number);
    return found;
  }
  // Sorting tens of thousands of hits at each keystroke would take longer than to look through all in their order.
  const isHit = hits && bitmapOf(hits, rows.length);
  for (const number of sorted(query.order === 'relevance' ? 'changed' : query.order)) {
    if (!isHit || isHit[number] === 1) add(number);
  }
  return found;
}

/** All orders but that of relevance, which only a search has. */
export type SortedOrder = Exclude<Order, 'relevance'>;

/** The numbers of all rows in an order; sorted once, and anew when a row changes. */
export function sortedBy(rows: readonly (Row | null)[], order: SortedOrder): Int32Array {
  const numbers = rows.flatMap((row, number) => (row ? [number] : []));
  const compareRows = COMPARE[order];
  numbers.sort((a, b) => {
    const [one, other] = [rows[a], rows[b]];
    return one && other ? compareRows(one, other) : 0;
  });
  return Int32Array.from(numbers);
}

function bitmapOf(numbers: readonly number[], size: number): Uint8Array {
  const bitmap = new Uint8Array(size);
  for (const number of numbers) bitmap[number] = 1;
  return bitmap;
}

const latest = (a: Row, b: Row) => compare(b.modified, a.modified);
const COMPARE: Readonly<Record<SortedOrder, (a: Row, b: Row) => number>> = {
  changed: latest,
  newest: (a, b) => compare(b.created, a.created),
  oldest: (a, b) => compare(a.created, b.created),
  site: (a, b) => compare(a.site, b.site) || latest(a, b),
  title: (a, b) => compare(a.title, b.title) || latest(a, b),
};

function filterOf(query: LibraryQuery): (row: Row) => boolean {
  const from = query.from && momentOf(query.from, 0);
  const to = query.to && momentOf(query.to, 1);
  return (row) =>
    row.isBinned === query.isBin &&
    (!query.site || row.site === query.site) &&
    (!query.colour || row.colour === query.colour) &&
    (!query.state || row.state === query.state) &&
    (!query.tag || row.tags.includes(query.tag)) &&
    (!query.subject || row.subjects.includes(query.subject)) &&
    (!from || row.created >= from) &&
    (!to || row.created < to);
}

/** When a day of the reader's clock begins, or the one so many days later; ISO 8601, UTC. */
function momentOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

export function facetsOf(rows: readonly (Row | null)[], numbers: Iterable<number>): Facets {
  const counts = { site: tally(), tag: tally(), colour: tally(), state: tally(), subject: tally() };
  for (const number of numbers) {
    const row = rows[number];
    if (!row) continue;
    counts.site.add(row.site);
    counts.colour.add(row.colour);
    if (row.state) counts.state.add(row.state);
    for (const tag of row.tags) counts.tag.add(tag);
    for (const subject of row.subjects) counts.subject.add(subject);
  }
  return {
    site: counts.site.most(),
    tag: counts.tag.most(),
    colour: counts.colour.most(),
    state: counts.state.most(),
    subject: counts.subject.most(),
  };
}

function tally() {
  const counts = new Map<string, number>();
  return {
    add(value: string) {
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    most: (): Count[] => [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_VALUES),
  };
}

/** By UTF-16 units: enough for times and hosts, and a hundred times faster than a language's own order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
