import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paintedWords, type Site, servePages, untilPainted } from './live-steps';
import { dragEnd, endsOnPage, grabEnd, openByKeys } from './mark-steps';
import {
  appears,
  control,
  disappears,
  focusedName,
  openStage,
  overlayText,
  type Stage,
  until,
} from './overlay-steps';
import { press } from './reader';
import { seedAnnotations } from './seed-annotations';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

declare global {
  interface Window {
    changes: string[];
  }
}

const FIRST = 'The town keeps four bells, and each has its own rope and its own hour of the day.';
const SECOND = 'It is said that the third bell is rung by nobody at all, they say in the harbour.';
const MARKED = 'four bells';
const PAGE = `<!doctype html><html lang=en><title>Bells</title>
<script>
  changes = [];
  addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
    for (const { type, target } of records) changes.push(type + ' ' + target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
</script>
<article style="font: 18px/1.6 serif; max-width: 36em; margin: 120px auto"><p>${FIRST}</p>
<p>${SECOND}</p><p dir=auto>${'A last line stands below. '.repeat(6)}</p></article>`;
/** In a place of its own in a page. */
const LINES = '<p>The town keeps four bells.</p><p>It has four ropes for them, and four hours.</p>';
const LONG_PAGE = `<!doctype html><title>Bells</title><article><p>${FIRST}</p>
${`<p>${SECOND}</p>`.repeat(80)}</article>`;
const HAN = '政府于去年通过了主动网络防御法律，允许警方在事前采取措施。';
const HAN_PAGE = `<!doctype html><html lang=zh-Hans><title>钟</title><article>
<p>${HAN}</p><p>其余的文字在这里，与法律无关。</p></article>`;

const HANDLES = ['dialog', 'Sidelight: Extent of your mark'] as const;
const FIRST_END = ['slider', 'Beginning of the mark'] as const;
const LAST_END = ['slider', 'End of the mark'] as const;
const MINE = ['dialog', 'Sidelight: Your mark'] as const;

let stage: Stage;
let site: Site;
let page: Page;
let marked = MARKED;

beforeAll(async () => {
  stage = await openStage();
  const paths = Array.from({ length: 20 }, (_, at) => [`/bells-${at}`, PAGE] as const);
  site = await servePages({
    ...Object.fromEntries(paths),
    '/han': HAN_PAGE,
    '/long': LONG_PAGE,
    '/other': PAGE,
  });
});
afterAll(async () => {
  await stage.close();
  site.close();
});

/** A page with one mark of the reader's, whose handles show. */
async function open(path: string, exact: string): Promise<Page> {
  const url = `${site.origin}${path}`;
  await seedAnnotations(stage.session, url, [{ exact, colour: 'blue' }]);
  marked = exact;
  const opened = await stage.session.newPage(url);
  await opened.bringToFront();
  await untilPainted(opened, [exact]);
  await showHandles(opened);
  return opened;
}

async function showHandles(page: Page): Promise<void> {
  const { first } = await endsOnPage(page, marked);
  await page.mouse.click(first.x, first.y);
  await press(page, 'Change its extent');
  await appears(page, ...HANDLES);
  await until('a handle has focus', async () => (await focusedName(page)) === LAST_END[1]);
}

/** The word at a handle, as a screen reader says it. */
async function wordAt(page: Page, handle: readonly [string, string]) {
  const found = await control(page, ...handle);
  return found?.evaluate((one) => one.getAttribute('aria-valuetext'));
}

async function keysOf(
  page: Page,
  ...keys: readonly ('ArrowLeft' | 'ArrowRight' | 'ArrowDown' | 'ArrowUp')[]
) {
  for (const key of keys) await page.keyboard.press(key);
}

