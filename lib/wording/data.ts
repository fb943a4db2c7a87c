import type { Counts, Holdings, Merged } from '../annotation/holdings';
import type { NoteLanguage } from '../knowledge/model';
import { dataEn } from './data-en';
import { dataJa } from './data-ja';
import { dataZhHans } from './data-zh-hans';

/** Everything that is said of the data as a whole. */
export interface DataWording {
  readonly language: NoteLanguage;
  readonly failed: string;
  readonly counts: (counts: Counts) => string;
  readonly space: (used: string, free: string) => string;
  readonly isPersistent: string;
  readonly notPersistent: string;

  readonly backup: string;
  readonly neverBackedUp: string;
  readonly backedUp: (when: string, changed: number) => string;
  readonly reminder: (changed: number) => string;
  readonly stopReminding: string;
  readonly download: string;
  readonly downloading: (count: number) => string;
  readonly downloaded: (file: string) => string;

  readonly snapshots: string;
  readonly snapshotsHint: string;
  readonly noSnapshots: string;
  readonly snapshot: (annotations: number, size: string) => string;
  readonly take: string;
  readonly taken: (annotations: number) => string;
  readonly restore: string;
  readonly restoreThat: (when: string) => string;
  readonly restored: (merged: Merged) => string;
  readonly damaged: string;

  readonly check: string;
  readonly neverChecked: string;
  readonly checked: (when: string, report: NonNullable<Holdings['check']>) => string;
  readonly broughtBack: (when: string, count: number) => string;
  readonly checkNow: string;
  readonly quarantined: (count: number) => string;
  readonly saveQuarantine: string;
  readonly strayDrafts: string;
}

/** What is said of the data, in the reader's note language. */
export function dataWording(language: NoteLanguage): DataWording {
  return { en: dataEn, 'zh-Hans': dataZhHans, ja: dataJa }[language];
}
