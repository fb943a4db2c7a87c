import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBare } from './page-modules';
import { bundleModules } from './run-in-page';

/** Inside the browser, in functions that are evaluated there. */
declare const SidelightAbout: typeof import('../../lib/page/page-about');

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const CASES: readonly (readonly [what: string, head: string, author: string, published: string])[] =
  [
    ['nothing', '', '', ''],
    [
      'an article in JSON-LD',
      ld({
        '@type': 'NewsArticle',
        author: [{ '@type': 'Person', name: 'A. Writer' }, { name: 'B. Other' }],
        datePublished: '2026-02-14T08:00:00+09:00',
      }),
      'A. Writer, B. Other',
      '2026-02-13T23:00:00.000Z',
    ],
    [
      'a graph with other things',
      ld({
        '@graph': [
          { '@type': 'Organization', name: 'The Post' },
          { '@type': ['Article'], author: 'A. Writer', datePublished: '2026-02-14' },
        ],
      }),
      'A. Writer',
      '2026-02-14',
    ],
    [
      'meta elements, an address for an author',
      '<meta property="article:author" content="https://news.example/writer"><meta name="Author" content="山口 涼"><meta property="article:published_time" content="2026-02-14T00:00:00Z">',
      '山口 涼',
      '2026-02-14T00:00:00.000Z',
    ],
    [
      'a time element',
      '</head><article><time datetime="2026-02-14">yesterday</time></article>',
      '',
      '2026-02-14',
    ],
    [
      'slashes in a date',
      '<meta name="citation_publication_date" content="2026/02/14">',
      '',
      '2026-02-14',
    ],
    [
      'what is no date',
      '<meta name="date" content="Saturday"><meta name="dc.date" content="9999-12-31">',
      '',
      '',
    ],
    [
      'broken JSON',
      '<script type="application/ld+json">{"@type": "Article",</script><meta name="author" content="A. Writer">',
      'A. Writer',
      '',
    ],
    [
      'JSON of another kind',
      ld([
        null,
        7,
        'x',
        { '@type': 'Article', author: { name: { deep: [] } }, datePublished: 20260214 },
      ]),
      '',
      '',
    ],
  ];

describe('what a page says of itself', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBare();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each(CASES)('%s', async (_, head, author, published) => {
    await page.setContent(`<!doctype html><html><head>${head}`);
    await page.evaluate(await bundleModules(['lib/page/page-about.ts'], 'SidelightAbout'));
    expect(await page.evaluate(() => SidelightAbout.aboutPage(document))).toEqual({
      author,
      published,
    });
  });
});
