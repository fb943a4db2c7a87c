import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { NOTE_LANGUAGES, type NoteLanguage } from '../knowledge/model';
import { DEFAULT_SETTINGS, type Settings, siteOf } from './settings';

const KEY = 'settings';

const NAME = v.exactOptional(v.string());

const stored = v.object({
  noteLanguage: v.fallback(v.picklist(['auto', ...NOTE_LANGUAGES]), DEFAULT_SETTINGS.noteLanguage),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  sitesOff: v.fallback(v.array(v.string()), [...DEFAULT_SETTINGS.sitesOff]),
  colourNames: v.fallback(
    v.object({
      yellow: NAME,
      green: NAME,
      blue: NAME,
      pink: NAME,
      violet: NAME,
    }),
    {},
  ),
  keepsSightings: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepsSightings),
});

/** The reader's choices; a choice that cannot be read is the default again. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: value } = await browser.storage.local.get(KEY);
  const read = v.safeParse(stored, value ?? {});
  return read.success ? read.output : DEFAULT_SETTINGS;
}

/** Changes some of the reader's choices and keeps the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Switches Sidelight on or off for a host. */
export async function switchSite(host: string, isOn: boolean): Promise<Settings> {
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((site) => siteOf(site) !== siteOf(host));
  return changeSettings({ sitesOff: isOn ? others : [...others, host].toSorted() });
}

/** The note language: as chosen, else after the browser's language (Chinese of any script reads Simplified). */
export function noteLanguageOf({ noteLanguage }: Settings): NoteLanguage {
  if (noteLanguage !== 'auto') return noteLanguage;
  const ui = browser.i18n.getUILanguage().toLowerCase();
  if (ui.startsWith('zh')) return 'zh-Hans';
  return ui.startsWith('ja') ? 'ja' : 'en';
}
