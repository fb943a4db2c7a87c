import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { obtainBrowser } from '../../scripts/browsers';
import {
  FIREFOX_BUILD,
  type LaunchOptions,
  pause,
  removeFolder,
  type Session,
  untilGone,
} from './harness';

/** Inside the browser, in functions that are evaluated there; Firefox knows `chrome`, too. */
declare const chrome: typeof import('wxt/browser').browser;

const ADD_ON = 'sidelight@sidelight.example';
/** Fixed beforehand, so that the extension's own pages have a known address. */
const UUID = '51de1197-0000-4000-8000-000000000001';
/** Milliseconds after which the idle background ends; 30,000 outside of tests. */
const IDLE = 1_500;

/** Opens Firefox over WebDriver BiDi, with the extension loaded as a temporary add-on, in a fresh profile. */
export async function launchFirefox({
  extension = FIREFOX_BUILD,
  language = 'en-US',
  colourScheme = 'light',
  windowSize = { width: 1280, height: 900 },
  headless = true,
  args = [],
}: LaunchOptions = {}): Promise<Session> {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    userDataDir: profile,
    executablePath: obtainBrowser('firefox'),
    headless,
    // With a window, whoever opened it ends it and tidies up.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    defaultViewport: headless ? windowSize : null,
    // Without it the extension's own pages cannot be opened from here.
    args: [
      '--remote-allow-system-access',
      `--width=${windowSize.width}`,
      `--height=${windowSize.height}`,
      ...args,
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
      'extensions.background.idle.timeout': IDLE,
      'layout.css.prefers-color-scheme.content-override': colourScheme === 'dark' ? 0 : 1,
      'intl.accept_languages': language,
      'intl.locale.requested': language,
    },
  });
  const extensionId = await browser.installExtension(extension);
  const extensionOrigin = `moz-extension://${UUID}`;
  const newPage = async (url?: string) => {
    const page = await browser.newPage();
    if (url !== undefined) await page.goto(url);
    return page;
  };
  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    // The default wait never ends for these addresses.
    await page.goto(`${extensionOrigin}/${path}`, { waitUntil: [] });
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  };
  const inExtension = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await openExtensionPage('options.html');
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  const tabIdOf = async (page: Page) => {
    const url = page.url();
    await page.bringToFront();
    return inExtension((own) => own.evaluate(latestTab, url));
  };
  return {
    browser,
    extensionId,
    extensionOrigin,
    newPage,
    tabIdOf,
    openExtensionPage,
    openPanelTab: async (page) => openExtensionPage(`sidepanel.html?tabId=${await tabIdOf(page)}`),
    stopWorker: () =>
      inExtension(async (own) => {
        await own.evaluate(leaveTrace);
        for (let attempt = 0; attempt < 10; attempt++) {
          await pause(2 * IDLE);
          if (!(await own.evaluate(hasTrace))) return;
        }
        throw new Error('The background does not stop.');
      }),
    close: async () => {
      try {
        if (browser.connected) await browser.close();
        await untilGone(browser);
      } finally {
        await removeFolder(profile);
      }
    },
  };
}

/** Runs in a page of the extension's. */
async function latestTab(url: string): Promise<number> {
  const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
  const [latest] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (latest?.id === undefined) throw new Error(`No tab shows ${url}.`);
  return latest.id;
}

/** A property of the background's window is gone when the background was started anew. */
async function leaveTrace(): Promise<void> {
  Reflect.set((await chrome.runtime.getBackgroundPage()) ?? {}, 'sidelightTrace', true);
}

/** Wakes the background, and tells whether it is still the one that has the trace. */
async function hasTrace(): Promise<boolean> {
  return Reflect.has((await chrome.runtime.getBackgroundPage()) ?? {}, 'sidelightTrace');
}
