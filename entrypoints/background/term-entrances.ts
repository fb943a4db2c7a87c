import { browser } from 'wxt/browser';
import { suggestTerms } from '../../lib/knowledge/check-term';
import { askPage } from '../../lib/messaging/ask';
import { knowledge } from './knowledge';
import { openPanel, wish } from './panel';
import { loadAnnotator } from './tabs';

const MENU = 'check-term';

/** The ways to look a term up that the browser itself offers: context menu, keyboard, address bar. */
export function serveTermEntrances(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('menuCheckTerm'),
      contexts: ['selection'],
    });
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || tab?.id === undefined || !info.selectionText) return;
    void openPanel(tab.windowId, tab.id);
    void wish(tab.id, { term: info.selectionText });
  });

  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void knowledge().then(({ terms }) =>
      suggest(
        suggestTerms(terms, text, 6).map((term) => ({ content: term, description: plain(term) })),
      ),
    );
  });

  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = browser.runtime.getURL(`/sidepanel.html?term=${encodeURIComponent(text)}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** The keyboard commands of the manifest. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const { id, windowId } = tab;
    if (command === 'open-panel') void openPanel(windowId, id);
    if (command === 'check-selection') {
      void openPanel(windowId, id);
      void askLoaded(id, () => askPage(id, 'selectedText')).then((term) =>
        wish(id, { term: term ?? '' }),
      );
    }
    if (command === 'toggle-marks') void askLoaded(id, () => askPage(id, 'toggleMarks'));
    if (command === 'next-mark') void askLoaded(id, () => askPage(id, 'nextMark'));
  });
}

/** Asks the annotator, loading it first where the reader's key is the cause. */
async function askLoaded<T>(tab: number, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return (await loadAnnotator(tab)) ? null : ask();
  }
}

/** Chromium reads suggestions as XML. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
