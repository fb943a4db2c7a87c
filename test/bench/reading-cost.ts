import type { Browser } from 'puppeteer-core';
import { bundlePageModules, type PageModules } from '../e2e/page-modules';

/** Inside the browser. */
declare const SidelightPage: PageModules;

/** Milliseconds of the main thread. */
export interface ReadingCost {
  readonly read: number;
  readonly longestSlice: number;
  /** Marks made of every third sentence, painted, with the style and layout that this asks for. */
  readonly paint: number;
  readonly marks: number;
  /** UTF-16 units. */
  readonly length: number;
  /** The text, for what is measured next. */
  readonly text: string;
}

/** Measures `lib/page` on its own, cold, on every address. */
export async function measureReading(
  browser: Browser,
  urls: readonly string[],
): Promise<ReadingCost[]> {
  const script = await bundlePageModules();
  const costs: ReadingCost[] = [];
  for (const url of urls) {
    const page = await browser.newPage();
    await page.goto(url, { timeout: 15_000 }).catch(() => null);
    await page.evaluate(script);
    costs.push(await page.evaluate(readAndPaint));
    await page.close();
  }
  return costs;
}

/** Runs in the page. The yields are what parts the slices, so they are listened to. */
async function readAndPaint(): Promise<ReadingCost> {
  const slices: number[] = [];
  const { scheduler } = globalThis;
  const yieldOnce = scheduler.yield.bind(scheduler);
  let began = performance.now();
  scheduler.yield = async () => {
    slices.push(performance.now() - began);
    await yieldOnce();
    began = performance.now();
  };
  const read = await SidelightPage.readPage(document);
  slices.push(performance.now() - began);
  const { text, article } = read;
  const sentences = [...text.slice(0, article.end).matchAll(/[^.。\n]{20,}[.。]/g)];
  const marks = sentences
    .filter((_, index) => index % 3 === 0)
    .map(({ index, 0: words }) => ({
      kind: 'mention' as const,
      id: `${index}`,
      span: { start: index, end: index + words.length },
      why: [{ start: index, end: index + 5 }],
    }));
  const start = performance.now();
  SidelightPage.createPainter(document, new AbortController().signal).paint(marks, read);
  document.documentElement.getBoundingClientRect();
  return {
    read: slices.reduce((sum, slice) => sum + slice, 0),
    longestSlice: Math.max(...slices),
    paint: performance.now() - start,
    marks: marks.length,
    length: text.length,
    text,
  };
}
