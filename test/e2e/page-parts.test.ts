import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, servePages } from './live-steps';
import { bundlePageModules, launchBare, type PageModules } from './page-modules';
import { GARDEN, HEAD, LAW, type Stated, storyHtml, storyPage, TEASERS } from './scroll-pages';

/** Inside the browser. */
declare const SidelightPage: PageModules;

const SIDE =
  'More on this from our archive, which goes back to the year in which the paper was founded.';
const lines = ({ title, paragraphs }: typeof LAW) => [title, ...paragraphs];

interface Case {
  readonly what: string;
  readonly html: string;
  /** The page's own address, if not the law's. */
  readonly at?: string;
  /** Addresses and titles of the parts. */
  readonly parts: readonly (readonly [path: string, title: string])[];
}

const head = [HEAD.path, HEAD.title] as const;
const garden = [GARDEN.path, GARDEN.title] as const;
const second = (stated: Stated) => storyPage(LAW, { after: storyHtml(HEAD, stated) });

const CASES: readonly Case[] = [
  { what: 'by its data', html: second('data'), parts: [head] },
  { what: 'by microdata of its own item', html: second('microdata'), parts: [head] },
  { what: 'by a canonical link in it', html: second('canonical'), parts: [head] },
  { what: 'by JSON-LD in it', html: second('json-ld'), parts: [head] },
  { what: 'by its headline’s link', html: second('headline'), parts: [head] },
  {
    what: 'by a wrapper around it',
    html: storyPage(LAW, {
      after: `<div data-url="${HEAD.path}">${storyHtml(HEAD, 'nowhere')}</div>`,
    }),
    parts: [head],
  },
  {
    what: 'with tracking in its address',
    html: storyPage(LAW, { after: storyHtml(HEAD, 'data', `${HEAD.path}?utm_source=scroll`) }),
    parts: [head],
  },
  {
    what: 'though longer than the page’s own',
    html: storyPage(LAW, {
      after: storyHtml(
        { ...HEAD, paragraphs: [...HEAD.paragraphs, ...GARDEN.paragraphs, ...GARDEN.paragraphs] },
        'data',
      ),
    }),
    parts: [head],
  },
  {
    what: 'where each states its address, the page’s own, too',
    html: storyPage(LAW, {
      stated: 'data',
      after: storyHtml(HEAD, 'data') + storyHtml(GARDEN, 'data'),
    }),
    parts: [head, garden],
  },
  { what: 'not without an address', html: second('nowhere'), parts: [] },
  {
    what: 'not of another site',
    html: storyPage(LAW, { after: storyHtml(HEAD, 'data', 'https://elsewhere.example/a-story') }),
    parts: [],
  },
  {
    what: 'not of the page’s own address',
    html: storyPage(LAW, { after: storyHtml(HEAD, 'data', `${LAW.path}/amp/?utm_source=x#two`) }),
    parts: [],
  },
  {
    what: 'not of the front page',
    html: storyPage(LAW, { after: storyHtml(HEAD, 'data', '/') }),
    parts: [],
  },
  {
    what: 'not an entry of a live report',
    html: storyPage(LAW, { after: storyHtml(HEAD, 'data', `${LAW.path}?post=12`) }),
    parts: [],
  },
  {
    what: 'not teasers, related lists and comments',
    html: storyPage(LAW, { after: TEASERS }),
    parts: [],
  },
  {
    what: 'not on a page that is a list of articles',
    at: '/2025/',
    html: `<!doctype html><title>All of 2025</title><main>${[LAW, HEAD, GARDEN].map((story) => storyHtml(story, 'headline')).join('')}</main>`,
    parts: [],
  },
];

/** What the site serves at this moment. */
const pages: Record<string, string> = {};
let browser: Browser;
let page: Page;
let site: Site;
let script: string;

beforeAll(async () => {
  script = await bundlePageModules();
  browser = await launchBare();
  page = await browser.newPage();
  site = await servePages(pages);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function show(html: string, at = LAW.path): Promise<void> {
  pages[at] = html;
  await page.goto(site.origin + at);
  await page.evaluate(script);
}

const read = () =>
  page.evaluate(async () => {
    const { text, article, parts } = await SidelightPage.readPage(document);
    const linesOf = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end).split('\n');
    return {
      article: linesOf(article),
      parts: parts.map((part) => ({ ...part, lines: linesOf(part.span) })),
      text,
    };
  });

describe('a further article in a page is found', () => {
  it.each(CASES)('$what', async ({ html, at, parts }) => {
    await show(html, at);
    const found = await read();
    expect(found.parts.map(({ source, title }) => [source, title])).toEqual(
      parts.map(([path, title]) => [site.origin + path, title]),
    );
    for (const { lines: words } of found.parts) expect(words).not.toContain(SIDE);
    if (at === undefined && parts.length > 0) expect(found.article).toEqual(lines(LAW));
  });

  it('with the text that it has when it stands alone', async () => {
    await show(storyPage(HEAD), HEAD.path);
    const alone = await read();
    await show(second('data'));
    const [part] = (await read()).parts;
    expect(part?.lines).toEqual(alone.article);
  });
});

describe('a selection over two articles', () => {
  it.each([
    ['the first', LAW.paragraphs[1], HEAD.paragraphs[0], LAW],
    ['the second', HEAD.paragraphs[0], HEAD.paragraphs[3], HEAD],
  ])('is of %s, where it begins', async (_, from, to, { paragraphs }) => {
    await show(second('data'));
    const words = await page.evaluate(
      async (from, to) => {
        const paragraphOf = (words: string) =>
          [...document.querySelectorAll('p')].find((p) => p.textContent === words);
        const [first, last] = [paragraphOf(from), paragraphOf(to)];
        if (!first || !last) return null;
        const read = await SidelightPage.readPage(document);
        const range = document.createRange();
        range.setStart(first.firstChild ?? first, 0);
        range.setEnd(last.firstChild ?? last, 20);
        const span = read.spanOf(range);
        return span && read.text.slice(span.start, span.end);
      },
      from ?? '',
      to ?? '',
    );
    expect(words?.startsWith(from ?? '')).toBe(true);
    expect(paragraphs.join('\n').includes(words ?? '-')).toBe(true);
  });
});
