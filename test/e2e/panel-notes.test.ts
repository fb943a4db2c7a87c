import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium } from './harness';
import { eventually, LONG_ARTICLE, SITE, untilNotes } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

let web: Served;
let session: ChromiumSession;

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

async function openBoth(path: string): Promise<{ page: Page; panel: Page }> {
  const page = await session.newPage(`${web.origin}/${path}`);
  return { page, panel: await session.openPanelTab(page) };
}

/** Touches claims that the article has touched before. */
const TOUCHING =
  'In Japan, police and the Self-Defense Forces may now break into the servers of attackers.';

const heading = (panel: Page) =>
  panel.$eval('.state', (state) => state.getAttribute('data-state')).catch(() => null);

describe('a note in the panel', () => {
  it('has one article per claim, each with passage, attribution and links that tell nothing', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    const notes = await untilNotes(panel);
    const claims = notes.map(({ claim }) => claim);
    expect(new Set(claims).size).toBe(claims.length);
    for (const { passages, attribution } of notes) {
      expect(passages.join('').length).toBeGreaterThan(20);
      expect(attribution).toMatch(/Commentary.*Xin Lang Cai Jing.*2026/s);
    }
    const links = await panel.$$eval('a', (all) =>
      all.map(({ href, rel, target }) => [href, rel, target]),
    );
    expect(links.length).toBeGreaterThan(notes.length);
    for (const [href, rel, target] of links) {
      expect(href).toMatch(/^https?:/);
      expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
    }
    await panel.close();
    await page.close();
  });

  it('underlines the words that led to it, within the sentence', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    await untilNotes(panel);
    const marked = await panel.$$eval('.sentence', (all) =>
      all.map((sentence) => sentence.querySelectorAll('u').length),
    );
    expect(Math.min(...marked)).toBeGreaterThan(0);
    await panel.close();
    await page.close();
  });

  it('says what it did when it led to the sentence, and keeps focus', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    await untilNotes(panel);
    await panel.focus('.note .sentence');
    await panel.keyboard.press('Enter');
    await eventually(
      () => panel.$eval('.said', (said) => said.textContent?.includes('shown on the page')),
      'it is announced',
    );
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('sentence');
    await panel.close();
    await page.close();
  });

  it('stays open and in its place when the same page reports again', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    await untilNotes(panel);
    await panel.evaluate(() => {
      const details = document.querySelectorAll<HTMLDetailsElement>('.note .disclosure');
      for (const one of details) one.open = true;
      scrollTo({ top: 900, behavior: 'instant' });
    });
    const count = (selector: string) => panel.$$eval(selector, (all) => all.length);
    const before = { open: await count('details[open]'), sentences: await count('.sentence') };
    await page.bringToFront();
    await page.evaluate((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      document.querySelector('article')?.append(line);
    }, TOUCHING);
    await panel.bringToFront();
    await eventually(
      async () => (await count('.sentence')) > before.sentences,
      'the later sentence is in the panel',
    );
    expect(await count('details[open]')).toBe(before.open);
    expect(await panel.evaluate(() => scrollY)).toBe(900);
    await panel.close();
    await page.close();
  });

  it('is brought to the reader who asked for its sentence on the page', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    const wished = (await untilNotes(panel)).at(-1)?.claim;
    const tab = await session.tabIdOf(page);
    const mark = await panel.evaluate(async (number) => {
      const request = { to: 'background', method: 'viewOf', args: [number] };
      const { value } = await chrome.runtime.sendMessage(request);
      return value.report.notes.at(-1).mentions[0].id as string;
    }, tab);
    await session.inWorker(
      (number: number, id: string) =>
        chrome.runtime.sendMessage({ to: 'panel', method: 'wished', args: [number, { mark: id }] }),
      tab,
      mark,
    );
    await panel.bringToFront();
    await eventually(
      async () => (await panel.evaluate(() => document.activeElement?.id)) === `note-${wished}`,
      `the note on ${wished} is focused`,
    );
    await panel.close();
    await page.close();
  });

  it('gives way to the notes of the article that a single-page site swaps in', async () => {
    const { page, panel } = await openBoth('meridian/index.html');
    const first = await untilNotes(panel);
    await page.bringToFront();
    await page.evaluate(() => {
      const others = document.querySelectorAll<HTMLElement>('.list a:not([aria-current])');
      [...others].find((a) => /Bar federation/.test(a.textContent ?? ''))?.click();
    });
    await eventually(async () => {
      const claims = (await untilNotes(panel)).map(({ claim }) => claim);
      return claims.join() !== first.map(({ claim }) => claim).join();
    }, 'other notes show');
    await panel.close();
    await page.close();
  });
});

describe('the terms that a page names', () => {
  it('stand there once each, and lead to their entries', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    await untilNotes(panel);
    const names = await panel.$$eval('.chip', (chips) => chips.map((chip) => chip.textContent));
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
    await panel.click('.chip');
    await panel.waitForSelector('[data-answer=entry]');
    expect(await panel.$eval('.entry > h3', (name) => name.textContent)).toBe(names[0]);
    await panel.close();
    await page.close();
  });
});

describe('a page without notes', () => {
  const states: [what: string, path: () => string, state: string][] = [
    [
      'is said not to be about cyber policy',
      () => `${web.origin}/garden/tomatoes.html`,
      'off-topic',
    ],
    ['is the browser’s own', () => 'chrome://version/', 'browser'],
    ['is the extension’s own', () => `${session.extensionOrigin}/options.html`, 'browser'],
  ];
  it.each(states)('%s', async (_, address, state) => {
    const page = await session.newPage(address());
    const panel = await session.openPanelTab(page);
    await eventually(async () => (await heading(panel)) === state, `the state ${state}`);
    expect(await panel.$$('.note')).toHaveLength(0);
    expect(await panel.$('#term')).not.toBeNull();
    await panel.close();
    await page.close();
  });

  it('is on a site that the reader switched off, and comes back with its notes', async () => {
    const { page, panel } = await openBoth(LONG_ARTICLE);
    await untilNotes(panel);
    await panel.click('[role=switch]');
    await eventually(async () => (await heading(panel)) === 'off', 'the site is off');
    await panel.click('.state .primary');
    expect((await untilNotes(panel)).length).toBeGreaterThan(5);
    await panel.close();
    await page.close();
  });
});

describe('the box to look a term up', () => {
  const answers: [term: string, kind: string, words: RegExp][] = [
    ['NISC', 'entry', /National Cybersecurity Office/],
    ['国家サイバー統括室', 'entry', /National Cybersecurity Office/],
    ['主動防禦', 'entry', /active cyber defense/i],
    ['Tallinn Manual', 'entry', /Tallinn/],
    ['sourdough', 'unknown', /Not in this knowledge base: “sourdough”/],
    ['<img src=x>', 'unknown', /“<img src=x>”/],
  ];
  it.each(answers)('answers %s with %s', async (term, kind, words) => {
    const panel = await session.openExtensionPage(
      `sidepanel.html?term=${encodeURIComponent(term)}`,
    );
    await panel.waitForSelector(`[data-answer=${kind}]`, { timeout: 8_000 });
    expect(await panel.$eval('[data-answer]', (answer) => answer.textContent)).toMatch(words);
    await panel.close();
  });

  it('shows sources with every entry', async () => {
    const panel = await session.openExtensionPage('sidepanel.html?term=Tallinn%20Manual');
    await panel.waitForSelector('[data-answer=entry]');
    expect((await panel.$$('[data-answer=entry] .source a')).length).toBeGreaterThan(0);
    await panel.close();
  });
});
