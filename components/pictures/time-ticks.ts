import type { NoteLanguage } from '../../lib/knowledge/model';
import type { Bucket, Step } from '../../lib/pictures/buckets';
import { tickName } from '../../lib/wording/pictures';

/** A label under an axis of time. */
export interface Tick {
  /** Of a bucket. */
  readonly at: number;
  readonly name: string;
  /** The year where it is another than that of the tick before; else empty. */
  readonly year: string;
}

/** CSS pixels that a label needs. */
const ROOM = { day: 58, week: 58, month: 46, year: 46 } as const;
/** Every how many buckets a label may stand, so that months fall on quarters and years. */
const STRIDES: Readonly<Record<Step, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  week: [1, 2, 4, 8, 13, 26],
  month: [1, 3, 6, 12, 24],
  year: [1, 2, 5, 10, 20, 50],
};

/** The labels that fit into a width, in CSS pixels. */
export function timeTicks(
  buckets: readonly Bucket[],
  step: Step,
  width: number,
  language: NoteLanguage,
): Tick[] {
  const fitting = Math.max(1, Math.floor(width / ROOM[step]));
  const strides = STRIDES[step];
  const stride =
    strides.find((one) => buckets.length / one <= fitting) ?? Math.ceil(buckets.length / fitting);
  const ticks: Tick[] = [];
  let before = '';
  for (const [at, bucket] of buckets.entries()) {
    if (!isLabelled(bucket, at, step, stride)) continue;
    const [name, year] = tickName(bucket, step, language);
    ticks.push({ at, name, year: year === before ? '' : year });
    before = year;
  }
  return ticks;
}

/** Months are labelled by the calendar, days and weeks from the first. */
function isLabelled({ from }: Bucket, at: number, step: Step, stride: number): boolean {
  if (step === 'month') return monthsOf(from) % stride === 0;
  if (step === 'year') return Number(from.slice(0, 4)) % stride === 0;
  return at % stride === 0;
}

function monthsOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}
