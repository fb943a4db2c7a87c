import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/messaging/ask';
import type { Appearance } from '../../lib/messaging/protocol';

/** What the page looks like while the background cannot be asked. */
const FALLBACK: Appearance = { noteLanguage: 'en', theme: 'auto', colourNames: {} };

/** Dresses the document as the reader chose, now and whenever the choice changes. */
export function whileAppearance(show: (appearance: Appearance) => void): void {
  const dress = async () => {
    const appearance = await askBackground('appearance').catch(() => FALLBACK);
    const { documentElement: html } = document;
    html.lang = appearance.noteLanguage;
    if (appearance.theme === 'auto') delete html.dataset.theme;
    else html.dataset.theme = appearance.theme;
    show(appearance);
  };
  browser.storage.local.onChanged.addListener(() => void dress());
  void dress();
}
