import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from './firefox-harness';
import { type ChromiumSession, launchChromium, type Session } from './harness';
import { type Site, servePages } from './live-steps';
import { eventually, mentionsOn, press, selectWords, untilMarked } from './reader';
import {
  GARDEN,
  HEAD,
  LAW,
  SHARED,
  type Stated,
  type Story,
  scrollScript,
  storyPage,
} from './scroll-pages';
import { seedAnnotations } from './seed-annotations';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Each test has a folder of its own, so that none finds another's annotations. */
const at = (folder: string, story: Story): Story => ({ ...story, path: `/${folder}${story.path}` });

const pages: Record<string, string> = {};
let session: ChromiumSession;
let site: Site;

beforeAll(async () => {
  session = await launchChromium();
  site = await servePages(pages);
});
afterAll(async () => {
  await session?.close();
  site?.close();
});

interface Scrolling {
  readonly first: Story;
  readonly second: Story;
  readonly page: Page;
}

/** Opens the first story of a scrolling site; each of both stands alone at its own address, too. */
async function openSite(
  folder: string,
  { stated = 'data', isSilent = false, stories = [LAW, HEAD], within = session }: SiteOptions = {},
): Promise<Scrolling> {
  const [first, second] = stories.map((story) => at(folder, story));
  if (!first || !second) throw new Error('There are two stories.');
  const after = scrollScript(first, [second], stated, isSilent);
  pages[first.path] = storyPage(first, { after });
  pages[second.path] = storyPage(second);
  return { first, second, page: await within.newPage(site.origin + first.path) };
}

interface SiteOptions {
  readonly stated?: Stated;
  readonly isSilent?: boolean;
  readonly stories?: readonly [Story, Story];
  readonly within?: Session;
}

const append = (page: Page) => page.evaluate(() => dispatchEvent(new Event('more')));

/** Scrolls into the nth article, until the bar shows its address. */
async function scrollInto(page: Page, article: number, { path }: Story): Promise<void> {
  await page.evaluate((index) => {
    document.querySelectorAll('main > article')[index]?.scrollIntoView();
  }, article);
  await eventually(async () => page.url() === site.origin + path, `the bar shows ${path}`);
}

/** For each of the reader's marks as it is painted: the article in which it stands, and its words. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const articles = [...document.querySelectorAll('main > article')];
    return [...CSS.highlights]
      .flatMap(([name, marks]) => (name.startsWith('sidelight-annotation') ? [...marks] : []))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return `${articles.findIndex((one) => one.contains(startContainer))}: ${range}`;
      })
      .toSorted();
  });

const untilPainted = (page: Page, marks: readonly string[]) =>
  eventually(
    async () => (await painted(page)).join('|') === marks.join('|'),
    `painted is ${marks.join('|')}`,
  );

async function highlight(page: Page, words: string, article: number): Promise<void> {
  await selectWords(page, words, `main > article:nth-of-type(${article + 1})`);
  await press(page, 'Highlight');
  await eventually(
    async () => (await painted(page)).includes(`${article}: ${words}`),
    `"${words}" is painted`,
  );
}

/** Asks the background as the extension's own pages do. */
async function ask<T>(method: string, ...args: unknown[]): Promise<T> {
  const options = await session.openExtensionPage('options.html');
  const reply = await options.evaluate((request) => chrome.runtime.sendMessage(request), {
    to: 'background',
    method,
    args,
  });
  await options.close();
  return reply.value;
}

interface Kept {
  readonly target: { readonly source: string };
  readonly pageTitle: string;
}

/** Source and title of each annotation below a folder. */
async function keptIn(folder: string): Promise<string[]> {
  const all = await ask<Kept[]>('allAnnotations');
  const own = all.filter(({ target }) => target.source.startsWith(`${site.origin}/${folder}/`));
  return own.map(({ target, pageTitle }) => `${target.source} ${pageTitle}`).toSorted();
}

const viewOf = async (page: Page) => {
  const tab = await session.tabIdOf(page);
  return (await ask<{ report: Report }>('viewOf', tab)).report;
};
interface Report {
  readonly source: string;
  readonly notes: readonly unknown[];
  readonly parts: readonly { readonly source: string; readonly notes: readonly unknown[] }[];
}

describe('an annotation in the first of two articles', () => {
  it.each([
    ['states its address', 'stated', 'data'],
    ['says nowhere where it stands', 'unstated', 'nowhere'],
  ] as const)(
    'stays its own whatever the bar shows, where the second %s',
    async (_, folder, stated) => {
      const { first, second, page } = await openSite(folder, { stated });
      await untilMarked(page);
      await highlight(page, SHARED, 0);
      await append(page);
      await scrollInto(page, 1, second);
      await highlight(page, LAW.paragraphs[3] ?? '', 0);
      expect(await keptIn(folder)).toEqual(
        Array(2).fill(`${site.origin}${first.path} ${first.title} | The Post`),
      );
      await scrollInto(page, 1, second);
      const marks = [`0: ${LAW.paragraphs[3]}`, `0: ${SHARED}`].toSorted();
      await untilPainted(page, marks);
      expect((await viewOf(page)).source).toBe(site.origin + first.path);
      await page.close();
    },
  );
});

