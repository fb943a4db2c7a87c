import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness';
import { paintedWords, type Site, servePages, untilPainted } from './live-steps';
import { press, selectWords, untilMarked } from './reader';

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
