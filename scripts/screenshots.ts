import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ChromiumSession, launchChromium, pause, type Session } from '../test/e2e/harness';
import {
  byRole,
  editorIn,
  LONG_ARTICLE,
  press,
  selectWords,
  untilMarked,
  untilNotes,
} from '../test/e2e/reader';

/** CSS pixels of the page beside the panel; Chromium's side panel is 360 wide. */
const PAGE = { width: 1080, height: 860 };
const PANEL = { width: 380, height: 860 };

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

interface Look {
  readonly name: string;
  /** Of the notes; the browser itself may lack it. */
  readonly language: 'en' | 'zh-Hans' | 'ja';
  readonly colourScheme: 'light' | 'dark';
  readonly article: string;
}

const LOOKS: readonly Look[] = [
  { name: 'overview', language: 'en', colourScheme: 'light', article: LONG_ARTICLE },
  { name: 'overview-dark', language: 'en', colourScheme: 'dark', article: LONG_ARTICLE },
  {
    name: 'overview-zh',
    language: 'zh-Hans',
    colourScheme: 'light',
    article: 'haixia/fangyu.html',
  },
  { name: 'overview-ja', language: 'ja', colourScheme: 'light', article: 'asanagi/senryaku.html' },
];

/**
 * Takes the README's pictures in a headless Chromium: each look with the real side panel beside its page, then note
 * card, term check and editor on the long article.
 *
 * @param origin - where the demo site is served.
 * @returns paths of the pictures written.
 */
export async function takeScreenshots(origin: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const keep = async (name: string, png: Uint8Array) => {
    const path = join(folder, `${name}.png`);
    await writeFile(path, png);
    written.push(path);
  };
  for (const look of LOOKS) {
    const session = await launchChromium({ colourScheme: look.colourScheme, windowSize: PAGE });
    try {
      await keep(look.name, await overviewOf(session, `${origin}/${look.article}`, look));
      if (look.name !== 'overview') continue;
      const page = await session.newPage(`${origin}/${LONG_ARTICLE}`);
      await untilMarked(page);
      await keep('note-card', await noteCardOn(page));
      await keep('term-check', await termCheckOn(page));
      await keep('editor', await editorOn(page));
      await keep('library', await libraryAfter(session, origin));
    } finally {
      await session.close();
    }
  }
  await keep('pictures', await picturesAfterVisits(origin));
  return written;
}

/** The same through Firefox, whose sidebar cannot be photographed: the panel stands in a tab. */
export async function takeFirefoxScreenshots(
  session: Session,
  origin: string,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const page = await session.newPage(`${origin}/${LONG_ARTICLE}`);
  await untilMarked(page);
  const panel = await session.openPanelTab(page);
  await untilNotes(panel);
  const pages: [string, Page][] = [
    ['firefox-page', page],
    ['firefox-panel', panel],
  ];
  const written: string[] = [];
  for (const [name, shown] of pages) {
    const path = join(folder, `${name}.png`);
    await shown.bringToFront();
    await writeFile(path, await shown.screenshot());
    written.push(path);
  }
  return written;
}

async function overviewOf(session: ChromiumSession, url: string, look: Look): Promise<Uint8Array> {
  await askFor(session, { noteLanguage: look.language });
  const page = await session.newPage(url);
  await untilMarked(page);
  const panel = await session.realSidePanel(page);
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.colourScheme }]);
  await panel.setViewport(PANEL);
  await untilNotes(panel);
  await followNote(page, panel);
  const [left, right] = [await page.screenshot(), await panel.screenshot()];
  return sideBySide(session, left, right, look.colourScheme);
}

/** As the options page does. */
async function askFor(session: Session, change: object): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  await options.evaluate(
    (wanted) =>
      chrome.runtime.sendMessage({ to: 'background', method: 'changeSettings', args: [wanted] }),
    change,
  );
  await options.close();
}

