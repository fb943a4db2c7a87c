import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePageModules, launchBare, type PageModules } from './page-modules';

/** Inside the browser. */
declare const SidelightPage: PageModules;
declare const painter: import('../../lib/page/highlights').Painter;
declare const stop: AbortController;

const HTML = `<!doctype html><title>Page</title>
<article style="font: 20px/2 monospace"><p id=one>The <b>law</b> lets the police enter a server abroad.</p>
<p style="background:#111;color:#eee">Critics say that the panel is <i>too</i> small.</p>
<div style="height:3000px"></div><p id=far>Far below stands this sentence.</p></article>`;

let browser: Browser;
let page: Page;
let script: string;
let css: string;
let close: () => void;
let origin: string;

beforeAll(async () => {
  script = await bundlePageModules();
  css = await readFile(new URL('../../entrypoints/marks.css', import.meta.url), 'utf8');
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(HTML);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  close = () => server.close();
  browser = await launchBare();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  close();
});

/** A fresh page with one mention, one of them on a dark ground, and one mark of the reader's. */
async function showPainted(): Promise<void> {
  await page.goto(origin);
  await page.evaluate(script);
  await page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    const read = await SidelightPage.readPage(document);
    const spanOf = (words: string) => {
      const start = read.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const ending = new AbortController();
    const made = SidelightPage.createPainter(document, ending.signal);
    made.paint(
      [
        { kind: 'mention', id: 'm', span: spanOf('The law lets'), why: [spanOf('law')] },
        { kind: 'mention', id: 'd', span: spanOf('Critics say'), why: [] },
        { kind: 'annotation', id: 'a', span: spanOf('law lets the'), colour: 'green' },
        { kind: 'annotation', id: 'f', span: spanOf('Far below'), colour: 'pink' },
      ],
      read,
    );
    Object.assign(globalThis, { painter: made, stop: ending });
  }, css);
}

const names = () => page.evaluate(() => [...CSS.highlights.keys()].toSorted());
const PAINTED = [
  'sidelight-annotation-green',
  'sidelight-annotation-pink',
  'sidelight-mention',
  'sidelight-mention-dark',
  'sidelight-why',
];

describe('painting', () => {
  it('leaves the page as it is', async () => {
    await page.goto(origin);
    const before = await page.content();
    await showPainted();
    expect(await page.content()).toBe(before);
  });

  it('takes the palette that can be seen on the ground behind the words', async () => {
    await showPainted();
    expect(await names()).toEqual(PAINTED);
  });

  it('shows under a strict content security policy', async () => {
    await showPainted();
    const box = { x: 0, y: 0, width: 800, height: 200 };
    const painted = await page.screenshot({ clip: box, encoding: 'base64' });
    await page.evaluate(() => painter.show(false));
    expect(await page.screenshot({ clip: box, encoding: 'base64' })).not.toBe(painted);
    expect(await names()).toEqual([]);
    await page.evaluate(() => painter.show(true));
    expect(await page.screenshot({ clip: box, encoding: 'base64' })).toBe(painted);
  });

  it.each([true, false])(
    'tells the marks at a point (highlightsFromPoint: %s)',
    async (isNative) => {
      await showPainted();
      const found = await page.evaluate((native) => {
        if (!native) Object.assign(CSS.highlights, { highlightsFromPoint: undefined });
        const element = document.querySelector('b');
        const box = element?.getBoundingClientRect() ?? new DOMRect();
        const at = (x: number) => painter.marksAt(x, box.top + box.height / 2);
        return [at(box.left + 3), at(box.left - 20), at(box.right + 400)];
      }, isNative);
      expect(found).toEqual([['m', 'a'], ['m'], []]);
    },
  );

  it('comes back after the page has wiped it', async () => {
    await showPainted();
    await page.evaluate(() => CSS.highlights.clear());
    await page.waitForFunction(() => CSS.highlights.size === 5, { timeout: 5_000 });
    expect(await names()).toEqual(PAINTED);
  });

  it('leaves the highlights of others alone', async () => {
    await showPainted();
    await page.evaluate(() => {
      CSS.highlights.set('theirs', new Highlight());
      CSS.highlights.set('sidelight-why', new Highlight());
      stop.abort();
    });
    expect(await names()).toEqual(['sidelight-why', 'theirs']);
  });

  it('lets a mark stand out for a moment', async () => {
    await showPainted();
    await page.evaluate(() => painter.flash('m'));
    expect(await names()).toContain('sidelight-flash');
    await page.waitForFunction(() => !CSS.highlights.has('sidelight-flash'), { timeout: 5_000 });
  });

  it('scrolls to a mark, and says when there is none', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await showPainted();
    const [known, unknown] = await page.evaluate(() => [
      painter.scrollTo('f'),
      painter.scrollTo('x'),
    ]);
    expect([known, unknown]).toEqual([true, false]);
    const top = await page.evaluate(() => painter.rectsOf('f').at(0)?.top ?? -1);
    const height = await page.evaluate(() => innerHeight);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height);
  });
});