describe('a mark’s ends', () => {
  let turn = 0;
  beforeEach(async () => {
    page = await open(`/bells-${turn++}`, MARKED);
  });
  afterEach(() => page.close());

  it('are drawn with the pointer, seen at once, and kept when the reader says so', async () => {
    await dragEnd(page, MARKED, 'last', 'its own rope');
    await untilPainted(page, ['four bells, and each has its own rope']);
    await dragEnd(page, MARKED, 'first', 'town');
    const words = 'town keeps four bells, and each has its own rope';
    await untilPainted(page, [words]);
    expect(await overlayText(page)).toContain('From “town” to “rope”');
    await press(page, 'Keep');
    await disappears(page, ...HANDLES);
    expect(await overlayText(page)).toContain('Your mark covers these words now.');
    await page.reload();
    await untilPainted(page, [words]);
    const panel = await stage.session.openPanelTab(page);
    await panel.waitForSelector('.history q');
    const quotes = (selector: string) =>
      panel.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
    expect(await quotes('.own-quote p')).toEqual([words]);
    expect(await quotes('.history q')).toEqual([MARKED]);
    await panel.close();
  });

  it('snap to words, or with Shift to characters', async () => {
    const { last } = await endsOnPage(page, 'each ha');
    const held = await grabEnd(page, MARKED, 'last');
    await page.mouse.move(last.x + 2, last.y + held.y, { steps: 3 });
    await untilPainted(page, ['four bells, and each has']);
    await page.keyboard.down('Shift');
    await page.mouse.move(last.x + 3, last.y + held.y);
    await untilPainted(page, ['four bells, and each ha']);
    await page.keyboard.up('Shift');
    await page.mouse.up();
  });

  it('never cross: a word stays', async () => {
    await dragEnd(page, MARKED, 'last', 'The town');
    await untilPainted(page, ['four']);
    await dragEnd(page, 'four', 'first', 'its own hour');
    await untilPainted(page, ['four']);
  });

  it('are drawn into another paragraph, and found there again', async () => {
    await dragEnd(page, MARKED, 'last', 'third bell');
    const words = `four bells, and each has its own rope and its own hour of the day.\nIt is said that the third bell`;
    await untilPainted(page, [words]);
    await press(page, 'Keep');
    await disappears(page, ...HANDLES);
    await page.reload();
    await untilPainted(page, [words]);
  });

  it('are put back with Undo', async () => {
    await dragEnd(page, MARKED, 'last', 'its own rope');
    await press(page, 'Keep');
    await until('Undo has focus', async () => (await focusedName(page)) === 'Undo');
    await press(page, 'Undo');
    await untilPainted(page, [MARKED]);
    await disappears(page, ...MINE);
    await page.reload();
    await untilPainted(page, [MARKED]);
    const panel = await stage.session.openPanelTab(page);
    await panel.waitForSelector('.own-quote p');
    expect(await panel.$('.history')).toBeNull();
    await panel.close();
  });

  it('go by words, characters and lines with the keyboard, and each step is said', async () => {
    await keysOf(page, 'ArrowRight', 'ArrowRight');
    await untilPainted(page, ['four bells, and each']);
    expect(await wordAt(page, LAST_END)).toBe('each');
    await until('it is said', async () =>
      (await overlayText(page)).includes('The mark ends with “each”.'),
    );
    await page.keyboard.down('Shift');
    await keysOf(page, 'ArrowLeft');
    await page.keyboard.up('Shift');
    await untilPainted(page, ['four bells, and eac']);
    await keysOf(page, 'ArrowLeft', 'ArrowLeft');
    await untilPainted(page, [MARKED]);

    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await until('the other has focus', async () => (await focusedName(page)) === FIRST_END[1]);
    await keysOf(page, 'ArrowLeft', 'ArrowLeft');
    await untilPainted(page, ['town keeps four bells']);
    await until('it is said', async () =>
      (await overlayText(page)).includes('The mark begins with “town”.'),
    );
    await page.keyboard.press('Enter');
    await disappears(page, ...HANDLES);
    await page.reload();
    await untilPainted(page, ['town keeps four bells']);
  });

  it('go down a line and up again', async () => {
    await keysOf(page, 'ArrowDown');
    await until('the end is in the next line', async () => {
      const [words = ''] = await paintedWords(page);
      return words.startsWith(
        `four bells, and each has its own rope and its own hour of the day.\nIt`,
      );
    });
    await keysOf(page, 'ArrowUp');
    await untilPainted(page, [MARKED]);
  });

  it('stay as they were when the reader gives up, and focus goes back to the mark', async () => {
    await keysOf(page, 'ArrowRight', 'ArrowRight');
    await untilPainted(page, ['four bells, and each']);
    await page.keyboard.press('Escape');
    await disappears(page, ...HANDLES);
    await untilPainted(page, [MARKED]);
    expect(await focusedName(page)).toContain(MARKED);
    await page.reload();
    await untilPainted(page, [MARKED]);
  });

  it('are drawn with a finger', async () => {
    const { x, y } = await grabEnd(page, MARKED, 'last', false);
    const { last } = await endsOnPage(page, 'its own rope', false);
    const { last: from } = await endsOnPage(page, MARKED, false);
    await page.touchscreen.touchStart(from.x + x, from.y + y);
    await page.touchscreen.touchMove(last.x + x - 20, last.y + y);
    await page.touchscreen.touchMove(last.x + x, last.y + y);
    await untilPainted(page, ['four bells, and each has its own rope']);
    await page.touchscreen.touchEnd();
    await press(page, 'Keep');
    await disappears(page, ...HANDLES);
  });

  it('go with their words when the page changes before them, and are left when it changes at them', async () => {
    await keysOf(page, 'ArrowRight', 'ArrowRight');
    await untilPainted(page, ['four bells, and each']);
    await page.evaluate(() => {
      const p = document.createElement('p');
      p.textContent = 'An older line comes late, above all the others.';
      document.querySelector('article')?.prepend(p);
    });
    await until(
      'the page was read again',
      async () => (await wordAt(page, LAST_END)) === 'each' && Number(await valueNow(page)) > 60,
    );
    await untilPainted(page, ['four bells, and each']);
    await keysOf(page, 'ArrowRight');
    await untilPainted(page, ['four bells, and each has']);
    await page.evaluate(() => {
      const p = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.includes('four'),
      );
      if (p)
        p.textContent =
          'The town keeps four bells, yet nobody knows for how long they will be there.';
    });
    await disappears(page, ...HANDLES);
    await until('it is said', async () =>
      (await overlayText(page)).includes('The page changed at these words.'),
    );
  });

  it('change no node of the page', async () => {
    await dragEnd(page, MARKED, 'last', 'its own rope');
    await press(page, 'Keep');
    await disappears(page, ...HANDLES);
    const changes = await page.evaluate(() => window.changes);
    expect(changes).toEqual(['childList HTML']);
  });
});

