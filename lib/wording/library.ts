import type { Colour } from '../annotation/model';
import type { NoteLanguage } from '../knowledge/model';
import type { Order, State } from '../search/library-query';
import { libraryEn } from './library-en';
import { libraryJa } from './library-ja';
import { libraryZhHans } from './library-zh-hans';

/** What the library's frame and its list of annotations say. */
export interface LibraryWording {
  readonly language: NoteLanguage;
  readonly title: string;
  readonly options: string;
  readonly tabs: Readonly<Record<'annotations' | 'pictures' | 'exchange' | 'data', string>>;

  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly filter: {
    readonly site: string;
    readonly tag: string;
    readonly colour: string;
    readonly state: string;
    readonly subject: string;
    readonly from: string;
    readonly to: string;
    readonly bin: string;
    readonly any: string;
    readonly clear: string;
    /** Takes one filter away. */
    readonly remove: (name: string) => string;
  };
  readonly colour: Readonly<Record<Colour, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly order: string;
  readonly orders: Readonly<Record<Order, string>>;

  readonly count: (count: number) => string;
  readonly reading: (read: number) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noMatch: string;
  readonly emptyBin: string;

  readonly list: string;
  readonly select: string;
  readonly selected: (count: number) => string;
  readonly selectAll: string;
  readonly selectNone: string;
  readonly addTag: string;
  readonly removeTag: string;
  readonly tagName: string;
  readonly apply: string;
  readonly exportSelected: string;
  readonly remove: string;
  readonly restore: string;
  readonly deleteForGood: string;
  readonly reallyDelete: (count: number) => string;
  readonly cancel: string;
  readonly removed: (count: number) => string;
  readonly restored: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly deleted: (count: number) => string;
  readonly undo: string;
  readonly dismiss: string;

  readonly edit: string;
  readonly open: string;
  readonly wholePage: string;
  readonly made: (date: string) => string;
  readonly changedOn: (date: string) => string;
  readonly binnedOn: (date: string) => string;
  readonly by: (author: string) => string;
  readonly copy: string;
  readonly history: (count: number) => string;
  readonly saved: string;
  readonly savedBoth: string;
  readonly failed: string;

  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
}

/** What the library says, in the reader's note language. */
export function libraryWording(language: NoteLanguage): LibraryWording {
  return { en: libraryEn, 'zh-Hans': libraryZhHans, ja: libraryJa }[language];
}
