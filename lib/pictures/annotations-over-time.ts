import { COLOURS } from '../annotation/model';
import type { Row } from '../search/catalogue';
import { type Bucket, bucketsOf, dayOf, type Step } from './buckets';

/** By what the bars are parted. */
export const PARTS = ['colour', 'site', 'tag'] as const;
export type Part = (typeof PARTS)[number];

/** One part of the bars. */
export interface Series {
  /** `value`: a colour, site or tag; `none`: annotations without one; `others`: all that are too few to be seen. */
  readonly kind: 'value' | 'none' | 'others';
  readonly value: string;
  /** One a bucket. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface OverTime {
  readonly step: Step;
  /** The days of the first annotation and of the last. */
  readonly first: string;
  readonly last: string;
  readonly buckets: readonly Bucket[];
  /** From the bottom of a bar to its top. */
  readonly series: readonly Series[];
  /** One a bucket: what all series have there. */
  readonly totals: readonly number[];
  readonly total: number;
}

/** Sites or tags that are told apart: more fills would not be. */
const MOST_VALUES = 5;

/**
 * When annotations were made, those in the bin left out; null where there are none. Each is counted once: one with
 * several tags under the most frequent of them.
 */
export function annotationsOverTime(rows: Iterable<Row | null>, part: Part): OverTime | null {
  const made: { day: string; row: Row }[] = [];
  for (const row of rows) {
    const day = row && !row.isBinned ? dayOf(row.created) : '';
    if (row && day !== '') made.push({ day, row });
  }
  const buckets = bucketsOf(made.map(({ day }) => day));
  if (!buckets) return null;
  const shown = shownValues(
    made.map(({ row }) => valuesOf(row, part)),
    part,
  );
  const size = buckets.list.length;
  const totals = new Array<number>(size).fill(0);
  const counts = new Map<string, number[]>();
  for (const { day, row } of made) {
    const values = valuesOf(row, part);
    const key = shown.find((value) => values.includes(value)) ?? (values[0] ? OTHERS : NONE);
    const own = counts.get(key) ?? new Array<number>(size).fill(0);
    counts.set(key, own);
    const index = buckets.indexOf(day);
    own[index] = (own[index] ?? 0) + 1;
    totals[index] = (totals[index] ?? 0) + 1;
  }
  const series = [...shown, OTHERS, NONE].flatMap((key): Series[] => {
    const own = counts.get(key);
    if (!own) return [];
    const kind = key === OTHERS ? 'others' : key === NONE ? 'none' : 'value';
    return [{ kind, value: kind === 'value' ? key : '', counts: own, total: sum(own) }];
  });
  const days = made.map(({ day }) => day).toSorted();
  return {
    step: buckets.step,
    first: days.at(0) ?? '',
    last: days.at(-1) ?? '',
    buckets: buckets.list,
    series,
    totals,
    total: made.length,
  };
}

/** Keys that no value has: a tag is never empty, and no tag is a line feed. */
const NONE = '';
const OTHERS = '\n';

function valuesOf(row: Row, part: Part): readonly string[] {
  if (part === 'tag') return row.tags;
  return [part === 'site' ? row.site : row.colour];
}

/** Colours in their own order; sites and tags by how many have them. */
function shownValues(all: readonly (readonly string[])[], part: Part): readonly string[] {
  if (part === 'colour') return COLOURS;
  const counts = new Map<string, number>();
  for (const values of all) {
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  counts.delete(NONE);
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
