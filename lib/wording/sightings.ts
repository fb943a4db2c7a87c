import type { NoteLanguage } from '../knowledge/model';
import { sightingsEn } from './sightings-en';
import { sightingsJa } from './sightings-ja';
import { sightingsZhHans } from './sightings-zh-hans';

/** What is said of the sentences that are kept of pages visited. */
export interface SightingsWording {
  readonly language: NoteLanguage;
  readonly title: string;
  readonly toggle: string;
  /** What is kept, of what not, and where; a paragraph each. */
  readonly lines: readonly string[];
  readonly off: string;
  readonly on: string;
  readonly holds: (sentences: number, sites: number, since: string) => string;
  readonly none: string;
  readonly bound: (most: number) => string;
  readonly notInBackup: string;
  readonly download: (format: 'CSV' | 'JSON') => string;
  readonly downloaded: (file: string) => string;
  readonly forget: string;
  readonly forgetAll: string;
  readonly ofSite: string;
  readonly before: string;
  readonly forgetOfSite: string;
  readonly forgetBefore: string;
  readonly forgetOne: string;
  readonly reallyAll: (count: number) => string;
  readonly reallySite: (site: string, count: number) => string;
  readonly reallyBefore: (day: string) => string;
  readonly reallyOne: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly forgotten: (count: number) => string;
  readonly failed: string;
}

/** What is said of sightings, in the reader's note language. */
export function sightingsWording(language: NoteLanguage): SightingsWording {
  return { en: sightingsEn, 'zh-Hans': sightingsZhHans, ja: sightingsJa }[language];
}
