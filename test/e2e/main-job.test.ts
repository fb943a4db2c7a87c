import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium, pause, removeFolder } from './harness';
import {
  byRole,
  editorIn,
  eventually,
  highlightsOn,
  LONG_ARTICLE,
  mentionsOn,
  press,
  SITE,
  selectWords,
  untilMarked,
  untilNotes,
} from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const WORDS = 'Companies are given no';
const WRITTEN = 'Ask who proposed the opposite.';

let web: Served;
let profile: string;
let session: ChromiumSession;
let port: number;

const start = () => launchChromium({ userDataDir: profile });
const open = async (path: string) => session.newPage(`${web.origin}/${path}`);

beforeAll(async () => {
  web = await serveFolder(SITE);
  port = Number(new URL(web.origin).port);
  profile = await mkdtemp(join(tmpdir(), 'sidelight-main-job-'));
  session = await start();
});

afterAll(async () => {
  await session?.close();
  await web?.close();
  await removeFolder(profile);
});

describe('a reader opens an article on Japan’s active cyber defense law', () => {
  it('sees sentences marked, and the page’s own nodes untouched', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    const painted = await highlightsOn(page);
    expect(painted.mention).toBeGreaterThanOrEqual(10);
    expect(painted.why).toBeGreaterThanOrEqual(painted.mention ?? 0);
    expect(await page.$$('article mark, article [class*=sidelight]')).toHaveLength(0);
    await page.close();
  });

  it('finds a note for each claim in the order of the text, with passage and attribution', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    const panel = await session.openPanelTab(page);
    const notes = await untilNotes(panel);
    expect(notes.length).toBeGreaterThanOrEqual(10);
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    const places = notes.map(({ sentence }) => text.indexOf(sentence.slice(0, 40)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { passages, attribution } of notes) {
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.every((passage) => passage.length > 20)).toBe(true);
      expect(attribution).toMatch(/Xin Lang Cai Jing/);
      expect(attribution).toMatch(/Commentary/i);
    }
    await panel.close();
    await page.close();
  });

  it('is brought to the sentence by a click on it in the panel', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    const panel = await session.openPanelTab(page);
    await untilNotes(panel);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('article.note:last-of-type .sentence')?.click(),
    );
    await page.bringToFront();
    await eventually(async () => (await page.evaluate(() => scrollY)) > 300, 'the page scrolls');
    await eventually(async () => (await highlightsOn(page)).flash, 'the sentence flashes');
    await panel.close();
    await page.close();
  });

  it('gets the same notes in the browser’s real side panel', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    const panel = await session.realSidePanel(page);
    expect((await untilNotes(panel)).length).toBeGreaterThanOrEqual(10);
    await panel.close();
    await page.close();
  });

  it('reads a note beside the sentence, and closes it with Escape', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    await selectWords(page, 'log in to servers');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.move(2, 2);
    const place = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('sidelight-mention') ?? [])]
        .map((r) => {
          const live = document.createRange();
          live.setStart(r.startContainer, r.startOffset);
          live.setEnd(r.endContainer, r.endOffset);
          return live;
        })
        .find((r) => r.toString().includes('log in to servers'));
      const box = range?.getClientRects()[0];
      return box ? { x: box.left + 30, y: box.top + box.height / 2 } : null;
    });
    if (!place) throw new Error('The sentence is not marked.');
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await byRole(page, 'button', 'Close');
    await page.keyboard.press('Escape');
    await eventually(async () => !(await page.$('::-p-aria([name="Close"])')), 'the card closes');
    await page.close();
  });
});

describe('a reader marks words of their own', () => {
  it('highlights a sentence and writes a note in the extension’s frame', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    await selectWords(page, WORDS);
    await press(page, 'Note');
    const editor = await editorIn(page);
    await editor.type('textarea', WRITTEN);
    await press(editor, 'Save');
    await eventually(async () => (await highlightsOn(page))['annotation-yellow'], 'it is painted');
    await pause(500);
    await page.close();
  });

  it('finds it on the same words after the browser was closed', async () => {
    await session.close();
    await web.close();
    web = await serveFolder(SITE, { port });
    session = await start();
    const page = await open(LONG_ARTICLE);
    await eventually(async () => (await highlightsOn(page))['annotation-yellow'], 'it is painted');
    const words = await page.evaluate(() => {
      const [range] = CSS.highlights.get('sidelight-annotation-yellow') ?? [];
      const node = range?.startContainer;
      return node?.nodeValue?.slice(range?.startOffset, range?.endOffset) ?? '';
    });
    expect(WORDS.startsWith(words.trim()) || words.startsWith(WORDS)).toBe(true);
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector('li.annotation');
    expect(await panel.$eval('li.annotation', (item) => item.textContent)).toContain(WRITTEN);
    await panel.close();
    await page.close();
  });

  it('finds it after the background was put to sleep, too', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    await session.stopWorker();
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector('li.annotation');
    await panel.close();
    await page.close();
  });
});

