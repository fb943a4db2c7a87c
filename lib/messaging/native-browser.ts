import type { browser as wxtBrowser } from 'wxt/browser';

type Api = typeof wxtBrowser;
type Native = typeof globalThis & { browser?: Api; chrome?: Api };

/**
 * The browser's own extension API, without the polyfill: 10 kB less in every page. Both supported browsers have
 * promise-based listeners here (Chrome since 148; see `minimum_chrome_version`).
 */
export function nativeBrowser(): Api {
  const { browser, chrome } = globalThis as Native;
  // A page element with id "browser" would shadow the global; only the real one has a runtime.
  const api = browser?.runtime?.id ? browser : chrome;
  if (!api) throw new Error('This script runs outside of the extension.');
  return api;
}