async function valueNow(page: Page) {
  const found = await control(page, ...LAST_END);
  return found?.evaluate((one) => one.getAttribute('aria-valuenow'));
}

describe.each([
  [
    'an open shadow root',
    '/shadow',
    `<x-bells></x-bells><script>
customElements.define('x-bells', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '${LINES}'; }
});</script>`,
  ],
  ['a frame', '/frame', `<iframe tabindex=-1 width=600 height=300 srcdoc="${LINES}"></iframe>`],
])('a mark’s ends in %s', (_, path, inside) => {
  it('go by lines, too', async () => {
    const html = `<!doctype html><title>Bells</title><article><p>Above.</p>${inside}</article>`;
    const own = await servePages({ [path]: html });
    await seedAnnotations(stage.session, own.origin + path, [{ exact: MARKED, colour: 'blue' }]);
    page = await stage.session.newPage(own.origin + path);
    await page.bringToFront();
    await untilPainted(page, [MARKED]);
    await openByKeys(page);
    await until('a handle has focus', async () => (await focusedName(page)) === LAST_END[1]);
    await keysOf(page, 'ArrowDown');
    await until('the end is in the next line', async () => {
      const [words = ''] = await paintedWords(page);
      return /^four bells\.\s*It has/.test(words);
    });
    await page.close();
    own.close();
  });
});

