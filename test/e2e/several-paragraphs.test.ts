import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness';
import { type Site, servePages } from './live-steps';
import { endsOnPage } from './mark-steps';
import { press } from './reader';

const PAGE = `<!doctype html><html lang=en><title>Bells</title><article>
<p>The town keeps four bells, and each has its own rope and its own hour of the day.</p>
<ul><li>The first is rung at dawn.</li><li>The second is rung at noon, and twice on Sundays.</li></ul>
<p>It is said that the third bell is rung by nobody at all, they say in the harbour.</p></article>`;
const WORDS = [
  'its own hour of the day.',
  'The first is rung at dawn.',
  'The second is rung at noon, and twice on Sundays.',
  'It is said that the third bell',
];

let session: ChromiumSession;
let site: Site;

beforeAll(async () => {
  session = await launchChromium();
  site = await servePages({ '/bells': PAGE });
});
afterAll(async () => {
  await session?.close();
  site?.close();
});

describe('a selection over several paragraphs', () => {
  it('is kept as one mark, which is found again after a reload and after a change', async () => {
    const page = await session.newPage(`${site.origin}/bells`);
    await page.bringToFront();
    // Nothing marks this page yet: the toolbar comes once the reader has asked for Sidelight.
    const panel = await session.openPanelTab(page);
    await page.bringToFront();
    const { first } = await endsOnPage(page, 'its own hour');
    const { last } = await endsOnPage(page, 'third bell');
    await page.mouse.move(first.x - 3, first.y);
    await page.mouse.down();
    await page.mouse.move(first.x + 40, first.y + 20, { steps: 3 });
    await page.mouse.move(last.x + 3, last.y, { steps: 5 });
    await page.mouse.up();
    await press(page, 'Highlight');
    const untilThere = (words: readonly string[]) =>
      page.waitForFunction(isPainted, { timeout: 8_000 }, words);
    await untilThere(WORDS);
    await page.reload();
    await untilThere(WORDS);
    await panel.bringToFront();
    await panel.reload();
    await panel.waitForSelector('li.annotation');
    expect(await panel.$$eval('li.annotation', (all) => all.length)).toBe(1);

    await page.bringToFront();
    await page.evaluate(() => {
      const [item] = document.querySelectorAll('li');
      if (item) item.textContent = 'The first is rung at daybreak.';
      document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>Late news.</p>');
    });
    await untilThere(WORDS.with(1, 'The first is rung at daybreak.'));
    await page.close();
    await panel.close();
  });
});

/** Runs in the page: whether one mark covers these words, line by line, and nothing else is marked. */
function isPainted(words: readonly string[]): boolean {
  const marks = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('sidelight-annotation') ? [...highlight] : [],
  );
  const [one, ...others] = marks;
  if (!one?.startContainer.isConnected || others.length > 0) return false;
  const range = document.createRange();
  range.setStart(one.startContainer, one.startOffset);
  range.setEnd(one.endContainer, one.endOffset);
  const painted = range.toString().replace(/\s+/g, ' ').trim();
  return painted.replaceAll(' ', '') === words.join('').replaceAll(' ', '');
}
