import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { launchFirefox } from './firefox-harness';
import type { Session } from './harness';
import {
  eventually,
  highlightsOn,
  LONG_ARTICLE,
  SITE,
  selectWords,
  untilMarked,
  untilNotes,
} from './reader';

let web: Served;
let session: Session;

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchFirefox();
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

const open = () => session.newPage(`${web.origin}/${LONG_ARTICLE}`);

describe('the Firefox build in Firefox', () => {
  it('paints marks on an article', async () => {
    const page = await open();
    await untilMarked(page);
    expect((await highlightsOn(page)).mention).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it('shows the notes with passage and attribution', async () => {
    const page = await open();
    await untilMarked(page);
    const panel = await session.openPanelTab(page);
    const notes = await untilNotes(panel);
    expect(notes.length).toBeGreaterThanOrEqual(10);
    for (const { passages, attribution } of notes) {
      expect(passages.length).toBeGreaterThan(0);
      expect(attribution).toMatch(/Xin Lang Cai Jing/);
    }
    await panel.close();
    await page.close();
  });

  it('keeps a highlight over a reload, and over the background’s sleep', async () => {
    const page = await open();
    await untilMarked(page);
    await selectWords(page, 'Companies are given no');
    await pressToolbar(page);
    const highlighted = async () => (await highlightsOn(page))['annotation-yellow'];
    await eventually(highlighted, 'the highlight is painted');
    await page.reload();
    await eventually(highlighted, 'the highlight is found again');
    await session.stopWorker();
    await page.bringToFront();
    await page.reload();
    await eventually(highlighted, 'the highlight is found by a new background');
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector('li.annotation');
    await panel.close();
    await page.close();
  });
});

/** BiDi has no way into a closed shadow root: the toolbar's first button is found by where it is drawn. */
async function pressToolbar(page: Page): Promise<void> {
  const place = await eventually(() => page.evaluate(toolbarCorner), 'the toolbar shows');
  await page.mouse.click(place.x + 24, place.y + 12);
}

/** Runs in the page: the upper left of what the overlay's host draws around the selection. */
function toolbarCorner() {
  const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (!box) return null;
  for (let y = box.top - 80; y < box.bottom + 80; y += 4) {
    for (let x = Math.max(0, box.left - 200); x < box.right + 200; x += 4) {
      const element = document.elementFromPoint(x, y);
      if (element?.parentElement === document.documentElement && element !== document.body) {
        return { x, y };
      }
    }
  }
  return null;
}
