import type { NoteLanguage } from '../knowledge/model';

/** What the reader has chosen; kept in the browser's extension storage. */
export interface Settings {
  /** `auto` follows the browser's language. */
  readonly noteLanguage: 'auto' | NoteLanguage;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Hosts on which Sidelight does nothing. */
  readonly sitesOff: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { noteLanguage: 'auto', theme: 'auto', sitesOff: [] };

/** A host without the prefixes under which one site serves the same pages. */
export function siteOf(host: string): string {
  return host.replace(/^(www|m|amp|mobile)\./, '');
}