describe('a mark that is drawn to the window’s edge', () => {
  it('goes on, as the page scrolls', async () => {
    page = await open('/long', MARKED);
    const { last } = await endsOnPage(page, MARKED, false);
    await grabEnd(page, MARKED, 'last');
    await page.mouse.move(last.x, 600, { steps: 4 });
    await page.mouse.move(last.x, 890, { steps: 4 });
    await until('the page scrolls', () => page.evaluate(() => scrollY > 600));
    await page.mouse.up();
    const stopped = await page.evaluate(() => scrollY);
    const [words = ''] = await paintedWords(page);
    expect(words.length).toBeGreaterThan(600);
    expect(await page.evaluate(() => scrollY)).toBe(stopped);
    await page.close();
  });
});

describe('a mark’s ends in a text without spaces', () => {
  it('go by its words, and by its characters', async () => {
    page = await open('/han', '通过了主动');
    await keysOf(page, 'ArrowRight');
    await untilPainted(page, ['通过了主动网络']);
    await page.keyboard.down('Shift');
    await keysOf(page, 'ArrowRight');
    await page.keyboard.up('Shift');
    await untilPainted(page, ['通过了主动网络防']);
    await page.keyboard.press('Enter');
    await disappears(page, ...HANDLES);
    await page.reload();
    await untilPainted(page, ['通过了主动网络防']);
    await page.close();
  });
});

describe('a mark', () => {
  it('is extended by its own page only', async () => {
    const url = `${site.origin}/other`;
    const [own] = await seedAnnotations(stage.session, url, [{ exact: MARKED }]);
    const [foreign] = await seedAnnotations(stage.session, 'https://elsewhere.example/', [
      { exact: MARKED },
    ]);
    page = await stage.session.newPage(url);
    await untilPainted(page, [MARKED]);
    const tab = await stage.session.tabIdOf(page);
    const answers = await stage.session.inWorker(
      async (id: number, own: string, foreign: string) => {
        const [result] = await chrome.scripting.executeScript({
          target: { tabId: id },
          args: [own, foreign],
          func: async (own: string, foreign: string) => {
            const text = 'The town keeps four bells, and each has its own rope.';
            const reading = {
              source: `${location.origin}${location.pathname}`,
              title: 'Bells',
              lang: 'en',
              text,
              article: { start: 0, end: text.length },
              addresses: [],
              author: '',
              published: '',
              landmarks: [],
              parts: [],
            };
            const span = { start: 15, end: 35 };
            const ask = (method: string, ...args: unknown[]) =>
              chrome.runtime.sendMessage({ to: 'background', method, args });
            const elsewhere = { ...reading, source: 'https://elsewhere.example/' };
            return Promise.all([
              ask('extend', reading, foreign, span),
              ask('extend', elsewhere, foreign, span),
              ask('extend', reading, own, { start: 15, end: 9_999 }),
              ask('extend', reading, own, { start: 15, end: 15 }),
              ask('extend', reading, own, { start: 20, end: 15 }),
              ask('undoExtent', foreign),
              ask('undoExtent', own),
            ]);
          },
        });
        return result?.result as { readonly ok: boolean; readonly error?: string }[];
      },
      tab,
      own ?? '',
      foreign ?? '',
    );
    expect(answers.map(({ ok, error }) => [ok, error])).toEqual([
      [false, 'This mark is no longer on the page.'],
      [false, 'A page may ask about itself only.'],
      [false, 'There are no words in this place.'],
      [false, 'There are no words in this place.'],
      [false, '"extend" was asked with the wrong arguments.'],
      [false, 'A page may ask about itself only.'],
      [false, 'This mark was moved elsewhere meanwhile.'],
    ]);
    await page.close();
  });
});
