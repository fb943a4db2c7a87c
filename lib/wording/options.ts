import type { Colour } from '../annotation/model';
import type { NoteLanguage } from '../knowledge/model';
import { optionsEn } from './options-en';
import { optionsJa } from './options-ja';
import { optionsZhHans } from './options-zh-hans';

/** Everything that the options page says. */
export interface OptionsWording {
  readonly language: NoteLanguage;
  readonly title: string;
  readonly saved: string;
  readonly failed: string;

  readonly reading: string;
  readonly noteLanguage: string;
  readonly noteLanguageHint: string;
  readonly automatic: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;

  readonly sites: string;
  readonly sitesHint: string;
  readonly noSites: string;
  readonly site: string;
  readonly sitePlaceholder: string;
  readonly addSite: string;
  readonly siteInvalid: string;
  readonly removeSite: (host: string) => string;
  readonly switchOn: string;

  readonly dismissed: string;
  /** The rule of `lib/spotting/dismissal`, in a plain sentence. */
  readonly dismissedHint: string;
  readonly noneDismissed: string;
  readonly quietHere: (claims: readonly string[]) => string;
  readonly showAgain: string;
  readonly showAllAgain: string;
  readonly shownAgain: (count: number) => string;

  readonly data: string;
  readonly count: (annotations: number, pages: number) => string;
  readonly dataHint: string;
  readonly exportAll: string;
  readonly exported: (file: string) => string;

  readonly keys: string;
  readonly commands: Readonly<Record<Command, string>>;
  readonly unassigned: string;
  readonly changeKeys: (address: string) => string;
  readonly changeKeysFirefox: string;

  readonly knowledge: string;
  readonly holds: (claims: number, entries: number, sources: number) => string;
  readonly quotes: string;
  readonly takesNoSide: string;

  readonly colours: string;
  readonly coloursHint: string;
  readonly colour: Readonly<Record<Colour, string>>;
  readonly privacy: string;
  readonly privacyLines: readonly [string, string, string];
}

export const COMMANDS = ['open-panel', 'toggle-marks', 'check-selection', 'next-mark'] as const;
export type Command = (typeof COMMANDS)[number];

/** What the options page says, in the reader's note language. */
export function optionsWording(language: NoteLanguage): OptionsWording {
  return { en: optionsEn, 'zh-Hans': optionsZhHans, ja: optionsJa }[language];
}
