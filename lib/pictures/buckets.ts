/**
 * Stretches of time that a picture counts in. Days are calendar dates of the reader's clock (`2026-03-01`); only
 * `dayOf` looks at the clock, so that no change to summer time makes a day longer or counts it twice.
 */
export const STEPS = ['day', 'week', 'month', 'year'] as const;
export type Step = (typeof STEPS)[number];

/** From one day to another, both included. */
export interface Bucket {
  readonly from: string;
  readonly to: string;
}

/** Equal stretches without a gap, in the order of time. */
export interface Buckets {
  readonly step: Step;
  readonly list: readonly Bucket[];
  /** In which a day lies; -1 outside of all. */
  readonly indexOf: (day: string) => number;
}

const DAY_MS = 86_400_000;

/** Longest spans, in days, that a step is used for: no picture has many more than 60 bars, save of decades. */
const LONGEST: readonly (readonly [Step, number])[] = [
  ['day', 45],
  ['week', 371],
  ['month', 366 * 6],
];

/**
 * The day of a moment on the reader's clock; a date without a time is that day, wherever it is read. Empty for what
 * is no date.
 *
 * @param moment - ISO 8601: a timestamp, or a date to the day, the month or the year.
 */
export function dayOf(moment: string): string {
  const [, year, month = '01', date = '01'] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(moment) ?? [];
  if (year !== undefined) {
    const day = `${year}-${month}-${date}`;
    // `2026-02-30` would be read as a day of March.
    return dayFrom(numberOf(day)) === day ? day : '';
  }
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return '';
  return written(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** The buckets from one day to another, in the step that suits so long a time. */
export function bucketsBetween(first: string, last: string): Buckets {
  const days = numberOf(last) - numberOf(first) + 1;
  const step = LONGEST.find(([, longest]) => days <= longest)?.[0] ?? 'year';
  const start = ordinalOf(first, step);
  const count = ordinalOf(last, step) - start + 1;
  const list = Array.from({ length: count }, (_, i) => ({
    from: firstDay(start + i, step),
    to: dayFrom(numberOf(firstDay(start + i + 1, step)) - 1),
  }));
  return {
    step,
    list,
    indexOf(day) {
      const index = ordinalOf(day, step) - start;
      return index >= 0 && index < count ? index : -1;
    },
  };
}

/** Buckets from the first to the last of some days; null where there are none. */
export function bucketsOf(days: Iterable<string>): Buckets | null {
  let first = '';
  let last = '';
  for (const day of days) {
    if (day === '') continue;
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
  }
  return first === '' ? null : bucketsBetween(first, last);
}

/** Which day, week (from Monday, ISO 8601), month or year it is, counted from some beginning. */
function ordinalOf(day: string, step: Step): number {
  if (step === 'day') return numberOf(day);
  // Day 0, the first of January 1970, was a Thursday.
  if (step === 'week') return Math.floor((numberOf(day) + 3) / 7);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return step === 'month' ? year * 12 + month - 1 : year;
}

function firstDay(ordinal: number, step: Step): string {
  if (step === 'day') return dayFrom(ordinal);
  if (step === 'week') return dayFrom(ordinal * 7 - 3);
  if (step === 'month') return written(Math.floor(ordinal / 12), (ordinal % 12) + 1, 1);
  return written(ordinal, 1, 1);
}

/** Days since the first of January 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayFrom(number: number): string {
  const time = new Date(number * DAY_MS);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}

function written(year: number, month: number, date: number): string {
  const padded = (value: number, length: number) => `${value}`.padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
