import type { Stance } from '../spotting/mention';
import type { Sighting } from '../spotting/sighting';
import { STANCES } from '../spotting/stance';
import { type Bucket, bucketsOf, dayOf, type Step } from './buckets';

/** A sighting with the day that it is counted on. */
export interface Dated {
  readonly sighting: Sighting;
  /** When its page was published if that is known, else when it was seen first. */
  readonly day: string;
  readonly isPublished: boolean;
}

/** Sightings of one outlet, stance and stretch of time. */
export interface Dot {
  /** Of a bucket. */
  readonly at: number;
  readonly stance: Stance;
  readonly count: number;
}

export interface Outlet {
  readonly site: string;
  readonly total: number;
  readonly first: string;
  readonly last: string;
  readonly sums: Readonly<Record<Stance, number>>;
  /** In the order of time. */
  readonly dots: readonly Dot[];
}

/** One claim over time, by outlet. */
export interface ClaimOverTime {
  readonly step: Step;
  readonly buckets: readonly Bucket[];
  /** The one that touched it first, first. */
  readonly outlets: readonly Outlet[];
  readonly total: number;
}

/** To which sentences a list is narrowed; empty strings narrow nothing. */
export interface Narrowed {
  readonly site: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
}

/** No page of the web is older. */
const FIRST_DAY = '1991-08-06';

/**
 * The day of a sighting. A page may say anything of its date: what lies before the web or after the visit is not
 * believed.
 */
export function datedOf(sighting: Sighting): Dated {
  const seen = dayOf(sighting.seen);
  const published = dayOf(sighting.published);
  // An outlet east of the reader may publish on a day that has not begun for the reader.
  const latest = dayOf(new Date(Date.parse(sighting.seen) + 86_400_000).toISOString());
  const isPublished = published >= FIRST_DAY && published <= latest;
  return { sighting, day: isPublished ? published : seen, isPublished };
}

/** In the order of time; what is of one day by outlet, and then as it was seen. */
export function inOrder(sightings: readonly Sighting[]): Dated[] {
  return sightings
    .map(datedOf)
    .toSorted(
      (a, b) =>
        compare(a.day, b.day) ||
        compare(a.sighting.site, b.sighting.site) ||
        compare(a.sighting.seen, b.sighting.seen) ||
        compare(a.sighting.id, b.sighting.id),
    );
}

/** Counts by outlet, stance and time; null where there is nothing. */
export function claimOverTime(dated: readonly Dated[]): ClaimOverTime | null {
  const buckets = bucketsOf(dated.map(({ day }) => day));
  if (!buckets) return null;
  const outlets = [...grouped(dated, ({ sighting }) => sighting.site)].map(
    ([site, own]): Outlet => {
      const days = own.map(({ day }) => day).toSorted();
      const dots = [...grouped(own, ({ day }) => buckets.indexOf(day))]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([at, here]) =>
          STANCES.map((stance) => ({ at, stance, count: countOf(here, stance) })),
        )
        .filter(({ count }) => count > 0);
      const sums = {
        asserts: countOf(own, 'asserts'),
        reports: countOf(own, 'reports'),
        disputes: countOf(own, 'disputes'),
      };
      return {
        site,
        total: own.length,
        first: days.at(0) ?? '',
        last: days.at(-1) ?? '',
        sums,
        dots,
      };
    },
  );
  return {
    step: buckets.step,
    buckets: buckets.list,
    outlets: outlets.toSorted((a, b) => compare(a.first, b.first) || compare(a.site, b.site)),
    total: dated.length,
  };
}

export function narrow(dated: readonly Dated[], { site, from, to }: Narrowed): Dated[] {
  return dated.filter(
    ({ sighting, day }) =>
      (!site || sighting.site === site) && (!from || day >= from) && (!to || day <= to),
  );
}

function countOf(dated: readonly Dated[], stance: Stance): number {
  return dated.filter(({ sighting }) => sighting.stance === stance).length;
}

function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
