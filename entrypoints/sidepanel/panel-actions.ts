import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel/page-view';
import { askBackground, askPage } from '../../lib/messaging/ask';
import { exportToFile } from './export-file';

/** Everything that the panel can have done, about one tab. */
export function panelActions(
  tab: number | null,
  url: string | undefined,
  refresh: () => void,
): PanelActions {
  const thenRefresh = async (work: Promise<unknown>) => {
    await work;
    refresh();
  };
  const ofTab = async <T>(work: (tab: number) => Promise<T>) => {
    if (tab === null) throw new Error('There is no page.');
    const value = await work(tab);
    refresh();
    return value;
  };
  return {
    reveal: async (mark) => tab !== null && (await askPage(tab, 'reveal', mark)),
    lookUp: (term) => askBackground('termView', term),
    openEditor: (id) => askBackground('editorView', id),
    saveDraft: (id, edit, base) => askBackground('saveDraft', id, edit, base),
    discardDraft: (id) => thenRefresh(askBackground('discardDraft', id)),
    async saveEdit(id, edit, base) {
      const { conflict } = await askBackground('saveEdit', id, edit, base);
      refresh();
      return conflict !== null;
    },
    dismiss: (mark, claim) => ofTab((it) => askBackground('dismissIn', it, mark, claim)),
    showAgain: (id) => thenRefresh(askBackground('showAgain', [id])),
    attach: (id) => ofTab((it) => askBackground('attachToSelection', it, id)),
    acceptWords: (id) => ofTab((it) => askBackground('acceptWords', it, id)),
    copyLink: async (id) => navigator.clipboard.writeText(await askBackground('linkTo', id, tab)),
    undoTarget: (id) => thenRefresh(askBackground('undoTarget', id)),
    annotateClaim: (mark, claim) => ofTab((it) => askBackground('annotateClaim', it, mark, claim)),
    annotateEntry: (entry) => ofTab((it) => askBackground('annotateEntry', it, entry)),
    annotatePage: () => ofTab((it) => askBackground('annotatePage', it)),
    remove: (id) => thenRefresh(askBackground('deleteAnnotation', id)),
    restore: (id) => thenRefresh(askBackground('restoreAnnotation', id)),
    exportAnnotations: exportToFile,
    switchSite: (host, isOn) => thenRefresh(askBackground('switchSite', host, isOn)),
    allowSite: () => thenRefresh(browser.permissions.request({ origins: originsOf(url) })),
    reload: () => void (tab !== null && browser.tabs.reload(tab)),
    retry: refresh,
    openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** Where the tab's address is hidden for want of the permission, all that the manifest asks for. */
function originsOf(url: string | undefined): string[] {
  if (url && /^https?:/.test(url)) return [`${new URL(url).origin}/*`];
  return ['http://*/*', 'https://*/*'];
}
