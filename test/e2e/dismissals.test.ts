import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabView } from '../../lib/messaging/protocol';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium, removeFolder } from './harness';
import { focusedName } from './overlay-steps';
import {
  byRole,
  eventually,
  LONG_ARTICLE,
  mentionsOn,
  press,
  SITE,
  selectWords,
  untilMarked,
} from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A sentence of the article, and one like it that its page gets besides. */
const WORDS =
  'They allow police officers and the Self-Defense Forces to log in to servers that are being used for an attack and to stop or delete the programs they find there.';
const TWIN = `In short: ${WORDS.replace('They allow', 'they allow')}`;
/** On one line of the page. */
const IN_WORDS = 'Self-Defense Forces to log in';
const CLAIM = 'network-intrusion';

let folder: string;
let profile: string;
let web: Served;
let session: ChromiumSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-dismissals-site-'));
  profile = await mkdtemp(join(tmpdir(), 'sidelight-dismissals-'));
  await cp(SITE, folder, { recursive: true });
  const article = await readFile(join(folder, LONG_ARTICLE), 'utf8');
  expect(article).toContain(WORDS);
  await writeFile(
    join(folder, LONG_ARTICLE),
    article.replace('</article>', `<p>${TWIN}</p></article>`),
  );
  await writeFile(join(folder, 'later.html'), article);
  web = await serveFolder(folder);
  session = await launchChromium({ userDataDir: profile });
});

afterAll(async () => {
  await session?.close();
  await web?.close();
  await removeFolder(profile);
  await removeFolder(folder);
});

/** What a tab's report has, as `claim: sentence`, and how many mentions are hidden. */
interface Shown {
  readonly mentions: readonly string[];
  readonly hidden: number;
  readonly badge: string;
  readonly labels: Readonly<Record<string, string>>;
}

async function shownOn(page: Page): Promise<Shown> {
  const tab = await session.tabIdOf(page);
  const asker = await session.openExtensionPage('options.html');
  const { view, badge } = await asker.evaluate(async (number) => {
    const request = { to: 'background', method: 'viewOf', args: [number] };
    const { value } = await chrome.runtime.sendMessage(request);
    return { view: value, badge: await chrome.action.getBadgeText({ tabId: number }) } as {
      view: TabView;
      badge: string;
    };
  }, tab);
  await asker.close();
  await page.bringToFront();
  if (view.kind !== 'report') throw new Error(`The tab is ${view.kind}.`);
  const { notes, hidden } = view.report;
  const mentions = notes.flatMap(({ claim, mentions }) =>
    mentions.map(({ sentence }) => `${claim}: ${sentence}`),
  );
  const labels = Object.fromEntries(view.notes.map(({ claim }) => [claim.id, claim.label.en]));
  return { mentions, hidden, badge, labels };
}

async function open(path = LONG_ARTICLE, origin = web.origin): Promise<Page> {
  const page = await session.newPage(`${origin}/${path}`);
  await untilMarked(page);
  return page;
}

/** Opens the sentence's card, turns to the claim and calls it not relevant. */
async function dismissOnCard(page: Page, label: string): Promise<void> {
  await selectWords(page, IN_WORDS);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.mouse.click(4, 300);
  const place = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(words) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const box = range.getClientRects()[0];
      return box ? { x: box.left + 20, y: box.top + box.height / 2 } : null;
    }
    return null;
  }, IN_WORDS);
  if (!place) throw new Error('The sentence is not on the page.');
  await page.mouse.click(place.x, place.y);
  await byRole(page, 'dialog', 'Sidelight: Note');
  const tab = `::-p-aria([name="${label}"][role="tab"])`;
  const button = `::-p-aria([name="Not relevant here: ${label}"][role="button"])`;
  await eventually(async () => (await page.$(tab)) ?? (await page.$(button)), 'the note is there');
  await (await page.$(tab))?.click();
  await press(page, `Not relevant here: ${label}`);
}

const has = ({ mentions }: Shown, sentence: string, claim = CLAIM) =>
  mentions.includes(`${claim}: ${sentence}`);

