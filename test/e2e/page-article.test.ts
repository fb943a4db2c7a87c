import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePageModules, launchBare, type PageModules, showDocument } from './page-modules';

/** Inside the browser. */
declare const SidelightPage: PageModules;

const FIRST =
  'Parliament passed the law on Friday after two months of debate in both of its chambers.';
const SECOND =
  'The police may now enter a server abroad, if an independent panel has agreed beforehand.';
const THIRD =
  'Critics say that the panel is too small, and that its reports come too late for anyone.';
const STORY = [FIRST, SECOND, THIRD];
const story = STORY.map((text) => `<p>${text}</p>`).join('');
const links =
  '<ul>' +
  '<li><a href=#>Another headline that is quite long for a teaser</a></li>'.repeat(20) +
  '</ul>';
const JAPANESE = [
  '国会は金曜日、二か月にわたる審議を経て法案を可決した。野党の一部も賛成に回り、法律は成立した。',
  '警察は、独立した委員会が事前に承認した場合に限り、国外のサーバーに入ることができるようになる。',
  '批判する人々は、委員会の規模が小さすぎ、報告も遅すぎると指摘している。政府は見直しを約束した。',
];

interface Case {
  readonly what: string;
  readonly html: string;
  /** The lines of the article. */
  readonly article: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'in article', html: `<main><article>${story}</article>${links}</main>`, article: STORY },
  { what: 'in main', html: `<div>${links}</div><main>${story}</main>`, article: STORY },
  {
    what: 'in an element marked as its body',
    html: `<div itemprop=articleBody>${story}</div>${links}`,
    article: STORY,
  },
  {
    what: 'in a plain cluster of paragraphs',
    html: `<div>${links}</div><div><div>${story}</div></div>`,
    article: STORY,
  },
  {
    what: 'in text parted by br',
    html: `<div>${links}</div><div id=c>${STORY.join('<br><br>')}</div>`,
    article: STORY,
  },
  {
    what: 'in Japanese',
    html: `<div>${links}</div><div>${JAPANESE.map((p) => `<p>${p}</p>`).join('')}</div>`,
    article: JAPANESE,
  },
  {
    what: 'with its headline from outside',
    html: `<header><a href=/>Paper</a><h1>Law passed</h1></header><div>${links}</div><article>${story}</article>`,
    article: ['Law passed', ...STORY],
  },
  {
    what: 'with its own headline and standfirst only',
    html: `<h1>Paper</h1><article><header><h1>Law passed</h1><p>After two months.</p></header>${story}</article>`,
    article: ['Law passed', 'After two months.', ...STORY],
  },
  {
    what: 'without asides, related links and comments',
    html: `<article><p>${FIRST}</p><aside>${SECOND}</aside><p>${SECOND}</p><p>${THIRD}</p><div class="related-links">More</div><section id=comments><p>${FIRST}</p></section></article>`,
    article: STORY,
  },
  {
    what: 'whole, although its class name speaks of comments',
    html: `<article><div class="with comments">${story}</div></article>`,
    article: STORY,
  },
  {
    what: 'the largest of several articles',
    html: `<article>${story}</article><article><p>${FIRST}</p></article><article><p>Short.</p></article>`,
    article: STORY,
  },
  {
    what: 'the whole page where nothing stands out',
    html: '<div>a</div><div>b</div>',
    article: ['a', 'b'],
  },
];

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundlePageModules();
  browser = await launchBare();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('the article of a page', () => {
  it.each(CASES)('is found $what', async ({ html, article }) => {
    await showDocument(page, html, script);
    const lines = await page.evaluate(async () => {
      const { text, article } = await SidelightPage.readPage(document);
      return text.slice(article.start, article.end).split('\n');
    });
    expect(lines).toEqual(article);
  });

  it('stands first, and the rest follows', async () => {
    await showDocument(page, `<div>${links}</div><article>${story}</article><p>End.</p>`, script);
    const text = await page.evaluate(async () => (await SidelightPage.readPage(document)).text);
    expect(text.startsWith(FIRST)).toBe(true);
    expect(text.endsWith('\nEnd.')).toBe(true);
    expect(text).toContain('Another headline');
  });
});
