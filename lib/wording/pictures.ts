import type { NoteLanguage } from '../knowledge/model';
import type { Part } from '../pictures/annotations-over-time';
import type { Bucket, Step } from '../pictures/buckets';
import type { Cell, Touch } from '../pictures/sites-and-claims';
import { calendarDate } from './dates';
import { picturesEn } from './pictures-en';
import { picturesJa } from './pictures-ja';
import { picturesZhHans } from './pictures-zh-hans';

/** What the library's pictures say. */
export interface PicturesWording {
  readonly language: NoteLanguage;
  /** @param read - 0 before anything is. */
  readonly reading: (read: number) => string;
  readonly failed: string;
  readonly numbers: string;
  readonly print: string;
  readonly weekOf: (day: string) => string;
  readonly time: Readonly<Record<Step, string>>;
  readonly total: string;
  readonly touch: Readonly<Record<Touch, string>>;
  readonly site: string;
  readonly claim: string;

  readonly overTime: {
    readonly title: string;
    readonly summary: (facts: {
      readonly count: number;
      readonly first: string;
      readonly last: string;
      readonly step: Step;
      readonly most: number;
      readonly when: string;
    }) => string;
    readonly empty: string;
    readonly by: string;
    readonly parts: Readonly<Record<Part, string>>;
    readonly none: Readonly<Record<Part, string>>;
    readonly others: Readonly<Record<Part, string>>;
    readonly tagsOnce: string;
    readonly bar: (when: string, count: number) => string;
    readonly hint: string;
  };
  readonly matrix: {
    readonly title: string;
    readonly summary: (facts: {
      readonly sites: number;
      readonly claims: number;
      readonly sums: Cell;
    }) => string;
    readonly empty: string;
    readonly more: (sites: number) => string;
    readonly cell: (site: string, claim: string, counts: string) => string;
    readonly noSide: string;
  };
  readonly claimOverTime: {
    readonly title: string;
    readonly summary: (facts: {
      readonly sites: number;
      readonly count: number;
      readonly first: string;
      readonly last: string;
      readonly firstSite: string;
    }) => string;
    readonly empty: string;
    readonly choose: string;
    readonly more: (sites: number) => string;
    readonly mark: (site: string, when: string, count: number, stance: string) => string;
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly sentences: (shown: number, all: number) => string;
    readonly narrowed: (to: string) => string;
    readonly all: string;
    readonly showMore: string;
    readonly published: (day: string) => string;
    readonly seen: (day: string) => string;
  };
}

/** What pictures say, in the reader's note language. */
export function picturesWording(language: NoteLanguage): PicturesWording {
  return { en: picturesEn, 'zh-Hans': picturesZhHans, ja: picturesJa }[language];
}

/** A stretch of time as it is spoken of. */
export function bucketName({ from }: Bucket, step: Step, wording: PicturesWording): string {
  const { language } = wording;
  if (step === 'year') return calendarDate(from.slice(0, 4), language);
  if (step === 'month') return calendarDate(from.slice(0, 7), language);
  const day = calendarDate(from, language);
  return step === 'week' ? wording.weekOf(day) : day;
}

/** The same on an axis, without its year, and the year. */
export function tickName(
  { from }: Bucket,
  step: Step,
  language: NoteLanguage,
): readonly [name: string, year: string] {
  const year = calendarDate(from.slice(0, 4), language);
  if (step === 'year') return [year, ''];
  const moment = new Date(`${from}T00:00:00Z`);
  const name = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    month: 'short',
    ...(step !== 'month' && { day: 'numeric' }),
  }).format(moment);
  return [name, year];
}