describe('a reader asks what a term means', () => {
  const variants = [
    'active cyber defense',
    'Active Cyber-Defence',
    'proactive defense',
    '主动防御',
    '主動防禦',
    '能動的サイバー防御',
    '능동적 사이버 방어',
  ];

  it('gets one entry for all its variants', async () => {
    const panel = await session.openExtensionPage('sidepanel.html');
    const names: string[] = [];
    for (const variant of variants) {
      await panel.$eval('#term', (input) => {
        if (input instanceof HTMLInputElement) input.value = '';
      });
      await panel.type('#term', variant);
      await pause(500);
      const heading = '[data-answer=entry] :is(h2, h3)';
      names.push(await panel.$eval(heading, (h) => h.textContent ?? '').catch(() => variant));
    }
    expect(names[0]).toMatch(/active cyber defense/i);
    expect(new Set(names).size, names.join(' | ')).toBe(1);
    await panel.close();
  });

  it('is told plainly when the knowledge base has none', async () => {
    const panel = await session.openExtensionPage('sidepanel.html');
    await panel.type('#term', 'sourdough');
    await panel.waitForSelector('[data-answer=unknown]');
    await panel.close();
  });

  it('gets the answer from the selection toolbar', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    await selectWords(page, 'National Cybersecurity Office');
    await press(page, 'Check');
    await byRole(page, 'heading', 'National Cybersecurity Office (NCO)');
    await page.close();
  });
});

describe('a reader decides where and when', () => {
  const command = async (page: Page, name: string) => {
    const tab = await session.tabIdOf(page);
    await session.inWorker(
      async (id: number, wanted: string) => {
        const event: unknown = Reflect.get(chrome.commands, 'onCommand');
        const dispatch: unknown = Reflect.get(Object(event), 'dispatch');
        if (typeof dispatch === 'function') dispatch.call(event, wanted, await chrome.tabs.get(id));
      },
      tab,
      name,
    );
  };

  it('hides everything with one key, and shows it again', async () => {
    const page = await open(LONG_ARTICLE);
    const before = await untilMarked(page);
    await command(page, 'toggle-marks');
    await eventually(async () => (await mentionsOn(page)) === 0, 'marks hide');
    expect(await highlightsOn(page)).toEqual({});
    await command(page, 'toggle-marks');
    await eventually(async () => (await mentionsOn(page)) === before, 'marks show');
    await page.close();
  });

  it('switches a site off in the panel, and on again', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    const panel = await session.openPanelTab(page);
    await untilNotes(panel);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await panel.waitForSelector('[data-state=off]');
    await eventually(
      async () => (await page.$('[data-sidelight]')) === null && (await mentionsOn(page)) === 0,
      'Sidelight leaves the open page',
    );
    await page.reload();
    await pause(1_500);
    expect(await mentionsOn(page)).toBe(0);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await untilNotes(panel);
    await panel.close();
    await page.close();
  });
});

describe('pages without cause', () => {
  /** Elements beside head and body: the overlay's host is one. */
  const added = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);
  /** Whether the annotator answers in a page. */
  const isAnnotated = async (page: Page) => {
    const tab = await session.tabIdOf(page);
    return session.inWorker(
      (id: number) =>
        chrome.tabs.sendMessage(id, { to: 'page', method: 'reading', args: [] }).then(
          () => true,
          () => false,
        ),
      tab,
    );
  };

  for (const path of [
    'garden/tomatoes.html',
    'statehouse/preemption.html',
    'nightbuild/preemptible.html',
    'ruanjian/zhudong-fangyu.html',
    'meridian/index.html?story=match',
  ]) {
    it(`${path} gets no mark`, async () => {
      const page = await open(path);
      await pause(1_200);
      expect(await highlightsOn(page)).toEqual({});
      await page.close();
    });
  }

  it('a page without cause gets nothing but the scout, which asks one question', async () => {
    const witness = await session.openExtensionPage('editor.html');
    await witness.evaluate(() => {
      chrome.runtime.onMessage.addListener((message, sender) => {
        const from = sender.url?.includes('/tomatoes') ? 'questions' : 'others';
        document.body.dataset[from] = `${document.body.dataset[from] ?? ''} ${message.method}`;
      });
    });
    const page = await open('garden/tomatoes.html');
    const questions = () => witness.evaluate(() => document.body.dataset.questions);
    // A short page is looked at again before anything is asked.
    await eventually(questions, 'the scout asks', 12_000);
    await pause(500);
    expect(await added(page)).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await isAnnotated(page)).toBe(false);
    expect(await questions()).toBe(' scouted');
    await page.close();
    await witness.close();
  });

  it('a page with cause gets the annotator and one element', async () => {
    const page = await open(LONG_ARTICLE);
    await untilMarked(page);
    expect(await added(page)).toBe(1);
    expect(await isAnnotated(page)).toBe(true);
    await page.close();
  });
});

describe('a site that swaps its articles in one page', () => {
  it('is followed: notes come and go with the article', async () => {
    const page = await open('meridian/index.html?story=server');
    await untilMarked(page);
    const panel = await session.openPanelTab(page);
    await untilNotes(panel);
    await page.bringToFront();
    await page.click('.list a[href="?story=match"]');
    await eventually(async () => (await mentionsOn(page)) === 0, 'the old marks go');
    await eventually(async () => !(await panel.$('article.note')), 'the old notes go');
    await page.click('.list a[href="?story=server"]');
    await eventually(async () => (await mentionsOn(page)) > 0, 'the marks come back');
    await untilNotes(panel);
    await panel.close();
    await page.close();
  });
});
