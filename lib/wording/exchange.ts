import type { NoteLanguage } from '../knowledge/model';
import { exchangeEn } from './exchange-en';
import { exchangeJa } from './exchange-ja';
import { exchangeZhHans } from './exchange-zh-hans';

export const EXPORT_FORMATS = ['jsonld', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type ItemFault =
  | 'not-an-annotation'
  | 'no-context'
  | 'bad-id'
  | 'no-target'
  | 'bad-target'
  | 'bad-time'
  | 'bad-value'
  | 'too-long';
type FileFault =
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'not-json'
  | 'not-csv'
  | 'too-deep'
  | 'too-many'
  | 'unknown-format'
  | 'elsewhere';
type TemplateFault = 'unclosed-tag' | 'unopened-section' | 'unclosed-section' | 'partial' | 'other';

/** Everything that the "Import and export" tab says. */
export interface ExchangeWording {
  readonly language: NoteLanguage;
  readonly exportTitle: string;
  readonly what: (count: number | null) => string;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, { name: string; hint: string }>>;
  readonly files: string;
  readonly oneFile: string;
  readonly filePerPage: string;
  readonly template: string;
  readonly templateHint: string;
  readonly templateReset: string;
  readonly preview: string;
  readonly previewNone: string;
  readonly templateFaults: Readonly<Record<TemplateFault, (line: number, name: string) => string>>;
  readonly save: string;
  readonly saved: (files: number, annotations: number) => string;
  readonly nothingToExport: string;
  readonly gathering: (done: number) => string;

  readonly importTitle: string;
  readonly importHint: string;
  readonly choose: string;
  readonly drop: string;
  readonly readingFile: string;
  readonly recognised: Readonly<
    Record<'w3c' | 'sidelight' | 'hypothesis' | 'obsidian' | 'readwise', string>
  >;
  readonly nothingYet: string;
  readonly fresh: (n: number) => string;
  readonly same: (n: number) => string;
  readonly conflicts: (n: number) => string;
  readonly refused: (n: number) => string;
  readonly conflictLegend: string;
  readonly keepBoth: string;
  readonly keepNewer: string;
  readonly line: (line: number) => string;
  readonly fromBin: string;
  readonly more: (n: number) => string;
  readonly yours: string;
  readonly theirs: string;
  readonly noWords: string;
  readonly start: (n: number) => string;
  readonly nothingNew: string;
  readonly cancel: string;
  readonly progress: (done: number, of: number) => string;
  readonly done: (written: number, passed: number) => string;
  readonly cancelled: (written: number) => string;
  readonly failed: (written: number, why: string) => string;
  readonly fileRefused: (why: string) => string;
  readonly fileFaults: Readonly<Record<FileFault, string>>;
  readonly at: (line: number, column: number | null) => string;
  readonly itemFaults: Readonly<Record<ItemFault, (property: string) => string>>;
}

/** What the tab says, in the reader's note language. */
export function exchangeWording(language: NoteLanguage): ExchangeWording {
  return { en: exchangeEn, 'zh-Hans': exchangeZhHans, ja: exchangeJa }[language];
}
