// `npm run check:pages -- DIR`: on pages that nobody here wrote and that are not about Japan's cyber policy, Sidelight
// throws nothing, finds (next to) nothing, and leaves every page's DOM as it was. Each page is opened twice: in a
// browser without the extension, for its DOM as it is, and in one where the annotator is made to run on it.
import type { Page } from 'puppeteer-core';
import type { TabView } from '../lib/messaging/protocol';
import { gatherExceptions, gatherWorkerExceptions } from '../test/bench/own-exceptions';
import { firstDifference, readDom } from '../test/bench/page-dom';
import {
  ensureBuild,
  LOOPBACK_ONLY,
  openRealPages,
  type RealPages,
} from '../test/bench/real-pages';
import { type ChromiumSession, launchChromium, pause } from '../test/e2e/harness';
import { launchBare } from '../test/e2e/page-modules';

/** Inside the extension's pages. */
declare const chrome: typeof import('wxt/browser').browser;

/** Pages that may have a note: the gate and the topic are allowed one error on texts of every kind. */
const NOTES_ALLOWED = 1;
/** Milliseconds for a page to load; some wait for hosts that do not exist. */
const LOAD = 15_000;
/** Milliseconds after the report in which the annotator paints and mounts. */
const SETTLE = 150;

interface Outcome {
  readonly path: string;
  readonly notes: number;
  readonly isCyberPolicy: boolean;
  readonly score: number;
  readonly faults: readonly string[];
}

const [folder] = process.argv.slice(2);
process.exitCode = folder === undefined ? usage() : await checkPages(folder);

function usage(): number {
  process.stdout.write('Usage: npm run check:pages -- DIR, a folder of saved .html pages.\n');
  return 2;
}

async function checkPages(dir: string): Promise<number> {
  const pages = await openRealPages(dir);
  if (!pages) {
    process.stdout.write(`There are no .html files below "${dir}"; nothing was checked.\n`);
    return 2;
  }
  await ensureBuild();
  try {
    const doms = await readPlainDoms(pages);
    return report(await checkAll(pages, doms));
  } finally {
    await pages.served.close();
  }
}

/** Every page's DOM without any extension. */
async function readPlainDoms({ paths, served }: RealPages): Promise<Map<string, string>> {
  const browser = await launchBare([LOOPBACK_ONLY]);
  const doms = new Map<string, string>();
  try {
    for (const path of paths) {
      const page = await browser.newPage();
      await open(page, `${served.origin}/${path}`);
      doms.set(path, (await readDom(page)).html);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return doms;
}

async function checkAll(
  { paths, served }: RealPages,
  doms: ReadonlyMap<string, string>,
): Promise<Outcome[]> {
  const session = await launchChromium({ args: [LOOPBACK_ONLY] });
  const outcomes: Outcome[] = [];
  const thrown: string[] = [];
  try {
    const panel = await session.openExtensionPage('sidepanel.html?tabId=-1');
    await gatherWorkerExceptions(session.browser.targets(), session.extensionOrigin, thrown);
    for (const path of paths) {
      const dom = doms.get(path) ?? '';
      outcomes.push(await checkPage(session, panel, `${served.origin}/${path}`, path, dom, thrown));
    }
  } finally {
    await session.close();
  }
  return outcomes;
}

async function checkPage(
  session: ChromiumSession,
  panel: Page,
  url: string,
  path: string,
  dom: string,
  thrown: string[],
): Promise<Outcome> {
  const page = await session.newPage();
  try {
    const cdp = await page.createCDPSession();
    await gatherExceptions(cdp, session.extensionOrigin, thrown);
    await open(page, url);
    const view = await viewOf(panel, await session.tabIdOf(page));
    await pause(SETTLE);
    const after = await readDom(page);
    const difference = firstDifference(dom, after.html);
    const report = view?.kind === 'report' ? view.report : null;
    return {
      path,
      notes: report?.notes.length ?? 0,
      isCyberPolicy: report?.topic.isCyberPolicy ?? false,
      score: report?.topic.score ?? 0,
      faults: [
        ...thrown.splice(0).map((what) => `exception: ${what.split('\n', 2).join(' ')}`),
        ...(difference === null ? [] : [`DOM differs ${difference}`]),
        ...(after.hosts > 1 ? [`${after.hosts} host elements`] : []),
        ...(report ? [] : [`not read: ${JSON.stringify(view)}`]),
      ],
    };
  } finally {
    await page.close();
  }
}

/** Asked as the panel asks, which makes the background load the annotator even on a page without cause. */
function viewOf(panel: Page, tab: number): Promise<TabView | null> {
  return panel.evaluate(async (id) => {
    const request = { to: 'background', method: 'viewOf', args: [id] };
    const reply = await chrome.runtime.sendMessage(request);
    return reply?.ok ? reply.value : null;
  }, tab);
}

/** A page that waits for ever for something unreachable is checked as far as it came. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: LOAD }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
  });
}

function report(outcomes: readonly Outcome[]): number {
  const noted = outcomes.filter(({ notes }) => notes > 0);
  const faulty = outcomes.filter(({ faults }) => faults.length > 0);
  const topical = outcomes.filter(({ isCyberPolicy }) => isCyberPolicy);
  for (const { path, notes, score, faults, isCyberPolicy } of outcomes) {
    if (notes === 0 && faults.length === 0 && !isCyberPolicy) continue;
    process.stdout.write(`${path}: ${notes} notes, topic ${score.toFixed(2)}\n`);
    for (const fault of faults) process.stdout.write(`    ${fault}\n`);
  }
  process.stdout.write(
    `${outcomes.length} pages: ${faulty.length} with a fault, ${noted.length} with a note ` +
      `(at most ${NOTES_ALLOWED}), ${topical.length} taken for cyber policy.\n`,
  );
  return faulty.length > 0 || noted.length > NOTES_ALLOWED ? 1 : 0;
}
