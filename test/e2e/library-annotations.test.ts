import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnnotation, editAnnotation } from '../../lib/annotation/create';
import type { CanonicalUrl, UserAnnotation } from '../../lib/annotation/model';
import { type ChromiumSession, launchChromium } from './harness';
import { eventually, press } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const QUOTES = [
  ['officials may enter servers abroad', 'A law is passed', 'harbour.example'],
  ['攻撃元のサーバーに侵入し、無害化する', '法案が成立', 'asanagi.example'],
  ['从被动防守转向主动进攻', '法案获得通过', 'nanting.example'],
  ['능동적 사이버 방어를 도입한다', '법안 통과', 'hanbit.example'],
] as const;

/** The same number of each quotation, the first the newest. */
const MANY = 400;

let session: ChromiumSession;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  page = await session.openExtensionPage('library.html');
  await page.waitForSelector('.nothing h2');
  await keep(Array.from({ length: MANY }, (_, at) => annotationOf(at)));
  await untilCount(MANY);
});

afterAll(() => session?.close());

describe('the library', () => {
  it('draws only what is in sight, and the rest when it is scrolled to', async () => {
    const drawn = await page.$$('.row');
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(MANY / 4);
    expect(await positionsOf()).toContain('1');
    await eventually(async () => {
      // The page grows or shrinks as rows are measured.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      return (await positionsOf()).includes(`${MANY}`);
    }, 'the last row shows');
    await page.evaluate(() => window.scrollTo(0, 0));
  });

  it.each([
    ['servers', 100],
    ['SERV abroad', 100],
    ['無害化', 100],
    ['主动进攻', 100],
    ['사이버', 100],
    ['note 7', 11],
    ['nowhere', 0],
  ])('finds "%s"', async (words, count) => {
    await search(words);
    await untilCount(count);
    await search('');
    await untilCount(MANY);
  });

  it('narrows, says by what in the address, and goes back', async () => {
    await page.select('.filter:nth-of-type(1) select', 'asanagi.example');
    await untilCount(100);
    expect(await page.evaluate(() => location.hash)).toContain('site=asanagi.example');
    expect(await textsOf('.filter-chips .chip')).toEqual(['asanagi.example ×']);
    await page.goBack();
    await untilCount(MANY);
    await page.goForward();
    await untilCount(100);
    await press(page, 'Remove the filter asanagi.example');
    await untilCount(MANY);
  });

  it('is walked and changed by keys, and gives back what was deleted', async () => {
    await (await page.waitForSelector('.row[tabindex="0"]'))?.focus();
    for (const key of ['j', 'ArrowDown', 'k'] as const) await page.keyboard.press(key);
    await eventually(async () => (await focusedPosition()) === '2', 'the second row has focus');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.down('Shift');
    await page.keyboard.press('X');
    await page.keyboard.up('Shift');
    await eventually(
      async () => (await textsOf('.selection-bar strong'))[0] === '3 selected',
      'three are selected',
    );
    await press(page, 'Delete');
    await untilCount(MANY - 3);
    await press(page, 'Undo');
    await untilCount(MANY);
  });

  it('tags many at once, takes the tag back, and finds by it', async () => {
    await search('無害化');
    await untilCount(100);
    await (await page.waitForSelector('.row[tabindex="0"]'))?.focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await press(page, 'Add a tag');
    await page.type('.tag-form input', 'to read');
    await page.keyboard.press('Enter');
    await search('');
    await eventually(
      async () => (await textsOf('.filter:nth-of-type(2) option')).includes('to read (100)'),
      'the tag is counted',
    );
    await press(page, 'Undo');
    await eventually(
      async () => !(await textsOf('.filter:nth-of-type(2) option')).includes('to read (100)'),
      'the tag is gone',
    );
  });

  it('edits in place', async () => {
    await search('note 7');
    await untilCount(11);
    await (await page.waitForSelector('.row[tabindex="0"]'))?.focus();
    await page.keyboard.press('e');
    const area = await page.waitForSelector('.row textarea');
    await area?.type(' Written in the library.');
    await press(page, 'Save');
    await search('written library');
    await untilCount(1);
    await search('');
  });

  it('shows what is written elsewhere, without being asked', async () => {
    const other = await session.openExtensionPage('library.html');
    await other.waitForSelector('.row');
    await keep([annotationOf(100_000)]);
    for (const tab of [page, other]) {
      await eventually(async () => (await countOn(tab)) === MANY + 1, 'the new one is counted');
    }
    await other.close();
  });

  it('keeps what is deleted in the bin, until it is deleted for good', async () => {
    await search('note 100000');
    await untilCount(1);
    await press(page, 'Delete');
    await untilCount(0);
    await search('');
    await page.click('.filter-bin input');
    await untilCount(1);
    await page.click('.row-select');
    await press(page, 'Delete for good');
    await page.waitForSelector('.really');
    await page.click('.really .danger');
    await untilCount(0);
    await page.click('.filter-bin input');
    await untilCount(MANY);
  });
});

function annotationOf(number: number): UserAnnotation {
  const [exact, pageTitle, site] = QUOTES[number % QUOTES.length] ?? QUOTES[0];
  // The only place that makes an address for a test.
  const source = `https://${site}/article-${number % 20}` as CanonicalUrl;
  const selector = [
    { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
  ] as const;
  const now = new Date(Date.UTC(2026, 10, 1) - number * 60_000).toISOString();
  const id = `urn:uuid:${number}`;
  const target = { type: 'SpecificResource', source, selector, styleClass: 'yellow' } as const;
  return editAnnotation(
    createAnnotation(target, { id, now, pageTitle }),
    { text: `note ${number}`, format: 'text/plain', tags: ['all'], colour: 'yellow' },
    now,
  );
}

/** Through the way that an import takes. */
async function keep(annotations: readonly UserAnnotation[]): Promise<void> {
  const tab = await session.openExtensionPage('options.html');
  const reply = await tab.evaluate(
    (all) =>
      chrome.runtime.sendMessage({
        to: 'background',
        method: 'applyImport',
        args: [all.map((annotation) => ({ kind: 'add', record: { annotation, deleted: '' } }))],
      }),
    annotations,
  );
  await tab.close();
  expect(reply).toMatchObject({ ok: true });
}

async function search(words: string): Promise<void> {
  await page.bringToFront();
  await page.$eval(
    '.library-search input',
    (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );
}

async function countOn(tab: Page): Promise<number> {
  const said = await tab.evaluate(() => {
    const rows = document.querySelector('.row');
    return rows ? rows.getAttribute('aria-setsize') : '0';
  });
  return Number(said);
}

function untilCount(count: number): Promise<unknown> {
  return eventually(async () => (await countOn(page)) === count, `${count} are listed`);
}

function textsOf(selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
}

function positionsOf(): Promise<(string | null)[]> {
  return page.$$eval('.row', (all) => all.map((one) => one.getAttribute('aria-posinset')));
}

function focusedPosition(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
}
