import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness';
import { paintedWords, type Site, servePages, untilPainted } from './live-steps';
import { eventually, press, selectWords, untilMarked } from './reader';
import { GARDEN, HEAD, LAW, SHARED } from './scroll-pages';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const WORDS = 'officials may enter servers';
const TITLE = 'Japan passes its active cyber defense law';

interface Head {
  readonly title?: string;
  readonly head?: string;
  readonly text?: string;
}

/** An article on Japan's law, so that it is looked at. */
function article({ title = TITLE, head = '', text = '' }: Head = {}): string {
  return `<!doctype html><html lang="en"><title>${title}</title>${head}<article><h1>${title}</h1>
    <p>${text} Japan’s government has passed its active cyber defense law. Under it, ${WORDS} abroad before an
    attack gets under way, and the police and the Self-Defense Forces may disable them.</p></article>`;
}

const canonical = (path: string) => `<link rel="canonical" href="${path}">`;
const OTHER = {
  title: 'Japan names the head of its cyber office',
  text: 'The office has a new head.',
};

/** A page with enough text to be known by it. */
const longPage = (title: string, paragraphs: readonly string[], link: string) =>
  `<!doctype html><html lang="en"><title>${title}</title>${link}<article><h1>${title}</h1>
    <p>Critics of Japan’s active cyber defense law say that ${WORDS} abroad.</p>
    ${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;
const LAW_TEXT = [...LAW.paragraphs, ...GARDEN.paragraphs.slice(0, 1)];
/** One sentence in common is enough, in texts as short as these. */
const HEAD_TEXT = [...HEAD.paragraphs, ...GARDEN.paragraphs.slice(1)].filter(
  (one) => one !== SHARED,
);

/** Bad canonical links as sites have them, in folders of their own; the same on both articles, if not said otherwise. */
const BAD: readonly {
  readonly what: string;
  readonly folder: string;
  readonly href: string;
  /** Of all pages, where the site has only one. */
  readonly title?: string;
  readonly isOnHalf?: true;
}[] = [
  { what: 'the front page', folder: 'bad-front', href: '/' },
  { what: 'the section', folder: 'bad-section', href: '/bad-section/' },
  { what: 'a developer’s machine', folder: 'bad-local', href: 'http://localhost:3000/cyber-law' },
  { what: 'the other article', folder: 'bad-other', href: '/bad-other/cyber-law-passed' },
  { what: 'one of half the pages only', folder: 'bad-half', href: '/bad-half/all', isOnHalf: true },
  {
    what: 'one for all pages, which have one title',
    folder: 'bad-all',
    href: '/bad-all/cyber-news-of-the-day',
    title: 'Live updates from Tokyo',
  },
];
const lawPath = (folder: string) => `/${folder}/cyber-law-passed`;
const headPath = (folder: string) => `/${folder}/cyber-office-head`;

function badPages(): Record<string, string> {
  const pages = BAD.flatMap(({ folder, href, title, isOnHalf }) => [
    [lawPath(folder), longPage(title ?? LAW.title, LAW_TEXT, isOnHalf ? '' : canonical(href))],
    [headPath(folder), longPage(title ?? HEAD.title, HEAD_TEXT, canonical(href))],
  ]);
  return Object.fromEntries(pages);
}

let session: ChromiumSession;
let site: Site;

beforeAll(async () => {
  session = await launchChromium();
  site = await servePages({
    '/forms/law.html': article(),
    '/forms/law/amp': article({ title: `${TITLE} | The Post` }),
    '/forms/law/print/': article(),
    '/forms/law': article(OTHER),
    '/front/one': article({ head: canonical('/') }),
    '/front/two': article({ ...OTHER, head: canonical('/') }),
    '/section/one': article({ head: canonical('/section/') }),
    '/section/two': article({ ...OTHER, head: canonical('/section/') }),
    '/staging/one-law': article({ head: canonical('http://localhost:3000/staging/one-law') }),
    '/staging/two-head': article({
      ...OTHER,
      head: canonical('http://localhost:3000/staging/one-law'),
    }),
    '/half/law.html': article({ head: canonical('/half/law.html') }),
    '/half/law/print': article(),
    '/route/one-law': article({ head: canonical('/route/one-law') }),
    '/copy/cyber-law-passed': longPage(LAW.title, LAW_TEXT, ''),
    '/copy/tokyo-votes': longPage(
      'Tokyo votes on servers',
      [...LAW_TEXT.slice(0, 2), 'This copy has a sentence of its own.', ...LAW_TEXT.slice(2)],
      canonical('/copy/cyber-law-passed'),
    ),
    '/before/law.html': longPage(LAW.title, LAW_TEXT, ''),
    '/before/law/amp': longPage(LAW.title, LAW_TEXT, ''),
    '/before/law/print': longPage(LAW.title, HEAD_TEXT, ''),
    ...badPages(),
  });
});

afterAll(async () => {
  await session?.close();
  site?.close();
});

describe('an annotation is found again at', () => {
  it.each([
    ['a form for phones, with the site’s name in its title', '/forms/law.html', '/forms/law/amp'],
    ['the form for printing', '/forms/law.html', '/forms/law/print/'],
    ['an address with tracking', '/forms/law.html', '/forms/law.html?utm_source=x#part'],
    ['a copy without a canonical link', '/half/law.html', '/half/law/print'],
    [
      'a copy under another name and title, by its text',
      '/copy/cyber-law-passed',
      '/copy/tokyo-votes',
    ],
  ])('%s', async (_, made, met) => {
    await annotateOnce(made);
    const page = await session.newPage(`${site.origin}${met}`);
    await untilPainted(page, [WORDS]);
    await page.close();
  });
});

describe('an annotation does not come to another article', () => {
  it.each([
    ['at an address that folds to the same', '/forms/law.html', '/forms/law'],
    ['whose canonical link is the front page, too', '/front/one', '/front/two'],
    ['whose canonical link is the section, too', '/section/one', '/section/two'],
    ['whose canonical link is one of another host, too', '/staging/one-law', '/staging/two-head'],
  ])('%s', async (_, made, met) => {
    await annotateOnce(made);
    const page = await session.newPage(`${site.origin}${met}`);
    await untilMarked(page);
    expect(await paintedWords(page)).toEqual([]);
    expect(await annotationsOf(page)).toEqual([]);
    await page.close();
  });

  it('to which the page goes on, with the canonical link of the one before', async () => {
    await annotateOnce('/route/one-law');
    const page = await session.newPage(`${site.origin}/route/one-law`);
    await untilPainted(page, [WORDS]);
    await page.evaluate((title) => {
      history.pushState(null, '', '/route/two-head');
      document.title = title;
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = title;
    }, OTHER.title);
    await untilPainted(page, []);
    expect(await annotationsOf(page)).toEqual([]);
    await page.close();
  });
});

describe('an annotation stays with its own article, though the canonical link is', () => {
  it.each(BAD)('$what', async ({ folder }) => {
    await annotateOnce(headPath(folder));
    const other = await session.newPage(site.origin + lawPath(folder));
    await untilMarked(other);
    expect(await annotationsOf(other)).toEqual([]);
    await other.close();
    await annotateOnce(lawPath(folder));
    for (const path of [headPath(folder), lawPath(folder)]) {
      const own = await session.newPage(site.origin + path);
      await untilPainted(own, [WORDS]);
      expect(await annotationsOf(own)).toHaveLength(1);
      await own.close();
    }
  });
});

describe('a page that was kept before there were fingerprints', () => {
  const SOURCE = '/before/law.html';

  it('is known by its title, then by its text', async () => {
    await annotateOnce(SOURCE);
    await forgetFingerprint(site.origin + SOURCE);
    const form = await session.newPage(`${site.origin}/before/law/amp`);
    await untilPainted(form, [WORDS]);
    await eventually(
      async () => (await fingerprintOf(site.origin + SOURCE)) !== '',
      'the fingerprint is kept',
    );
    await form.close();
    const other = await session.newPage(`${site.origin}/before/law/print`);
    await untilMarked(other);
    expect(await annotationsOf(other)).toEqual([]);
    await other.close();
  });

  it('gets its fingerprint where it was kept, too', async () => {
    await annotateOnce(SOURCE);
    await forgetFingerprint(site.origin + SOURCE);
    const page = await session.newPage(site.origin + SOURCE);
    await untilPainted(page, [WORDS]);
    await eventually(
      async () => (await fingerprintOf(site.origin + SOURCE)) !== '',
      'the fingerprint is kept',
    );
    await page.close();
  });
});

/** Writes a page's record as it was written before. */
async function forgetFingerprint(source: string): Promise<void> {
  expect(await changeRecord(source, '')).not.toBe('');
}

const fingerprintOf = (source: string) => changeRecord(source, null);

/** Gives the fingerprint that is kept of a page, and puts another in its place, if one is given. */
async function changeRecord(source: string, fingerprint: string | null): Promise<string> {
  const options = await session.openExtensionPage('options.html');
  const before = await options.evaluate(
    (key, next) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('pages', 'readwrite');
          const pages = tx.objectStore('pages');
          let known = '';
          const reading = pages.get(key);
          reading.onsuccess = () => {
            known = String(reading.result?.fingerprint);
            if (next !== null) pages.put({ ...reading.result, fingerprint: next });
          };
          tx.onerror = () => fail(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            done(known);
          };
        };
      }),
    source,
    fingerprint,
  );
  await options.close();
  return before;
}

const annotated = new Set<string>();

/** Highlights the words on a page as a reader does. */
async function annotateOnce(path: string): Promise<void> {
  if (annotated.has(path)) return;
  annotated.add(path);
  const page = await session.newPage(`${site.origin}${path}`);
  await untilMarked(page);
  await selectWords(page, WORDS);
  await press(page, 'Highlight');
  await untilPainted(page, [WORDS]);
  await page.close();
}

/** The annotations that the panel shows of a page. */
async function annotationsOf(page: Page): Promise<unknown> {
  const tab = await session.tabIdOf(page);
  const options = await session.openExtensionPage('options.html');
  const view = await options.evaluate(
    (id) => chrome.runtime.sendMessage({ to: 'background', method: 'viewOf', args: [id] }),
    tab,
  );
  await options.close();
  return view.value.report.annotations;
}
