import { browser } from 'wxt/browser';
import { askPage, RefusedError } from '../../lib/messaging/ask';
import type { TabView, Unreadable } from '../../lib/messaging/protocol';
import type { PageReading } from '../../lib/page-report';
import { hostOf, isSiteOff } from './sites';

/** Pages on which no extension may run, by the browsers' own rules. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** What browsers show as an HTML document; in SVG and XML there is nowhere to stand. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** A tab's page as the annotator reads it, or why there is none. */
export async function readTab(
  tab: number,
): Promise<PageReading | Exclude<TabView, { kind: 'report' }>> {
  const { url } = await browser.tabs.get(tab);
  const reason = url === undefined ? await whyHidden() : unreadableBy(url);
  if (reason || url === undefined) return { kind: 'unreadable', reason: reason ?? 'browser-page' };
  if (await isSiteOff(url)) return { kind: 'site-off', host: hostOf(url) };
  if (!(await isPermitted(`${new URL(url).origin}/*`))) {
    return { kind: 'unreadable', reason: 'no-permission' };
  }
  try {
    return await askPage(tab, 'reading');
  } catch (error) {
    if (error instanceof RefusedError) throw error;
  }
  const failed = await loadAnnotator(tab);
  if (!failed) return askPage(tab, 'reading');
  // The address alone proves nothing: encyclopedias have pages about files that end like this.
  const isPdf = failed === 'not-loaded' && /\.pdf$/i.test(new URL(url).pathname);
  return { kind: 'unreadable', reason: isPdf ? 'pdf' : failed };
}

/** Loads the annotator and its paint into a tab; answers why it could not. */
export async function loadAnnotator(tab: number): Promise<Unreadable | null> {
  const target = { tabId: tab, frameIds: [0] };
  try {
    const [type] = await browser.scripting.executeScript({
      target,
      func: () => document.contentType,
    });
    if (type?.result === 'application/pdf') return 'pdf';
    if (!READABLE.has(type?.result ?? '')) return 'other-file';
    await browser.scripting.insertCSS({ target, files: ['/assets/marks.css'] });
    const [loaded] = await browser.scripting.executeScript({ target, files: ['/annotator.js'] });
    // Firefox resolves with the error where Chromium rejects.
    return loaded && 'error' in loaded && loaded.error ? 'not-loaded' : null;
  } catch {
    return 'not-loaded';
  }
}

function unreadableBy(url: string): Unreadable | null {
  if (STORES.test(url)) return 'store-page';
  if (!/^https?:/.test(url)) return 'browser-page';
  return null;
}

/** A browser hides the addresses of its own pages as it hides those of sites that are not allowed. */
async function whyHidden(): Promise<Unreadable> {
  return (await isPermitted('http://*/*', 'https://*/*')) ? 'browser-page' : 'no-permission';
}

function isPermitted(...origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}
