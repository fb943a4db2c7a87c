import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePageModules, launchBare, type PageModules, showDocument } from './page-modules';

/** Inside the browser. */
declare const SidelightPage: PageModules;

interface Case {
  readonly what: string;
  readonly html: string;
  readonly text: string;
}

const RENDERED: readonly Case[] = [
  { what: 'parts blocks', html: '<p>One</p><p>Two</p>', text: 'One\nTwo' },
  {
    what: 'keeps words together over inline tags',
    html: '<p>cy<b>ber</b> <i>law</i></p>',
    text: 'cyber law',
  },
  { what: 'collapses white space', html: '<p>  a\n   b\t<b> c</b>  </p>', text: 'a b c' },
  {
    what: 'keeps the space between inline elements',
    html: '<p><b>a</b> <i>b</i></p>',
    text: 'a b',
  },
  {
    what: 'keeps a space that stands alone in an element',
    html: '<p><b>a</b><span> </span><i>b</i></p>',
    text: 'a b',
  },
  { what: 'breaks at br', html: '<p>a<br>b<br><br>c</p>', text: 'a\nb\nc' },
  { what: 'breaks at hr', html: '<div>a<hr>b</div>', text: 'a\nb' },
  { what: 'respects pre', html: '<pre>a  b\n  c</pre>', text: 'a  b\n  c' },
  {
    what: 'respects pre-line',
    html: '<p style="white-space:pre-line">a  b\n c</p>',
    text: 'a b\nc',
  },
  { what: 'parts list items', html: '<ul><li>a</li><li>b</li></ul>', text: 'a\nb' },
  { what: 'parts cells', html: '<table><tr><td>a</td><td>b</td></tr></table>', text: 'a\nb' },
  {
    what: 'parts flex items',
    html: '<p style="display:flex"><span>a</span><span>b</span></p>',
    text: 'a\nb',
  },
  {
    what: 'follows display, not the tag',
    html: '<div style="display:inline">a</div><div style="display:inline">b</div>',
    text: 'ab',
  },
  {
    what: 'reads through display: contents',
    html: '<p>a<span style="display:contents">b</span></p>',
    text: 'ab',
  },
  {
    what: 'leaves out ruby readings',
    html: '<p><ruby>能動<rp>(</rp><rt>のうどう</rt><rp>)</rp></ruby>的</p>',
    text: '能動的',
  },
  {
    what: 'removes soft hyphens and zero-width spaces',
    html: '<p>cy&shy;ber&#8203;law</p>',
    text: 'cyberlaw',
  },
  {
    what: 'joins Chinese and Japanese lines that the source wraps',
    html: '<p>能動的\n  サイバー防御</p>',
    text: '能動的サイバー防御',
  },
  { what: 'does not join Korean words', html: '<p>능동적\n사이버</p>', text: '능동적 사이버' },
  {
    what: 'keeps a drop cap in its word',
    html: '<p><span style="float:left">T</span>he law</p>',
    text: 'The law',
  },
  { what: 'keeps no-break spaces', html: '<p>a&nbsp;b</p>', text: 'a\u00A0b' },
  {
    what: 'keeps emoji and right-to-left text',
    html: '<p>a 👩‍💻 b</p><p dir=rtl>קוד א</p>',
    text: 'a 👩‍💻 b\nקוד א',
  },
];

