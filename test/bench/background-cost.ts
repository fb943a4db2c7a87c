import type { Browser } from 'puppeteer-core';
import { bundleModules } from '../e2e/run-in-page';

/** Inside the browser. */
declare const SidelightBackground: typeof import('../../lib/spotting/spotter') &
  typeof import('../../lib/spotting/spotting-model') &
  typeof import('../../lib/spotting/entries') &
  typeof import('../../lib/knowledge/load');

/** A text and what the background takes for it, in milliseconds. */
export interface BackgroundCost {
  readonly path: string;
  readonly words: number;
  /** Knowledge base and model read and compiled, and this text spotted first: a worker just started. */
  readonly first: number;
  /** The text again, made 10,000 words long by repetition; median of five. */
  readonly per10000Words: number;
}

const MODULES = [
  'lib/spotting/spotter.ts',
  'lib/spotting/spotting-model.ts',
  'lib/spotting/entries.ts',
  'lib/knowledge/load.ts',
];

/** A Chinese or Japanese word is counted as two characters. */
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF]/g;

/** Bytes of JavaScript heap after a few pages and after 200 more, garbage collected. */
export interface BackgroundMemory {
  readonly warm: number;
  readonly later: number;
}

/** Pages spotted before the first look at the heap, and before the second. */
const WARM = 20;
const LATER = 200;

/** Measures whether the background's pure part keeps anything of the pages that it has seen. */
export async function measureMemory(
  browser: Browser,
  knowledge: string,
  model: Uint8Array,
  texts: readonly string[],
): Promise<BackgroundMemory> {
  const page = await browser.newPage();
  await page.evaluate(await bundleModules(MODULES, 'SidelightBackground'));
  await page.evaluate(keepSpotter, knowledge, Buffer.from(model).toString('base64'));
  const devtools = await page.createCDPSession();
  const heapAfter = async (count: number) => {
    await page.evaluate(spotMany, texts, count);
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const memory = { warm: await heapAfter(WARM), later: await heapAfter(LATER) };
  await page.close();
  return memory;
}

/** Measures the background's pure part in Chromium, each text in a renderer of its own. */
export async function measureBackground(
  browser: Browser,
  knowledge: string,
  model: Uint8Array,
  texts: readonly { readonly path: string; readonly text: string }[],
): Promise<BackgroundCost[]> {
  const script = await bundleModules(MODULES, 'SidelightBackground');
  const file = Buffer.from(model).toString('base64');
  const costs: BackgroundCost[] = [];
  for (const { path, text } of texts) {
    const words = countWords(text);
    const long = `${text}\n`.repeat(Math.max(1, Math.round(10_000 / words)));
    const page = await browser.newPage();
    await page.evaluate(script);
    const { first, again } = await page.evaluate(spotTwice, knowledge, file, text, long);
    costs.push({ path, words, first, per10000Words: (again * 10_000) / countWords(long) });
    await page.close();
  }
  return costs;
}

function countWords(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const narrow = text.replaceAll(WIDE, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return narrow + wide / 2;
}

/** Runs in the page. */
function keepSpotter(json: string, file: string): void {
  const { readKnowledgeBase, readModel, compileSpotter } = SidelightBackground;
  const { buffer } = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const base = readKnowledgeBase(JSON.parse(json));
  const claims = base.claims.map(({ id }) => id);
  const model = readModel(buffer, claims);
  Object.assign(globalThis, { sidelightSpotter: compileSpotter(base.lexicon, model) });
}

/** Inside the browser, left there by `keepSpotter`. */
declare const sidelightSpotter: import('../../lib/spotting/spotter').Spotter;

/** Runs in the page: texts in turn, each time with other words at the end. */
function spotMany(texts: readonly string[], count: number): void {
  for (let turn = 0; turn < count; turn++) {
    const text = `${texts[turn % texts.length] ?? ''}\n${Math.random().toString(36)}`;
    sidelightSpotter.report({
      text,
      article: { start: 0, end: text.length },
      title: '',
      lang: '',
    });
  }
}

/** Runs in the page. */
function spotTwice(
  json: string,
  file: string,
  text: string,
  long: string,
): { first: number; again: number } {
  const { readKnowledgeBase, readModel, compileSpotter, findEntries } = SidelightBackground;
  const { buffer } = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const began = performance.now();
  const base = readKnowledgeBase(JSON.parse(json));
  const claims = base.claims.map(({ id }) => id);
  const spotter = compileSpotter(base.lexicon, readModel(buffer, claims));
  spotter.report({ text, article: { start: 0, end: text.length }, title: '', lang: '' });
  findEntries(text, base.entries);
  const first = performance.now() - began;
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    spotter.report({ text: long, article: { start: 0, end: long.length }, title: '', lang: '' });
    findEntries(long, base.entries);
    times.push(performance.now() - start);
  }
  return { first, again: times.toSorted((a, b) => a - b)[2] ?? Number.NaN };
}