/** Mentions of the two sentences' claim go; all others stay. */
function expectHidden(before: Shown, after: Shown): void {
  const gone = before.mentions.filter((mention) => !after.mentions.includes(mention));
  expect(gone.toSorted()).toEqual([`${CLAIM}: ${TWIN}`, `${CLAIM}: ${WORDS}`].toSorted());
  expect(after.mentions.filter((mention) => !before.mentions.includes(mention))).toEqual([]);
  expect(after.hidden).toBe(2);
}

describe('a note called not relevant on its card', () => {
  let before: Shown;

  it('goes at once with one like it, and no other claim’s does', async () => {
    const page = await open();
    before = await shownOn(page);
    expect(has(before, WORDS) && has(before, TWIN), before.mentions.join('\n')).toBe(true);
    await dismissOnCard(page, before.labels[CLAIM] ?? '');
    await byRole(page, 'button', 'Undo');
    await eventually(async () => (await focusedName(page)) === 'Undo', 'Undo has the focus');
    await eventually(async () => !has(await shownOn(page), WORDS), 'it goes');
    const after = await shownOn(page);
    expectHidden(before, after);
    const claims = new Set(after.mentions.map((mention) => mention.split(':')[0]));
    expect(after.badge).toBe(String(claims.size));
    const sentences = new Set(after.mentions.map((mention) => mention.replace(/^[^:]+: /, '')));
    await eventually(
      async () => (await mentionsOn(page)) === sentences.size,
      'only these are painted',
    );
  });

  it('comes back with one like it when it is undone where the card was', async () => {
    const [page] = (await session.browser.pages()).filter((p) => p.url().startsWith(web.origin));
    if (!page) throw new Error('The article is closed.');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await eventually(async () => has(await shownOn(page), WORDS), 'it comes back');
    const after = await shownOn(page);
    expect(after.mentions).toEqual(before.mentions);
    expect(after.hidden).toBe(0);
    expect(await page.$('::-p-aria([name="Undo"][role="button"])')).toBeNull();
    await page.close();
  });

  it('lets reading go on at the next mark when the offer is put away', async () => {
    const page = await open();
    await dismissOnCard(page, before.labels[CLAIM] ?? '');
    await byRole(page, 'button', 'Undo');
    await eventually(async () => !has(await shownOn(page), WORDS), 'it goes');
    await eventually(async () => (await focusedName(page)) === 'Undo', 'Undo has the focus');
    await page.keyboard.press('Escape');
    expect(await page.$('::-p-aria([name="Undo"][role="button"])')).toBeNull();
    expect(await focusedName(page)).toMatch(/^Note \d+ of \d+/);
    await page.close();
  });

  it('stays gone after a reload, on a later page of the site, and after the browser was closed', async () => {
    let page = await open();
    await page.reload();
    await untilMarked(page);
    expectHidden(before, await shownOn(page));
    await page.close();
    page = await open('later.html');
    expect(has(await shownOn(page), WORDS)).toBe(false);
    await page.close();
    const port = Number(new URL(web.origin).port);
    await session.close();
    await web.close();
    web = await serveFolder(folder, { port });
    session = await launchChromium({ userDataDir: profile });
    page = await open();
    expectHidden(before, await shownOn(page));
    await page.close();
  });

  it('still shows on another site', async () => {
    const page = await open('later.html', web.origin.replace('127.0.0.1', 'localhost'));
    const { mentions, hidden } = await shownOn(page);
    expect(mentions.some((mention) => mention.startsWith(`${CLAIM}: `))).toBe(true);
    expect(hidden).toBe(0);
    await page.close();
  });

  it('stands in the options with site, claim, sentence and date, and comes back from there', async () => {
    const page = await open();
    const options = await session.openExtensionPage('options.html');
    await options.waitForSelector('.dismissed-site li');
    const text = await options.$eval('.dismissed-site', (site) => site.textContent ?? '');
    const label = before.labels[CLAIM] ?? '';
    for (const part of ['127.0.0.1', label, WORDS]) expect(text).toContain(part);
    expect(await options.$eval('.dismissed-site time', (time) => time.dateTime)).toMatch(
      /^20\d\d-/,
    );
    await press(options, `Show again: ${label}`);
    await eventually(
      async () => (await options.$('.dismissed-site')) === null,
      'it is listed no more',
    );
    await options.close();
    await eventually(async () => has(await shownOn(page), WORDS), 'it comes back to the open page');
    expect((await shownOn(page)).mentions).toEqual(before.mentions);
    await page.close();
  });

  it('is no mark that a page may name as it likes', async () => {
    const page = await open();
    const tab = await session.tabIdOf(page);
    const answers = await session.inWorker(async (id: number) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: async () => {
          const reading = {
            source: `${location.origin}${location.pathname}`,
            title: '',
            lang: 'en',
            text: 'Nothing.',
            article: { start: 0, end: 8 },
            addresses: [],
            author: '',
            published: '',
            landmarks: [],
            parts: [],
          };
          const ask = (method: string, ...args: unknown[]) =>
            chrome.runtime.sendMessage({ to: 'background', method, args });
          const elsewhere = { ...reading, source: 'https://elsewhere.example/' };
          const claim = 'network-intrusion';
          return Promise.all([
            ask('dismiss', reading, 'mention-0-8', claim),
            ask('dismiss', elsewhere, 'mention-0-8', claim),
            ask('dismiss', reading, 7, claim),
            ask('allDismissals'),
            ask('dismissIn', 1, 'mention-0-8', claim),
          ]);
        },
      });
      return result?.result;
    }, tab);
    expect(answers).toHaveLength(5);
    for (const answer of answers ?? []) expect(answer).toMatchObject({ ok: false });
    await page.close();
  });
});