const UNSEEN: readonly Case[] = [
  ...['script', 'style', 'noscript', 'template', 'button', 'textarea', 'nav', 'svg', 'iframe'].map(
    (tag) => ({ what: `leaves out ${tag}`, html: `<p>a</p><${tag}>x</${tag}>`, text: 'a' }),
  ),
  ...[
    'display:none',
    'visibility:hidden',
    'content-visibility:hidden',
    'font-size:0',
    'text-indent:-9999px',
  ].map((style) => ({
    what: `leaves out ${style}`,
    html: `<p>a</p><p style="${style}">x</p>`,
    text: 'a',
  })),
  ...[
    'position:absolute;clip:rect(0,0,0,0)',
    'position:absolute;clip-path:inset(50%)',
    'position:absolute;width:1px;height:1px;overflow:hidden',
    'position:absolute;left:-9999px',
    'height:0;overflow:hidden',
    'max-height:0;overflow:hidden',
  ].map((style) => ({
    what: `leaves out ${style}`,
    html: `<p>a</p><div style="${style}">x</div>`,
    text: 'a',
  })),
  ...['navigation', 'menu', 'contentinfo', 'search'].map((role) => ({
    what: `leaves out role ${role}`,
    html: `<p>a</p><div role=${role}>x</div>`,
    text: 'a',
  })),
  { what: 'leaves out hidden', html: '<p>a</p><p hidden>x</p>', text: 'a' },
  { what: 'leaves out hidden=until-found', html: '<p>a</p><p hidden=until-found>x</p>', text: 'a' },
  {
    what: 'leaves out decoration',
    html: '<p>a<i aria-hidden=true>arrow_forward</i></p>',
    text: 'a',
  },
  {
    what: 'reads a page below an open dialog',
    html: '<div aria-hidden=true><p>a</p></div>',
    text: 'a',
  },
  {
    what: 'leaves out folded details',
    html: '<details><summary>a</summary><p>x</p>y</details>',
    text: 'a',
  },
  {
    what: 'reads open details',
    html: '<details open><summary>a</summary><p>b</p></details>',
    text: 'a\nb',
  },
  {
    what: 'leaves out the header and footer of the page',
    html: '<header>x</header><p>a</p><footer>x</footer>',
    text: 'a',
  },
  {
    what: 'reads visible text in a hidden element',
    html: '<div style="visibility:hidden">x<p style="visibility:visible">a</p></div>',
    text: 'a',
  },
  {
    what: 'leaves out what the reader types',
    html: '<p>a</p><div contenteditable>x</div>',
    text: 'a',
  },
  {
    what: 'reads a page whose form is called body',
    html: '<p>a</p><form name=body><input name=title></form>',
    text: 'a',
  },
  { what: 'reads nothing of an empty page', html: '', text: '' },
];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundlePageModules();
    browser = await launchBare([], name);
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  describe('the text of a page', () => {
    it.each([...RENDERED, ...UNSEEN])('$what', async ({ html, text }) => {
      await showDocument(page, html, script);
      const read = await page.evaluate(async () => (await SidelightPage.readPage(document)).text);
      expect(read).toBe(text);
    });
  });

  const LONG = 'The law lets the police enter a server abroad before an attack, its authors say. ';

  describe('the way between text and nodes', () => {
    it.each(RENDERED)('is exact both ways where it $what', async ({ html }) => {
      await showDocument(
        page,
        `<aside>${html}</aside><article>${html}<p>${LONG.repeat(3)}</p></article>`,
        script,
      );
      const wrong = await page.evaluate(wrongSpans);
      expect(wrong).toEqual([]);
    });

    it('gives what a selection of the whole page covers: the article', async () => {
      const html = `<p>before</p><article><p>${LONG.repeat(3)}</p></article><p>after</p>`;
      await showDocument(page, html, script);
      const [article, covered] = await page.evaluate(async () => {
        const read = await SidelightPage.readPage(document);
        const range = document.createRange();
        range.selectNodeContents(document.body);
        return [read.article, read.spanOf(range)];
      });
      expect(covered).toEqual(article);
    });

    it('takes of a span that reaches out of the article the part in it', async () => {
      await showDocument(page, `<p>before</p><article><p>${LONG.repeat(3)}</p></article>`, script);
      const words = await page.evaluate(async () => {
        const read = await SidelightPage.readPage(document);
        const { end } = read.article;
        return read.liveRangesOf({ start: end - 4, end: end + 4 })[0]?.toString();
      });
      expect(words).toBe('say.');
    });

    it('gives null for what is not read', async () => {
      await showDocument(page, '<nav id=n>x</nav><p id=p>a</p>', script);
      const found = await page.evaluate(async () => {
        const read = await SidelightPage.readPage(document);
        return ['n', 'p'].map((id) => {
          const range = document.createRange();
          range.selectNodeContents(document.getElementById(id) ?? document);
          return read.spanOf(range);
        });
      });
      expect(found).toEqual([null, { start: 0, end: 1 }]);
    });

    it('is gone when the page has changed', async () => {
      await showDocument(page, '<p id=a>one</p><p id=b>two</p>', script);
      const held = await page.evaluate(async () => {
        const read = await SidelightPage.readPage(document);
        const before = read.holds();
        document.getElementById('b')?.replaceChildren('other');
        return [
          before,
          read.holds(),
          read.rangesOf({ start: 0, end: 3 }).length > 0,
          read.rangesOf({ start: 4, end: 7 })[0] ?? null,
        ];
      });
      expect(held).toEqual([true, false, true, null]);
    });
  });

  describe('reading', () => {
    it('begins anew when the page changes meanwhile', async () => {
      await showDocument(page, `<main>${`<p>${LONG}</p>`.repeat(4000)}</main>`, script);
      const ends = await page.evaluate(async () => {
        const reading = SidelightPage.readPage(document);
        // Sooner than a timer, which waits until the reading is done.
        await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
        document.querySelector('p')?.replaceChildren('Another beginning.');
        return (await reading).text.slice(0, 18);
      });
      expect(ends).toBe('Another beginning.');
    });

    it('stops when it is told to', async () => {
      await showDocument(page, `<main>${`<p>${LONG}</p>`.repeat(4000)}</main>`, script);
      const outcome = await page.evaluate(async () => {
        const stop = new AbortController();
        const reading = SidelightPage.readPage(document, { signal: stop.signal });
        stop.abort('enough');
        return reading.then(
          () => 'read',
          (reason: unknown) => reason,
        );
      });
      expect(outcome).toBe('enough');
    });

    it('keeps the article of a page that is too long', async () => {
      const html = `<aside>${'x'.repeat(2_000_000)}</aside><article><p>${LONG.repeat(9)}</p></article>`;
      await showDocument(page, html, script);
      const [length, article] = await page.evaluate(async () => {
        const read = await SidelightPage.readPage(document);
        return [read.text.length, read.text.slice(0, read.article.end)];
      });
      expect(length).toBe(2_000_000);
      expect(article).toBe(LONG.repeat(9).trim());
    });
  });
});

/** Every span of up to twelve characters that does not come back as it went; line feeds belong to no node. */
async function wrongSpans(): Promise<unknown[]> {
  const read = await SidelightPage.readPage(document);
  const wrong: unknown[] = [];
  const { length } = read.text;
  const crosses = (start: number, end: number) =>
    start < read.article.end && end > read.article.end;
  for (let start = 0; start < length; start++) {
    for (let end = start + 1; end <= Math.min(length, start + 12); end++) {
      const words = read.text.slice(start, end);
      if (words.startsWith('\n') || words.endsWith('\n') || crosses(start, end)) continue;
      const [range] = read.rangesOf({ start, end });
      const back = range && read.spanOf(range);
      if (back?.start !== start || back.end !== end) wrong.push({ words, start, end, back });
    }
  }
  return wrong;
}
