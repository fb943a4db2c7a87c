import type { CDPSession, Protocol } from 'puppeteer-core';
import { type ChromiumSession, pause } from '../e2e/harness';

/** What the real extension costs a page, in milliseconds. */
export interface ExtensionCost {
  readonly path: string;
  /** Main-thread time in the extension's scripts: scout, annotator, what they call. */
  readonly total: number;
  /** The longest stretch of it without a pause. */
  readonly longest: number;
  /** From the end of parsing until a mark is painted; null when none came. */
  readonly untilShown: number | null;
}

/** Microseconds between samples. Sampling slows the page down a little; better than marks that it could see. */
const INTERVAL = 100;
/** Samples of our scripts further apart than this, in milliseconds, are two stretches. */
const GAP = 0.6;
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
  await cdp.send('Profiler.start');
  await page.goto(`${origin}/${path}`, { timeout: 15_000 }).catch(() => null);
  const untilShown = await page
    .waitForFunction('globalThis.sidelightBenchShown', { timeout: PATIENCE })
    .then((handle) => handle.jsonValue())
    .catch(() => null);
  await pause(200);
  const stretches = stretchesOf(await stop(cdp), extensionOrigin);
  await page.close();
  return {
    path,
    total: stretches.reduce((sum, stretch) => sum + stretch, 0),
    longest: Math.max(0, ...stretches),
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

/** Lengths in milliseconds of the stretches in which samples lie within functions of the extension. */
function stretchesOf(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  extensionOrigin: string,
): number[] {
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(extensionOrigin)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const stretches: number[] = [];
  let time = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  samples.forEach((node, index) => {
    const began = time;
    time += (timeDeltas[index + 1] ?? 0) / 1000;
    if (!ours.has(node)) return;
    if (began - lastEnd > GAP) stretches.push(0);
    const last = stretches.length - 1;
    stretches[last] = (stretches[last] ?? 0) + (time - began);
    lastEnd = time;
  });
  return stretches;
}
