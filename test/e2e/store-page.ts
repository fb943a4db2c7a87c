import { createServer } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, obtainBrowser } from '../../scripts/browsers';
import { bundleModules } from './run-in-page';

/** What the bundle leaves on the page's global. */
export type StoreModules = typeof import('../../lib/store/annotation-store') &
  typeof import('../../lib/store/data-store') &
  typeof import('../../lib/store/dismissal-store') &
  typeof import('../../lib/store/sighting-store') &
  typeof import('../../lib/store/snapshots') &
  typeof import('../../lib/store/errors') &
  typeof import('../../lib/annotation/create');

/** Modules that a page of the store's holds under `globalThis.store`. */
const MODULES = [
  'lib/store/annotation-store.ts',
  'lib/store/data-store.ts',
  'lib/store/dismissal-store.ts',
  'lib/store/sighting-store.ts',
  'lib/store/snapshots.ts',
  'lib/store/errors.ts',
  'lib/annotation/create.ts',
];

/** A browser with pages, all of one origin, that can open the store. */
export interface StoreBrowser {
  readonly browser: Browser;
  readonly origin: string;
  /** A tab with the store's modules; of the same origin and so of the same database. */
  readonly openTab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Pages with the store's modules, all of one origin and so of one database. */
export interface StoreSite {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves the bundled store on loopback, which is a secure context as an extension's page is. */
export async function serveStore(): Promise<StoreSite> {
  const script = await bundleModules(MODULES, 'store');
  const server = createServer((request, response) => {
    const isScript = request.url === '/store.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/store.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param userDataDir - kept when given, so that a second launch finds what the first one left. */
export function launchForStore(name: BrowserName, userDataDir?: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: obtainBrowser(name),
    headless: true,
    ...(userDataDir !== undefined && { userDataDir }),
    args: name === 'chromium' && isRoot ? ['--no-sandbox'] : [],
  });
}

export async function launchWithStore(name: BrowserName): Promise<StoreBrowser> {
  const { origin, close } = await serveStore();
  const browser = await launchForStore(name);
  return {
    browser,
    origin,
    async openTab() {
      const page = await browser.newPage();
      await page.goto(`${origin}/`);
      return page;
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

/** Deletes what an earlier test left, and waits until it is gone: the tab of that test holds it open while it closes. */
export async function forgetDatabases(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      await new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = done;
        request.onerror = () => fail(request.error);
      });
    }
  });
}
