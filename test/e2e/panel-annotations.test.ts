import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium, removeFolder } from './harness';
import {
  eventually,
  highlightsOn,
  LONG_ARTICLE,
  press,
  SITE,
  selectWords,
  untilMarked,
} from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

let web: Served;
let session: ChromiumSession;
let page: Page;
let panel: Page;

const WORDS = 'Companies are given no';
const WRITTEN =
  'Compare **both** Acts. <img src=x onerror=alert(1)> ![map](https://example.org/m.png)';

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
  page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
  await untilMarked(page);
  await selectWords(page, WORDS);
  await press(page, 'Highlight');
  await eventually(async () => (await highlightsOn(page))['annotation-yellow'], 'it is painted');
  panel = await session.openPanelTab(page);
  await panel.waitForSelector('li.annotation');
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

describe('the reader’s annotations in the panel', () => {
  it('are edited in place, and their Markdown loads and runs nothing', async () => {
    await press(panel, 'Edit');
    await panel.waitForSelector('.annotation textarea');
    await panel.type('.annotation textarea', WRITTEN);
    await panel.select('.annotation select', 'text/markdown');
    await press(panel, 'Save');
    await panel.waitForSelector('.annotation .markdown');
    // The markup itself is asked for: what was typed as HTML must stand in it as text.
    const html = await panel.$eval('.annotation .markdown', (text) => text.innerHTML);
    expect(html).toContain('<strong>both</strong>');
    expect(html).toContain('&lt;img src=x');
    expect(html).toContain('href="https://example.org/m.png"');
    expect(await panel.$$('.annotation img')).toHaveLength(0);
  });

  it('say that a draft was not saved', async () => {
    await press(panel, 'Edit');
    await panel.waitForSelector('.annotation textarea');
    await panel.type('.annotation textarea', ' And then?');
    await eventually(
      () => panel.$eval('.ae-state', (state) => state.textContent !== ''),
      'the draft is kept',
    );
    await panel.reload();
    await panel.waitForSelector('.annotation .draft');
    await press(panel, 'Edit');
    const typed = await panel.waitForSelector('.annotation textarea');
    expect(await typed?.evaluate((area) => area.value)).toContain('And then?');
    await press(panel, 'Cancel');
    await eventually(async () => !(await panel.$('.annotation .draft')), 'the draft is gone');
  });

  it('are kept both when a second editor began before', async () => {
    const other = await session.openPanelTab(page);
    for (const place of [panel, other]) {
      await place.bringToFront();
      await place.waitForSelector('li.annotation');
      await press(place, 'Edit');
      await place.waitForSelector('.annotation textarea');
    }
    await panel.bringToFront();
    await panel.type('.annotation textarea', ' First.');
    await press(panel, 'Save');
    await panel.waitForSelector('.annotation .markdown');
    await other.bringToFront();
    await other.type('.annotation textarea', ' Second.');
    await press(other, 'Save');
    await eventually(
      async () => (await other.$$('li.annotation .markdown')).length === 2,
      'both notes stand side by side',
    );
    const shown = await other.$$eval('li.annotation', (all) => all.map((one) => one.textContent));
    expect(shown.filter((text) => text?.includes('First.'))).toHaveLength(1);
    expect(shown.filter((text) => text?.includes('Second.'))).toHaveLength(1);
    const second = shown.findIndex((text) => text?.includes('Second.'));
    const [remove] = await other.$$(`li.annotation:nth-child(${second + 1}) button.danger`);
    await remove?.click();
    await eventually(async () => (await other.$$('li.annotation')).length === 1, 'one is deleted');
    await other.close();
    await panel.bringToFront();
    await panel.reload();
    await panel.waitForSelector('li.annotation .markdown');
  });

  it('leave the page when deleted, and come back on undo', async () => {
    await press(panel, 'Delete');
    await eventually(async () => !(await panel.$('li.annotation')), 'it leaves the list');
    await eventually(
      () => panel.evaluate(() => document.activeElement?.textContent === 'Undo'),
      'focus is on the way back',
    );
    await page.bringToFront();
    await eventually(
      async () => !(await highlightsOn(page))['annotation-yellow'],
      'the paint goes',
    );
    await panel.bringToFront();
    await press(panel, 'Undo');
    await panel.waitForSelector('li.annotation');
    await page.bringToFront();
    await eventually(
      async () => (await highlightsOn(page))['annotation-yellow'],
      'the paint is back',
    );
    await panel.bringToFront();
  });

  it.each(['Export this page', 'Export all'])(
    'are saved as W3C JSON-LD by "%s"',
    async (button) => {
      const folder = await mkdtemp(join(tmpdir(), 'sidelight-export-'));
      const devtools = await session.browser.target().createCDPSession();
      await devtools.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
      });
      await press(panel, button);
      const file = await eventually(
        async () => (await readdir(folder)).find((name) => name.endsWith('.jsonld')),
        'a file is saved',
      );
      const json = await readFile(join(folder, file), 'utf8');
      const collection: unknown = JSON.parse(json);
      expect(collection).toMatchObject({ '@context': expect.anything() });
      expect(json).toContain('http://www.w3.org/ns/anno.jsonld');
      expect(json).toContain(WORDS);
      await devtools.detach();
      await removeFolder(folder);
    },
  );

  it('are shown with their words as orphans when the page no longer says them', async () => {
    await page.bringToFront();
    await page.evaluate((words) => {
      for (const p of document.querySelectorAll('p')) {
        if (p.textContent?.includes(words)) p.remove();
      }
    }, WORDS);
    await panel.bringToFront();
    await panel.reload();
    await panel.waitForSelector('.annotation .orphan');
    expect(await panel.$eval('.annotation', (item) => item.textContent)).toContain(WORDS);
    const buttons = await panel.$$eval('.annotation button', (all) =>
      all.map((b) => b.textContent),
    );
    expect(buttons).not.toContain('Show on page');
  });
});
