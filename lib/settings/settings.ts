import type { Colour } from '../annotation/model';
import type { NoteLanguage } from '../knowledge/model';

/** What the reader has chosen; kept in the browser's extension storage. */
export interface Settings {
  /** `auto` follows the browser's language. */
  readonly noteLanguage: 'auto' | NoteLanguage;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Hosts on which Sidelight does nothing. */
  readonly sitesOff: readonly string[];
  /** What colours mean to the reader; shown in the extension's own pages only. */
  readonly colourNames: Readonly<Partial<Record<Colour, string>>>;
  /** Whether sentences that touch claims are kept of the pages visited; nothing is until the reader asks for it. */
  readonly keepsSightings: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  noteLanguage: 'auto',
  theme: 'auto',
  sitesOff: [],
  colourNames: {},
  keepsSightings: false,
};

/** A host without the prefixes under which one site serves the same pages. */
export function siteOf(host: string): string {
  return host.replace(/^(www|m|amp|mobile)\./, '');
}
