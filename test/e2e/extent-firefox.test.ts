import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from './firefox-harness';
import type { Session } from './harness';
import { type Site, servePages, untilPainted } from './live-steps';
import { dragEnd, openByKeys } from './mark-steps';
import { seedAnnotations } from './seed-annotations';

const MARKED = 'four bells';
const PAGE = `<!doctype html><html lang=en><title>Bells</title>
<article style="font: 18px/1.6 serif; max-width: 36em; margin: 120px auto">
<p>The town keeps four bells, and each has its own rope and its own hour of the day.</p>
<p>It is said that the third bell is rung by nobody at all, they say in the harbour.</p></article>`;

let session: Session;
let site: Site;

beforeAll(async () => {
  session = await launchFirefox();
  site = await servePages({ '/bells': PAGE });
});
afterAll(async () => {
  await session?.close();
  site?.close();
});

// BiDi has no way into a closed shadow root: its controls are reached by keys, and seen by what is painted.
describe('a mark’s ends in Firefox', () => {
  it('are drawn by keys and by pointer over several paragraphs, and found again', async () => {
    await seedAnnotations(session, `${site.origin}/bells`, [{ exact: MARKED, colour: 'blue' }]);
    const page = await session.newPage(`${site.origin}/bells`);
    await page.bringToFront();
    await untilPainted(page, [MARKED]);
    await openByKeys(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await untilPainted(page, ['four bells, and each']);
    const words =
      'four bells, and each has its own rope and its own hour of the day.\nIt is said that the third bell';
    await dragEnd(page, 'and each', 'last', 'third bell');
    await untilPainted(page, [words]);
    await page.keyboard.press('Enter');
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector('.history q');
    expect(await panel.$$eval('.history q', (all) => all.map((one) => one.textContent))).toEqual([
      MARKED,
    ]);
    await panel.close();
    await page.bringToFront();
    await page.reload();
    await untilPainted(page, [words]);
    await page.close();
  });
});
