import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDom } from '../bench/page-dom';
import { type ChromiumSession, launchChromium, pause } from './harness';
import { type Site, servePages, untilPainted } from './live-steps';
import { launchBare } from './page-modules';
import { bundleReactPage } from './react-fixture';
import { seedAnnotations } from './seed-annotations';

/** Words of the first and the third item, with the markup that React puts between text nodes. */
const FIRST = 'counts every ship before the first light';
const THIRD = 'signed and carried up to the lighthouse. (2)';

const SENTENCES = [
  'The harbour office counts every ship before the first light of the day.',
  'A second office counts them again, and nobody knows for which reason.',
  'When both agree, the log is signed and carried up to the lighthouse.',
  'When they do not, the keeper of the lighthouse decides on her own.',
];
const ITEMS = SENTENCES.map(
  (text, index) => `<li>${text}<!-- --> <b>(<!-- -->${index}<!-- -->)</b></li>`,
);
/** As the server renders it. */
const MARKUP = `<article><h1>Counting ships</h1><p>Rendered <!-- -->0<!-- --> times.</p><ul>${ITEMS.join('')}</ul></article>`;

let site: Site;
let session: ChromiumSession;
let bare: Browser;

beforeAll(async () => {
  const page = (root: string) =>
    `<!doctype html><title>Ships</title><div id="root">${root}</div><script src="/page.js"></script>`;
  site = await servePages({
    '/rendered': page(''),
    '/hydrated': page(MARKUP),
    '/page.js': await bundleReactPage(),
  });
  session = await launchChromium();
  bare = await launchBare();
  for (const path of ['/rendered', '/hydrated']) {
    await seedAnnotations(session, `${site.origin}${path}`, [{ exact: FIRST }, { exact: THIRD }]);
  }
});
afterAll(async () => {
  await session?.close();
  await bare?.close();
  site?.close();
});

/** What the page's scripts do one after the other, and what is marked after each. */
const STEPS: readonly (readonly [act: string, marked: readonly string[]])[] = [
  ['page.rerender()', [FIRST, THIRD]],
  ['page.reorder()', [FIRST, THIRD]],
  ['page.restore()', [FIRST, THIRD]],
  ['page.drop()', [THIRD]],
  ['page.restore()', [FIRST, THIRD]],
  ['page.remount()', [FIRST, THIRD]],
  ['for (let i = 0; i < 30; i++) page[i % 2 ? "restore" : "reorder"]()', [FIRST, THIRD]],
];

async function run(page: Page, path: string, untilSeen: (words: readonly string[]) => unknown) {
  await page.goto(`${site.origin}${path}`);
  await page.waitForSelector('li');
  await untilSeen([FIRST, THIRD]);
  if (path === '/hydrated') {
    await page.evaluate('hydrate()');
    await page.waitForFunction('globalThis.page');
    await untilSeen([FIRST, THIRD]);
  }
  for (const [act, marked] of STEPS) {
    await page.evaluate(act);
    await untilSeen(marked);
  }
  const failures = await page.evaluate('failures');
  return { failures, html: (await readDom(page)).html };
}

describe('a page made by React', () => {
  it.each(['/rendered', '/hydrated'])('keeps its marks and throws nothing: %s', async (path) => {
    const page = await session.newPage();
    const marked = await run(page, path, (words) => untilPainted(page, words));
    const other = await bare.newPage();
    const untouched = await run(other, path, () => pause(50));
    expect(marked.failures).toEqual([]);
    expect(marked.html).toBe(untouched.html);
    await page.close();
    await other.close();
  });
});