describe('an annotation in the second of two articles', () => {
  it.each([
    ['shows its address', 'shown', false],
    ['leaves the address', 'silent', true],
  ] as const)(
    'is kept under that one’s address where the site %s, and found there alone',
    async (_, folder, isSilent) => {
      const { second, page } = await openSite(folder, { isSilent });
      await untilMarked(page);
      await append(page);
      await eventually(async () => (await viewOf(page)).parts.length === 1, 'the second is read');
      await highlight(page, SHARED, 1);
      await untilPainted(page, [`1: ${SHARED}`]);
      expect(await keptIn(folder)).toEqual([`${site.origin}${second.path} ${second.title}`]);
      await page.close();
      const alone = await session.newPage(site.origin + second.path);
      await untilPainted(alone, [`0: ${SHARED}`]);
      await alone.close();
    },
  );

  it('is found there when it was made where that one stands alone', async () => {
    const { first, second, page } = await openSite('alone');
    await page.close();
    const alone = await session.newPage(site.origin + second.path);
    await untilMarked(alone);
    await highlight(alone, SHARED, 0);
    await alone.close();
    const both = await session.newPage(site.origin + first.path);
    await untilMarked(both);
    expect(await painted(both)).toEqual([]);
    await append(both);
    await untilPainted(both, [`1: ${SHARED}`]);
    await both.close();
  });
});

it('marks the notes of an article that was appended to one on something else', async () => {
  const { page } = await openSite('garden', { stories: [GARDEN, HEAD] });
  const tab = await session.tabIdOf(page);
  await ask('viewOf', tab);
  expect(await mentionsOn(page)).toBe(0);
  await append(page);
  await untilMarked(page);
  const { notes, parts } = await viewOf(page);
  expect(notes).toEqual([]);
  expect(parts[0]?.notes.length).toBeGreaterThan(0);
  await page.close();
});

it('keeps sightings of each article under its own address', async () => {
  await ask('changeSettings', { keepsSightings: true });
  const { first, second, page } = await openSite('sightings');
  await untilMarked(page);
  await append(page);
  await scrollInto(page, 1, second);
  const kept = async (path: string) => {
    const { sightings } = await ask<{ sightings: Seen[] }>('sightingsAfter', null);
    return sightings.filter(({ source }) => source === site.origin + path);
  };
  await eventually(async () => (await kept(second.path)).length > 0, 'those of the second');
  await ask('changeSettings', { keepsSightings: false });
  for (const [story, title] of [
    [first, `${first.title} | The Post`],
    [second, second.title],
  ] as const) {
    const own = await kept(story.path);
    expect(new Set(own.map((one) => one.title))).toEqual(new Set([title]));
    const words = [story.title, ...story.paragraphs].join(' ');
    for (const { sentence } of own) expect(words).toContain(sentence);
    expect(own.map(({ sentence }) => sentence)).toContain(SHARED);
  }
  await page.close();
});
interface Seen {
  readonly source: string;
  readonly title: string;
  readonly sentence: string;
}

it('finds annotations each in its own article in Firefox, too', async () => {
  const firefox = await launchFirefox();
  try {
    for (const { path } of [LAW, HEAD]) {
      await seedAnnotations(firefox, `${site.origin}/firefox${path}`, [{ exact: SHARED }]);
    }
    const { second, page } = await openSite('firefox', { within: firefox });
    await untilPainted(page, [`0: ${SHARED}`]);
    await append(page);
    await untilPainted(page, [`0: ${SHARED}`, `1: ${SHARED}`]);
    await scrollInto(page, 1, second);
    await untilPainted(page, [`0: ${SHARED}`, `1: ${SHARED}`]);
  } finally {
    await firefox.close();
  }
});

it('tells the articles apart in the panel', async () => {
  const { first, second, page } = await openSite('panel');
  await untilMarked(page);
  await append(page);
  await eventually(async () => (await viewOf(page)).parts.length === 1, 'the second is read');
  await highlight(page, SHARED, 0);
  await highlight(page, SHARED, 1);
  await scrollInto(page, 1, second);
  const panel = await session.openPanelTab(page);
  await panel.waitForSelector('.part article.note');
  const titles = await panel.$$eval('.page-title', (all) => all.map((one) => one.textContent));
  expect(titles).toEqual([`${first.title} | The Post`, second.title]);
  const heads = await panel.$$eval('.notes h2', (all) => all.map((one) => one.textContent));
  expect(heads).toEqual(Array(2).fill('Notes on this article'));
  expect(await panel.$$('.notes .lead')).toHaveLength(1);
  const groups = await panel.$$eval('.annotation-group', (all) =>
    all.map((group) => [
      group.querySelector('h3')?.textContent,
      group.querySelectorAll('.annotation').length,
    ]),
  );
  expect(groups).toEqual([
    [`${first.title} | The Post`, 1],
    [second.title, 1],
  ]);
  await panel.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blob.text().then((text) => (document.body.dataset.saved = text));
      return make(blob);
    };
  });
  await press(panel, 'Export this page');
  const saved = await eventually(
    () => panel.evaluate(() => document.body.dataset.saved ?? null),
    'the file is made',
  );
  for (const { path } of [first, second]) expect(saved).toContain(`"${site.origin}${path}"`);
  const ids = await panel.$$eval('article.note', (all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await panel.close();
  await page.close();
});
