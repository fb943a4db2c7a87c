import type { Browser, Page } from 'puppeteer-core';
import { type ChromiumSession, pause } from '../e2e/harness';
import { type Site, servePages } from '../e2e/live-steps';
import { type Seed, seedAnnotations } from '../e2e/seed-annotations';
import { TASK_CATEGORIES, threadTime, timePerTask, total } from './main-thread';

/** Milliseconds. */
export interface ManyCost {
  /** From the page's load event until all marks are registered; null when they never were. */
  readonly untilShown: number | null;
  /** Main-thread time in our scripts, and the most of it in one task. */
  readonly own: number;
  readonly longest: number;
  /** The whole main thread's time, ours or not. */
  readonly thread: number;
}

export interface ManyCosts {
  readonly length: number;
  readonly marks: number;
  readonly withMarks: readonly ManyCost[];
  /** The same page without the extension: the whole main thread's time. */
  readonly bare: readonly number[];
  /** In the same page without the extension: its text read once, and the same words painted in one go. */
  readonly floors: readonly { readonly read: number; readonly paint: number }[];
}

const PARAGRAPHS = 2_500;
const MARKS = 500;
/** UTF-16 units kept on each side, as the extension does. */
const CONTEXT = 32;
const WORDS =
  'harbour ledger signal northern ferry rope lantern keeper council morning storm paper bridge island winter market'.split(
    ' ',
  );

/** About 1 MB of text, every sentence of it another. */
function paragraphs(): string[] {
  let state = 7;
  const next = (below: number) => {
    // A linear congruential generator (Numerical Recipes): the same page on every run.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Its low bits repeat soon.
    return (state >>> 12) % below;
  };
  const word = () => WORDS[next(WORDS.length)] ?? '';
  return Array.from({ length: PARAGRAPHS }, (_, index) => {
    const sentences = Array.from(
      { length: 5 },
      (__, at) =>
        `Entry ${index}.${at}: the ${word()} ${word()} met the ${word()} of the ${word()} near a ${word()} and left.`,
    );
    return sentences.join(' ');
  });
}

export async function measureMany(
  session: ChromiumSession,
  bare: Browser,
  repeats: number,
): Promise<ManyCosts> {
  const texts = paragraphs();
  const whole = texts.join('\n');
  const seeds: Seed[] = texts
    .filter((_, index) => index % (PARAGRAPHS / MARKS) === 0)
    .map((text) => {
      const start = whole.indexOf(text) + text.indexOf('the ');
      const end = whole.indexOf('.', start);
      return {
        exact: whole.slice(start, end),
        prefix: whole.slice(Math.max(0, start - CONTEXT), start),
        suffix: whole.slice(end, end + CONTEXT),
      };
    });
  const html = `<!doctype html><title>Ledger</title><article>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const site = await servePages({ '/': html, '/none': '<!doctype html>' });
  try {
    await seedAnnotations(session, `${site.origin}/`, seeds);
    const withMarks: ManyCost[] = [];
    for (let i = 0; i < repeats; i++) withMarks.push(await open(session, site));
    const without: number[] = [];
    const floors: { read: number; paint: number }[] = [];
    for (let i = 0; i < repeats; i++) {
      const page = await bare.newPage();
      without.push((await load(page, site, PATIENCE / 4)).thread);
      floors.push(
        await page.evaluate(
          paintAtOnce,
          seeds.map(({ exact }) => exact),
        ),
      );
      await page.close();
    }
    return { length: whole.length, marks: MARKS, withMarks, bare: without, floors };
  } finally {
    site.close();
  }
}

const PATIENCE = 8_000;

async function open(session: ChromiumSession, site: Site): Promise<ManyCost> {
  const page = await session.newPage();
  await page.evaluateOnNewDocument(watchForMarks, MARKS);
  const { profile, trace, thread } = await load(page, site, PATIENCE, 'sidelightBenchShown');
  const shown = await page.evaluate('globalThis.sidelightBenchShown');
  await page.close();
  const times = timePerTask(profile, trace, session.extensionOrigin);
  return {
    untilShown: typeof shown === 'number' ? shown : null,
    own: total(times),
    longest: Math.max(0, ...times),
    thread,
  };
}

/** Loads the page with profile and trace, until a global is set or time is up, and then until all is painted. */
async function load(page: Page, site: Site, patience: number, global = 'none') {
  // A page of the same origin first, so that the renderer, and with it the profiler, stays.
  await page.goto(`${site.origin}/none`);
  const cdp = await page.createCDPSession();
  await cdp.send('Profiler.enable');
  // Each sample costs the thread time, too.
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await page.tracing.start({ categories: TASK_CATEGORIES });
  await cdp.send('Profiler.start');
  await page.goto(`${site.origin}/`);
  await page
    .waitForFunction(`globalThis.${global}`, { timeout: patience, polling: 100 })
    .catch(() => undefined);
  await pause(500);
  const { profile } = await cdp.send('Profiler.stop');
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await cdp.detach();
  return { profile, trace, thread: threadTime(profile, trace) };
}

/** Runs in the page's own world. */
function watchForMarks(marks: number): void {
  const timer = setInterval(() => {
    let size = 0;
    for (const [name, { size: one }] of CSS.highlights) {
      if (name.startsWith('sidelight-annotation')) size += one;
    }
    const [navigation] = performance.getEntriesByType('navigation');
    if (size < marks || !(navigation instanceof PerformanceNavigationTiming)) return;
    clearInterval(timer);
    Object.assign(globalThis, { sidelightBenchShown: performance.now() - navigation.loadEventEnd });
  }, 8);
}

/** Runs in the page: the floor. */
function paintAtOnce(quotes: readonly string[]): { read: number; paint: number } {
  const began = performance.now();
  const text = document.body.textContent ?? '';
  const read = performance.now() - began;
  if (text === '') throw new Error('The page is empty.');
  const ranges: StaticRange[] = [];
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let next = 0;
  for (let node = walker.nextNode(); node && next < quotes.length; node = walker.nextNode()) {
    const quote = quotes[next] ?? '';
    const at = node.nodeValue?.indexOf(quote) ?? -1;
    if (at < 0) continue;
    next += 1;
    ranges.push(
      new StaticRange({
        startContainer: node,
        startOffset: at,
        endContainer: node,
        endOffset: at + quote.length,
      }),
    );
  }
  CSS.highlights.set('floor', new Highlight(...ranges));
  document.documentElement.getBoundingClientRect();
  return { read, paint: performance.now() - start };
}
