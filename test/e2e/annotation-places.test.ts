import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium } from './harness';
import { hover } from './overlay-steps';
import { launchBare } from './page-modules';
import {
  editorIn,
  eventually,
  highlightsOn,
  LONG_ARTICLE,
  press,
  SITE,
  selectWords,
  untilMarked,
} from './reader';

const WORDS = 'Companies are given no';

let web: Served;
let session: ChromiumSession;
let page: Page;
let panel: Page;

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
  page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
  await untilMarked(page);
  await selectWords(page, WORDS);
  await press(page, 'Highlight');
  await eventually(painted, 'it is painted');
  panel = await session.openPanelTab(page);
  await panel.waitForSelector('li.annotation');
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

describe('an annotation whose page changes', () => {
  it('gives a link that opens the page at its words without the extension', async () => {
    await panel.bringToFront();
    await session.browser
      .defaultBrowserContext()
      .overridePermissions(session.extensionOrigin, ['clipboard-read', 'clipboard-write']);
    await press(panel, 'Copy link');
    const link = await eventually(
      async () => (await panel.evaluate(() => navigator.clipboard.readText())) || null,
      'the link is copied',
    );
    expect(link).toContain(`${LONG_ARTICLE}#:~:text=`);
    const bare = await launchBare();
    try {
      const reader = await bare.newPage();
      await reader.goto(link);
      await eventually(
        () => reader.evaluate(() => (window.scrollY > 200 ? window.scrollY : null)),
        'the page is scrolled to the words',
      );
    } finally {
      await bare.close();
    }
  });

  it('says what changed in its words, and stays on them', async () => {
    await replaceOnPage(WORDS, 'Companies are granted no');
    await showPanel();
    await panel.waitForSelector('.changes del');
    expect(await textsOf('.difference del')).toEqual(['no longer there: given']);
    expect(await textsOf('.difference ins')).toEqual(['new: granted']);
    await page.bringToFront();
    expect(await painted()).toBeTruthy();
  });

  it('takes the words as they are, keeps the ones before, and gives them back', async () => {
    await panel.bringToFront();
    await press(panel, 'Use the words as they stand now');
    await panel.waitForSelector('.history q');
    expect(await textsOf('.own-quote p')).toEqual(['Companies are granted no']);
    expect(await textsOf('.history q')).toEqual([WORDS]);
    await press(panel, 'Undo');
    await eventually(async () => !(await panel.$('.history')), 'the history is empty again');
    expect(await textsOf('.own-quote p')).toEqual([WORDS]);
  });

  it('stands among the lost ones with its context when its words are gone', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('p')) {
        if (p.textContent?.includes('Companies are granted no')) p.remove();
      }
    });
    await showPanel();
    await panel.waitForSelector('.lost .annotation');
    expect(await textsOf('.lost .own-quote p')).toEqual([WORDS]);
    expect((await textsOf('.lost .own-quote .context')).join('').trim()).not.toBe('');
    expect((await textsOf('.lost .orphan')).join('')).toContain('Last seen here');
  });

  it('asks for a selection first, and is attached to the selected words', async () => {
    await press(panel, 'Attach to the selection');
    await eventually(
      () => panel.evaluate(() => document.body.textContent?.includes('Select words on the page')),
      'the panel says what to do',
    );
    await selectWords(page, 'ministries are finishing');
    await panel.bringToFront();
    await press(panel, 'Attach to the selection');
    await eventually(async () => !(await panel.$('.lost')), 'nothing is lost any more');
    expect(await textsOf('.own-quote p')).toEqual(['ministries are finishing']);
    expect(await textsOf('.history q')).toEqual([WORDS]);
    await page.bringToFront();
    await eventually(painted, 'it is painted again');
  });
});

