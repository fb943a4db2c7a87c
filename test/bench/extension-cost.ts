import type { CDPSession, Protocol } from 'puppeteer-core';
import { type ChromiumSession, pause } from '../e2e/harness';
import { TASK_CATEGORIES, timePerTask, total } from './main-thread';

/** What the real extension costs a page, in milliseconds. */
export interface ExtensionCost {
  readonly path: string;
  /** Main-thread time in the extension's scripts: scout, annotator, what they call. */
  readonly total: number;
  /** The most of it within one task of the main thread. */
  readonly longest: number;
  /** From the end of parsing until a mark is painted; null when none came. */
  readonly untilShown: number | null;
}

/** Microseconds between samples. Sampling slows the page down a little; better than marks that it could see. */
const INTERVAL = 100;
/** Milliseconds in which a page gets its notes, whatever the machine. */
const PATIENCE = 3_000;

/** Opens a page in a browser with the extension and profiles its main thread. */
export async function measureExtension(
  { newPage, extensionOrigin }: ChromiumSession,
  origin: string,
  path: string,
): Promise<ExtensionCost> {
  // A page of the same origin first, so that the renderer, and with it the profiler, stays.
  const page = await newPage(`${origin}/none`);
  await pause(300);
  const cdp = await page.createCDPSession();
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await page.evaluateOnNewDocument(watchForMarks);
  await page.tracing.start({ categories: TASK_CATEGORIES });
  await cdp.send('Profiler.start');
  await page.goto(`${origin}/${path}`, { timeout: 15_000 }).catch(() => null);
  const untilShown = await page
    .waitForFunction('globalThis.sidelightBenchShown', { timeout: PATIENCE })
    .then((handle) => handle.jsonValue())
    .catch(() => null);
  await pause(200);
  const profile = await stop(cdp);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  const times = timePerTask(profile, trace, extensionOrigin);
  return {
    path,
    total: total(times),
    longest: Math.max(0, ...times),
    untilShown: typeof untilShown === 'number' ? untilShown : null,
  };
}

/** Runs in the page's own world; the registry of highlights is shared. */
function watchForMarks(): void {
  const timer = setInterval(() => {
    if (!CSS.highlights.has('sidelight-mention') && !CSS.highlights.has('sidelight-mention-dark')) {
      return;
    }
    clearInterval(timer);
    const [navigation] = performance.getEntriesByType('navigation');
    const parsed =
      navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0;
    Object.assign(globalThis, { sidelightBenchShown: performance.now() - parsed });
  }, 4);
}

async function stop(cdp: CDPSession): Promise<Protocol.Profiler.Profile> {
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  return profile;
}