describe('a note called not relevant in the panel', () => {
  const button = `article#note-${CLAIM} .dismiss`;
  const toast = '.toast button';

  it('goes from the page and the panel, and comes back with the toast’s undo', async () => {
    const page = await open();
    const before = await shownOn(page);
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector(button);
    const sentences = () =>
      panel.$$eval('article.note .sentence > span[lang]', (all) => all.map((s) => s.textContent));
    const all = await sentences();
    const index = await panel.$$eval(
      `${button}, article#note-${CLAIM} .sentence`,
      (parts, words) => {
        const at = parts.findIndex((part) => part.textContent?.includes(words));
        return parts.slice(0, at).filter((part) => part.className === 'dismiss').length;
      },
      'police officers and the Self-Defense Forces to log in',
    );
    await panel.evaluate(
      (selector, at) => document.querySelectorAll<HTMLElement>(selector)[at]?.click(),
      button,
      index,
    );
    await panel.waitForSelector(toast);
    await eventually(
      async () => (await sentences()).length === all.length - 2,
      'both sentences go',
    );
    expectHidden(before, await shownOn(page));
    await panel.bringToFront();
    expect(await panel.$eval('.hidden-here', (line) => line.textContent)).toMatch(/^2 notes/);
    await panel.click(toast);
    await eventually(async () => (await sentences()).length === all.length, 'both come back');
    expect((await shownOn(page)).mentions).toEqual(before.mentions);
    await panel.close();
    await page.close();
  });

  it('leaves the reader’s own annotation on the same words', async () => {
    const page = await open();
    await selectWords(page, IN_WORDS);
    await press(page, 'Highlight');
    const own = () => page.evaluate(() => CSS.highlights.get('sidelight-annotation-yellow')?.size);
    await eventually(async () => (await own()) === 1, 'it is highlighted');
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector(button);
    for (let left = (await panel.$$(button)).length; left > 0; ) {
      await panel.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), button);
      const now = left;
      await eventually(async () => {
        left = (await panel.$$(button)).length;
        return left < now;
      }, 'another one goes');
    }
    const after = await shownOn(page);
    expect(after.mentions.filter((mention) => mention.startsWith(`${CLAIM}:`))).toEqual([]);
    expect(await own()).toBe(1);
    await panel.close();
    await page.close();
    const options = await session.openExtensionPage('options.html');
    await options.waitForSelector('.dismissed-site li');
    const all = '.dismissed-site header button';
    const way = (await options.$(all)) ? all : '.dismissed-site li button';
    await options.click(way);
    await eventually(async () => (await options.$('.dismissed-site')) === null, 'all come back');
    await options.close();
  });
});