describe('a note on the page as a whole', () => {
  it('is written in the panel and stands first', async () => {
    await panel.bringToFront();
    await press(panel, 'Note on this page');
    await panel.waitForSelector('.annotation textarea');
    await panel.type('.annotation textarea', 'Compare with the next article.');
    await press(panel, 'Save');
    await panel.waitForSelector('.annotation .plain');
    const [first] = await textsOf('li.annotation');
    expect(first).toContain('Compare with the next article.');
    expect(first).toContain('On the page as a whole');
    await panel.reload();
    await panel.waitForSelector('.annotation .plain');
    expect((await textsOf('li.annotation'))[0]).toContain('Compare with the next article.');
  });
});

async function painted(): Promise<unknown> {
  return (await highlightsOn(page))['annotation-yellow'];
}

function textsOf(selector: string): Promise<string[]> {
  return panel.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
}

async function replaceOnPage(before: string, after: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (from, to) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeValue?.includes(from)) node.nodeValue = node.nodeValue.replace(from, to);
      }
    },
    before,
    after,
  );
}

/** The page's change is told to the panel when the page is at rest; a panel that was just opened asks itself. */
async function showPanel(): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  await panel.bringToFront();
  await panel.reload();
  await panel.waitForSelector('li.annotation');
}

describe('a note tied to the knowledge base', () => {
  it('is begun at a claim in the panel, and told there', async () => {
    await panel.bringToFront();
    const annotate = await panel.waitForSelector('.note button[aria-label^="Annotate this claim"]');
    await annotate?.click();
    await panel.waitForSelector('.annotation textarea');
    await panel.type('.annotation textarea', 'Who words it so?');
    await press(panel, 'Save');
    await panel.waitForSelector('.note a[href^="#annotation-"]');
    expect(await textsOf('.note a[href^="#annotation-"]')).toEqual(['Your note on it']);
    const label = (await textsOf('.note h3'))[0] ?? '';
    const tied = (await textsOf('li.annotation')).filter((text) => text.includes('Who words'));
    expect(tied).toHaveLength(1);
    expect(tied[0]).toContain(`On: ${label}`);
  });

  it('is begun at a claim on the page', async () => {
    const before = (await textsOf('li.annotation')).length;
    const labels = await textsOf('.note h3');
    await page.bringToFront();
    // The first sentence has a note already, which the card would open.
    await hover(page, 3);
    const names = labels.map((label) => `Annotate this claim: ${label}`);
    const button = await eventually(async () => {
      const all = names.map((name) => page.$(`::-p-aria([name="${name}"][role="button"])`));
      return (await Promise.all(all)).find((one) => one !== null);
    }, 'the card offers a note');
    await button.click();
    await editorIn(page);
    await showPanel();
    await eventually(
      async () => (await textsOf('li.annotation')).length === before + 1,
      'the panel lists it',
    );
  });

  it('is begun at a term', async () => {
    await panel.type('#term', 'active cyber defense');
    await press(panel, 'Write about this term');
    await panel.waitForSelector('.annotation textarea');
    expect((await textsOf('.annotation .place')).join()).toContain('On: active cyber defense');
  });
});

describe('the reader’s names of colours', () => {
  it('show in the panel and the library, and never on the page', async () => {
    const options = await session.openExtensionPage('options.html');
    const input = await options.waitForSelector('.colour-name[data-colour="yellow"] input');
    await input?.type('Doubtful');
    await options.keyboard.press('Tab');
    await panel.bringToFront();
    await eventually(
      async () => (await textsOf('li.annotation .visually-hidden')).includes('Doubtful'),
      'the panel says the name',
    );
    const library = await session.openExtensionPage('library.html');
    await library.waitForSelector('.row .own-quote');
    const names = await library.$$eval('.row .visually-hidden', (all) =>
      all.map((e) => e.textContent),
    );
    expect(names).toContain('Doubtful');
    await page.reload();
    await untilMarked(page);
    const told = await page.evaluate(() => document.documentElement.outerHTML);
    expect(told).not.toContain('Doubtful');
    await library.close();
    await options.close();
  });
});
