import { browser } from 'wxt/browser';
import { askPage } from '../../lib/messaging/ask';
import { siteOf } from '../../lib/settings/settings';
import { forgetAnnounced } from './announce';
import { hostOf } from './sites';

/**
 * Lets open pages read and paint anew: those of one host's site, or all. Pages without an annotator do not
 * answer, and one that stands in a dialog answers late: nobody should wait for this.
 */
export async function refreshPages(host?: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  const meant = tabs.filter(
    ({ url }) => url && (host === undefined || siteOf(hostOf(url)) === siteOf(host)),
  );
  for (const { id } of meant) if (id !== undefined) forgetAnnounced(id);
  await Promise.allSettled(meant.map(({ id }) => (id ? askPage(id, 'refresh') : undefined)));
}

/** Shows on the toolbar's button how many notes a tab has. */
export async function showCount(tab: number, notes: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#87520a' });
    await browser.action.setBadgeText({ tabId: tab, text: notes ? String(notes) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}
