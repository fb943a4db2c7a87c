import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { obtainBrowser } from '../../scripts/browsers';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Where the builds are: `SIDELIGHT_OUTPUT` names a folder that holds `chrome-mv3` and `firefox-mv3`. */
const OUTPUT = resolve(process.env.SIDELIGHT_OUTPUT ?? '.output');
export const CHROME_BUILD = join(OUTPUT, 'chrome-mv3');
export const FIREFOX_BUILD = join(OUTPUT, 'firefox-mv3');

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension?: string;
  /** BCP 47; the browser's own language. */
  readonly language?: string;
  readonly colourScheme?: 'light' | 'dark';
  readonly windowSize?: { readonly width: number; readonly height: number };
  readonly headless?: boolean;
  /** Kept when given, so that a second launch finds what the first one left. */
  readonly userDataDir?: string;
  /** Further arguments of the browser's command line. */
  readonly args?: readonly string[];
  /** What puppeteer adds of itself and should not. */
  readonly ignoreDefaultArgs?: readonly string[];
}

/** A real browser with the extension in it. */
export interface Session {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://ID` or `moz-extension://ID`. */
  readonly extensionOrigin: string;
  readonly newPage: (url?: string) => Promise<Page>;
  /** The browser's number of the tab that shows this page. Brings it to the front. */
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** A page of the extension's, in a tab of its own. */
  readonly openExtensionPage: (path: string) => Promise<Page>;
  /** The panel about a page, in a tab of its own; `page` must be of this browser. */
  readonly openPanelTab: (page: Page) => Promise<Page>;
  /** Ends the background as the browser does when it is idle; it must come back by itself. */
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ChromiumSession extends Session {
  /** Evaluates a function in the background's service worker, woken when it sleeps. The function sees its arguments only. */
  readonly inWorker: <A extends readonly unknown[], T>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>;
  /** A raw session on the background's worker, for instance to record its requests; detach it when done. */
  readonly attachToWorker: () => Promise<CDPSession>;
  /** Clicks the toolbar's button on a page and gives the browser's real side panel. */
  readonly realSidePanel: (page: Page) => Promise<Page>;
}

/** Opens Chromium with the extension loaded, in a fresh profile unless one is given. */
export async function launchChromium({
  extension = CHROME_BUILD,
  language = 'en-US',
  colourScheme = 'light',
  windowSize = { width: 1280, height: 900 },
  headless = true,
  userDataDir,
  args = [],
  ignoreDefaultArgs = [],
}: LaunchOptions = {}): Promise<ChromiumSession> {
  const profile = userDataDir ?? (await mkdtemp(join(tmpdir(), 'sidelight-chromium-')));
  const browser = await puppeteer.launch({
    executablePath: obtainBrowser('chromium'),
    headless,
    // With a window, whoever opened it ends it and tidies up.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: headless ? windowSize : null,
    ignoreDefaultArgs: [...ignoreDefaultArgs],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--window-size=${windowSize.width},${windowSize.height}`,
      ...(colourScheme === 'dark'
        ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0']
        : []),
      ...args,
    ],
  });
  const extensionId = await idOf(browser);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const newPage = (url?: string) => openPage(browser, url, colourScheme);
  const openExtensionPage = (path: string) => newPage(`${extensionOrigin}/${path}`);
  const attachToWorker = () => attachWorker(browser, extensionOrigin);
  const inWorker: ChromiumSession['inWorker'] = async (work, ...args) => {
    const session = await attachToWorker();
    try {
      return await evaluateIn(session, work, args);
    } finally {
      await session.detach();
    }
  };
  const tabIdOf = async (page: Page) => {
    await page.bringToFront();
    return inWorker(activeTab, page.url());
  };
  return {
    browser,
    extensionId,
    extensionOrigin,
    attachToWorker,
    inWorker,
    newPage,
    tabIdOf,
    openExtensionPage,
    openPanelTab: async (page) => openExtensionPage(`sidepanel.html?tabId=${await tabIdOf(page)}`),
    realSidePanel: (page) => openSidePanel(browser, page, extensionId),
    stopWorker: () => stopWorker(browser, extensionOrigin),
    close: async () => {
      try {
        if (browser.connected) await browser.close();
        await untilGone(browser);
      } finally {
        if (userDataDir === undefined) await removeFolder(profile);
      }
    },
  };
}

/** The one extension that was loaded; its id follows from its folder, so it is the same on every run. */
async function idOf(browser: Browser): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const [id] = (await browser.extensions()).keys();
    if (id !== undefined) return id;
    await pause(100);
  }
  throw new Error('The browser loaded no extension: build it first (npm run build).');
}

async function openPage(
  browser: Browser,
  url: string | undefined,
  colourScheme: 'light' | 'dark',
): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colourScheme }]);
  if (url !== undefined) await page.goto(url);
  return page;
}

function workerTarget(browser: Browser, origin: string): Target | undefined {
  const isOurs = (t: Target) => t.type() === 'service_worker' && t.url().startsWith(origin);
  return browser.targets().find(isOurs);
}

/**
 * A sleeping worker has no target; any message from one of the extension's pages wakes it. The session must be
 * detached before the worker is stopped: with a debugger on it, it would wait for that when it starts again.
 */
async function attachWorker(browser: Browser, origin: string): Promise<CDPSession> {
  if (!workerTarget(browser, origin)) {
    const page = await browser.newPage();
    await page.goto(`${origin}/options.html`);
    await page.evaluate(() => chrome.runtime.sendMessage({ to: 'nobody' }).catch(() => undefined));
    await page.close();
  }
  for (let attempt = 0; attempt < 50; attempt++) {
    const session = await workerTarget(browser, origin)?.createCDPSession();
    // A worker that has only just started has no extension API yet.
    if (session && (await evaluateIn(session, () => 'chrome' in globalThis, []))) return session;
    await session?.detach();
    await pause(100);
  }
  throw new Error('The background does not wake.');
}

async function evaluateIn<A extends readonly unknown[], T>(
  session: CDPSession,
  work: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${work})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const control = await browser.target().createCDPSession();
  const runningId = async () => {
    const { targetInfos } = await control.send('Target.getTargets');
    return targetInfos.find((t) => t.type === 'service_worker' && t.url.startsWith(origin))
      ?.targetId;
  };
  const targetId = await runningId();
  if (targetId !== undefined) await control.send('Target.closeTarget', { targetId });
  for (let attempt = 0; (await runningId()) === targetId && targetId !== undefined; attempt++) {
    if (attempt === 50) throw new Error('The worker does not stop.');
    await pause(100);
  }
  await control.detach();
}

/** Runs in the worker. */
async function activeTab(url: string): Promise<number> {
  const tabs = await chrome.tabs.query({ active: true });
  const id = (tabs.find((tab) => tab.url === url) ?? tabs[0])?.id;
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

async function openSidePanel(browser: Browser, page: Page, extensionId: string): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not loaded.');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const isPanel = (target: Target) =>
    target.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`) &&
    !target.url().includes('tabId=');
  const target = await browser.waitForTarget(isPanel, { timeout: 10_000 });
  return target.asPage();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A browser that was told to end by Ctrl-C disconnects first and writes on. */
export async function untilGone(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await Promise.race([new Promise((gone) => child.once('exit', gone)), pause(5_000)]);
}

/** The browser may still be writing when it says that it has closed. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