describe('marks of the reader’s on the same words', () => {
  /** Paints them on the far sentence, by their words, and gives what lies on what, and the order at a word. */
  const paintOn = (marks: readonly (readonly [string, 'green' | 'pink' | 'blue'])[]) =>
    page.evaluate(async (wanted) => {
      const read = await SidelightPage.readPage(document);
      await painter.paint(
        wanted.map(([words, colour]) => {
          const start = read.text.indexOf(words);
          const span = { start, end: start + words.length };
          return { kind: 'annotation', id: words, span, colour };
        }),
        read,
      );
      return [...CSS.highlights]
        .filter(([name]) => /-(over|under)-/.test(name))
        .flatMap(([name, highlight]) =>
          [...highlight].map(({ startOffset, endOffset }) =>
            [name.slice('sidelight-'.length), startOffset, endOffset].join(' '),
          ),
        )
        .toSorted();
    }, marks);

  it.each([
    [
      'apart',
      [
        ['Far', 'green'],
        ['below', 'pink'],
      ],
      [],
    ],
    [
      'the inner above the outer',
      [
        ['Far below stands', 'green'],
        ['below', 'pink'],
      ],
      ['over-pink 4 9', 'under-green 4 9'],
    ],
    [
      'in one colour',
      [
        ['Far below', 'blue'],
        ['below stands this', 'blue'],
      ],
      ['over-blue 4 9', 'under-blue 4 9'],
    ],
  ] as const)('show it: %s', async (_, marks, expected) => {
    await showPainted();
    expect(await paintOn(marks)).toEqual(expected);
  });

  it('are met from the innermost outwards', async () => {
    await showPainted();
    await paintOn([
      ['below', 'green'],
      ['Far below stands this sentence', 'blue'],
      ['below stands', 'pink'],
    ]);
    const met = await page.evaluate(() => {
      document.querySelector('#far')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0 } = painter.rectsOf('below')[0] ?? {};
      return painter.marksAt(left + 4, top + 6);
    });
    expect(met).toEqual(['below', 'below stands', 'Far below stands this sentence']);
  });

  it('show it anew when one of them is painted otherwise', async () => {
    await showPainted();
    await paintOn([
      ['Far', 'green'],
      ['below', 'pink'],
    ]);
    const names = await page.evaluate(async () => {
      const read = await SidelightPage.readPage(document);
      const start = read.text.indexOf('Far');
      const span = { start, end: start + 'Far below'.length };
      painter.repaint({ kind: 'annotation', id: 'Far', span, colour: 'green' }, read);
      return [...CSS.highlights.keys()].toSorted();
    });
    expect(names).toEqual([
      'sidelight-annotation-green',
      'sidelight-annotation-pink',
      'sidelight-over-pink',
      'sidelight-under-green',
    ]);
  });
});

describe('a selection', () => {
  const select = (from: number, to: number) =>
    page.evaluate(
      async (start, end) => {
        const [text] = document.querySelector('#far')?.childNodes ?? [];
        if (text) document.getSelection()?.setBaseAndExtent(text, start, text, end);
        const read = await SidelightPage.readPage(document);
        const range = SidelightPage.selectedRange(document);
        const span = range && SidelightPage.wordsIn(read, range);
        return span && read.text.slice(span.start, span.end);
      },
      from,
      to,
    );

  it.each([
    ['trims white space', 3, 10, 'below'],
    ['may be made backwards', 9, 4, 'below'],
    ['of white space alone is none', 3, 4, null],
    ['of nothing is none', 3, 3, null],
  ] as const)('%s', async (_, from, to, words) => {
    await showPainted();
    expect(await select(from, to)).toBe(words);
  });
});