/** Presses a note's sentence, as a reader would, and waits until the page has come to rest. */
async function followNote(page: Page, panel: Page): Promise<void> {
  const note = '#note-police-sdf-offensive';
  await panel.locator(`${note} .sentence`).click();
  await pause(2_600);
  await panel.$eval(note, (element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.bringToFront();
  await pause(300);
}

/** Both pictures in one, drawn by the browser as a window would show them. */
async function sideBySide(
  session: Session,
  left: Uint8Array,
  right: Uint8Array,
  scheme: 'light' | 'dark',
): Promise<Uint8Array> {
  const [a, b] = [left, right].map((png) => Buffer.from(png).toString('base64'));
  const [edge, bar] = scheme === 'dark' ? ['#3c4043', '#202124'] : ['#d5d8dd', '#e9ebef'];
  const page = await session.newPage();
  await page.setViewport({ width: PAGE.width + PANEL.width + 1, height: PAGE.height + 1 });
  await page.setContent(
    `<body style="margin:0;background:${bar};display:flex;gap:1px;outline:1px solid ${edge};outline-offset:-1px">
     <img src="data:image/png;base64,${a}" width="${PAGE.width}" height="${PAGE.height}">
     <img src="data:image/png;base64,${b}" width="${PANEL.width}" height="${PANEL.height}">`,
    { waitUntil: 'load' },
  );
  const png = await page.screenshot();
  await page.close();
  return png;
}

async function noteCardOn(page: Page): Promise<Uint8Array> {
  await selectWords(page, 'log in to servers');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const place = await page.evaluate(() => {
    const range = document.createRange();
    const text = document.evaluate(
      "//p/text()[contains(., 'log in to servers')]",
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue;
    if (!text?.nodeValue) return { x: 0, y: 0 };
    const at = text.nodeValue.indexOf('log in to servers');
    range.setStart(text, at);
    range.setEnd(text, at + 10);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 20, y: top + height / 2 };
  });
  await page.mouse.move(5, 400);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await pause(1_500);
  const png = await page.screenshot();
  await page.keyboard.press('Escape');
  return png;
}

async function termCheckOn(page: Page): Promise<Uint8Array> {
  await selectWords(page, 'National Cybersecurity Office');
  await press(page, 'Check');
  await pause(1_200);
  const png = await page.screenshot();
  await page.keyboard.press('Escape');
  return png;
}

/** What a reader marks on the demo's pages, so that the library has something to show. */
const MARKED: readonly {
  readonly article: string;
  readonly words: string;
  readonly note?: string;
}[] = [
  { article: 'hanbit/ilbon.html', words: '원칙적으로 독립된 위원회의 사전 승인도 필요하다' },
  { article: 'nanting/pinglun.html', words: '没有宣战', note: '对照《晨报》同日的说法。' },
  {
    article: 'asanagi/senryaku.html',
    words: '独立した委員会の事前承認を得る',
    note: '例外は誰が決める？',
  },
  {
    article: 'wireline/draft-orders.html',
    words: 'act before harm is done',
    note: 'Same words as in the Diet in May; ask who said them **first**.',
  },
];

/** The library after some reading: what was marked and written on four pages, by a reader's own means. */
async function libraryAfter(session: ChromiumSession, origin: string): Promise<Uint8Array> {
  for (const { article, words, note } of MARKED) {
    const page = await session.newPage(`${origin}/${article}`);
    await untilMarked(page);
    await selectWords(page, words);
    await press(page, note === undefined ? 'Highlight' : 'Note');
    if (note !== undefined) {
      const editor = await editorIn(page);
      await editor.select('select', 'text/markdown');
      await editor.type('textarea', note);
      await press(editor, 'Save');
    }
    await pause(900);
    await page.close();
  }
  const library = await session.openExtensionPage('library.html');
  await library.setViewport({ width: PAGE.width, height: PAGE.height });
  await library.waitForSelector('.row .own-quote');
  await pause(500);
  return library.screenshot();
}

/** What the reader visits for the pictures, each outlet under a name of its own. */
const VISITED: readonly string[] = [
  'wireline/draft-orders.html',
  'continental/seoul-strategy.html',
  'harbour-post/active-cyber-defense.html',
  'asanagi/senryaku.html',
  'hokuto/shasetsu.html',
  'nanting/pinglun.html',
  'haixia/fangyu.html',
];

/** The library's pictures after a visit to every outlet of the demo, with sightings switched on. */
async function picturesAfterVisits(origin: string): Promise<Uint8Array> {
  const { host } = new URL(origin);
  const args = [`--host-resolver-rules=MAP *.example ${host}`];
  const session = await launchChromium({ colourScheme: 'light', windowSize: PAGE, args });
  try {
    await askFor(session, { keepsSightings: true });
    for (const article of VISITED) {
      const page = await session.newPage(`http://${article.split('/')[0]}.example/${article}`);
      await untilMarked(page);
      await pause(900);
      await page.close();
    }
    const library = await session.openExtensionPage('library.html#pictures');
    await library.setViewport({ width: PAGE.width, height: PAGE.height });
    await library.locator('.matrix').wait();
    await library.$eval('.matrix', (matrix) => matrix.closest('section')?.scrollIntoView());
    await pause(500);
    return await library.screenshot();
  } finally {
    await session.close();
  }
}

async function editorOn(page: Page): Promise<Uint8Array> {
  await selectWords(page, 'Companies are given no right');
  await byRole(page, 'button', 'Highlight');
  await press(page, 'Note');
  const editor = await editorIn(page);
  await editor.type('textarea', 'So who may? Compare with the bill of 2019 in the United States.');
  await pause(600);
  return page.screenshot();
}
