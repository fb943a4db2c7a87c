// `npm run bench -- DIR`: what Sidelight costs, in real Chromium: the gate on real pages, reading and painting, the
// whole extension on pages with cause (the golden site), the background, the bundles. It prints; it never judges.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BackgroundCost,
  type BackgroundMemory,
  measureBackground,
  measureMemory,
} from '../test/bench/background-cost';
import { type ExtensionCost, measureExtension } from '../test/bench/extension-cost';
import { type GateCost, measureGate } from '../test/bench/gate-cost';
import { drawTable, ms, quantile } from '../test/bench/numbers';
import { measureReading, type ReadingCost } from '../test/bench/reading-cost';
import {
  ensureBuild,
  LOOPBACK_ONLY,
  openRealPages,
  type RealPages,
} from '../test/bench/real-pages';
import { CHROME_BUILD, launchChromium } from '../test/e2e/harness';
import { launchBare } from '../test/e2e/page-modules';
import { ROOT, runTool } from './run-command';
import { serveFolder } from './serve';

/** Pages with cause, and some without. */
const GOLDEN = join(ROOT, 'test', 'golden', 'site');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  say('Usage: npm run bench -- DIR, a folder of saved .html pages.\n');
  process.exitCode = 2;
} else {
  await bench(folder);
}

async function bench(dir: string): Promise<void> {
  await ensureBuild();
  const pages = await openRealPages(dir, 'precise');
  if (pages) await benchRealPages(pages);
  else say(`There are no .html files below "${dir}"; the gate was not measured.\n`);
  await benchCause();
  say('\nBundles\n');
  const { output } = await runTool(['tsx', 'scripts/bundle-sizes.ts'], { quiet: true });
  say(output);
}

async function benchRealPages(pages: RealPages): Promise<void> {
  const browser = await launchBare([LOOPBACK_ONLY]);
  try {
    sayGate(await measureGate(browser, pages));
    const urls = pages.paths.map((path) => `${pages.served.origin}/${path}`);
    sayReading('Reading and painting, on the same pages', await measureReading(browser, urls));
  } finally {
    await browser.close();
    await pages.served.close();
  }
}

async function benchCause(): Promise<void> {
  const files = await readdir(GOLDEN, { recursive: true });
  const paths = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const served = await serveFolder(GOLDEN);
  try {
    const bare = await launchBare([LOOPBACK_ONLY]);
    try {
      const urls = paths.map((path) => `${served.origin}/${path}`);
      const costs = await measureReading(bare, urls);
      sayReading('Reading and painting, on the golden site', costs);
      const texts = costs.flatMap(({ text }, i) => ({ path: paths[i] ?? '', text }));
      const knowledge = await readFile(join(CHROME_BUILD, 'knowledge.json'), 'utf8');
      const model = await readFile(join(CHROME_BUILD, 'model.bin'));
      const articles = texts.filter(isArticle);
      sayBackground(await measureBackground(bare, knowledge, model, articles));
      const all = articles.map(({ text }) => text);
      sayMemory(await measureMemory(bare, knowledge, model, all));
    } finally {
      await bare.close();
    }
    const session = await launchChromium({ args: [LOOPBACK_ONLY] });
    try {
      const costs: ExtensionCost[] = [];
      for (const path of paths) costs.push(await measureExtension(session, served.origin, path));
      sayExtension(costs);
    } finally {
      await session.close();
    }
  } finally {
    await served.close();
  }
}

/** Long enough for its time to be more than that of a call. */
function isArticle({ text }: { readonly text: string }): boolean {
  return text.length > 250;
}

function sayGate(costs: readonly GateCost[]): void {
  const floors = costs.map(({ floor }) => floor);
  const gates = costs.map(({ gate }) => gate);
  const ratios = costs.map(({ floor, gate }) => gate / floor).filter(Number.isFinite);
  say(`\nGate, ${costs.length} pages, each cold; floor: document.body.textContent once\n`);
  say(
    drawTable([
      ['', 'median', 'p95', 'worst'],
      quantiles('floor', floors, ms),
      quantiles('gate, reading included', gates, ms),
      quantiles('gate / floor', ratios, (ratio) => `${ratio.toFixed(2)} ×`),
    ]),
  );
  say(`sum of gates / sum of floors: ${(sum(gates) / sum(floors)).toFixed(2)} ×; `);
  say(`${costs.filter(({ isCandidate }) => isCandidate).length} pages pass the gate\n`);
}

function sayReading(title: string, costs: readonly ReadingCost[]): void {
  const column = (key: 'read' | 'longestSlice' | 'paint') => costs.map((cost) => cost[key]);
  const marks = sum(costs.map((cost) => cost.marks));
  say(`\n${title}: ${costs.length} pages, ${marks} marks\n`);
  say(
    drawTable([
      ['', 'median', 'p95', 'worst'],
      quantiles('read', column('read'), ms),
      quantiles('its longest slice', column('longestSlice'), ms),
      quantiles('paint, with layout', column('paint'), ms),
    ]),
  );
  const long = costs.filter(({ longestSlice }) => longestSlice > 8).length;
  say(`${long} pages with a slice above 8 ms\n`);
}

function sayExtension(costs: readonly ExtensionCost[]): void {
  say('\nThe extension on the golden site (sampled; the first page starts the knowledge base)\n');
  say(
    drawTable([
      ['', 'main thread', 'longest', 'notes show after'],
      ...costs.map(({ path, total, longest, untilShown }) => [
        path,
        ms(total),
        ms(longest),
        untilShown === null ? 'none' : ms(untilShown),
      ]),
    ]),
  );
}

function sayBackground(costs: readonly BackgroundCost[]): void {
  say('\nBackground: topic, mentions, entries\n');
  say(
    drawTable([
      ['', 'words', 'first, with the knowledge base', 'per 10,000 words'],
      ...costs.map(({ path, words, first, per10000Words }) => [
        path,
        words.toFixed(0),
        ms(first),
        ms(per10000Words),
      ]),
    ]),
  );
}

function sayMemory({ warm, later }: BackgroundMemory): void {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  say(
    `\nHeap of the background's pure part: ${mega(warm)} after 20 pages, ${mega(later)} after 200 more`,
  );
}

function quantiles(
  name: string,
  numbers: readonly number[],
  print: (value: number) => string,
): string[] {
  return [name, ...[0.5, 0.95, 1].map((share) => print(quantile(numbers, share)))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function say(text: string): void {
  process.stdout.write(text);
}
