import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Site, servePages, untilPainted } from './live-steps';
import { endsOnPage } from './mark-steps';
import {
  appears,
  control,
  disappears,
  focusedName,
  openMarked,
  openStage,
  paintedAs,
  type Stage,
  until,
} from './overlay-steps';
import { editorIn } from './reader';
import { seedAnnotations } from './seed-annotations';

const OUTER = 'third bell is rung by nobody at all';
const INNER = 'rung by nobody';
const BESIDE = 'nobody at all, they say';
const ALONE = 'keeps four bells, and each';
/** Of a sentence of the article that has a note. */
const MARKED = 'Officials call these steps access and neutralization measures';
const PART = 'access and neutralization';
const PAGE = `<!doctype html><html lang=en><title>Bells</title><article>
<p>The town keeps four bells, and each has its own rope and its own hour of the day.</p>
<p>It is said that the third bell is rung by nobody at all, they say in the harbour.</p></article>`;

const TABS = ['tablist', 'Marks on these words'] as const;
const tab = (colour: string, words: string) => ['tab', `${colour}: ${words}`] as const;
const MINE = ['dialog', 'Sidelight: Your mark'] as const;

/** Which tab is chosen. */
async function chosen(page: Page, ...tabs: readonly (readonly [string, string])[]) {
  const states = await Promise.all(
    tabs.map(async ([role, name]) => {
      const found = await control(page, role, name);
      return found?.evaluate((one) => one.getAttribute('aria-selected'));
    }),
  );
  return states;
}

describe('several marks on the same words', () => {
  let stage: Stage;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    site = await servePages({ '/bells': PAGE });
    await seedAnnotations(stage.session, `${site.origin}/bells`, [
      { exact: OUTER, colour: 'yellow' },
      { exact: INNER, colour: 'pink' },
      { exact: BESIDE, colour: 'blue' },
      { exact: ALONE, colour: 'green' },
    ]);
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });
  beforeEach(async () => {
    page = await stage.session.newPage(`${site.origin}/bells`);
    await page.bringToFront();
    await untilPainted(page, [OUTER, INNER, BESIDE, ALONE]);
  });
  afterEach(() => page.close());

  it('are each a tab in the card that a click opens; the innermost is open', async () => {
    const { first } = await endsOnPage(page, 'nobody');
    await page.mouse.click(first.x, first.y);
    await appears(page, ...TABS);
    const tabs = [tab('Pink', INNER), tab('Blue', BESIDE), tab('Yellow', OUTER)];
    expect(await chosen(page, ...tabs)).toEqual(['true', 'false', 'false']);

    await (await appears(page, ...tab('Yellow', OUTER))).click();
    await until('the outer is chosen', async () => (await chosen(page, ...tabs))[2] === 'true');
    expect(await control(page, ...MINE)).not.toBeNull();
    await (await appears(page, 'button', 'Open your note')).click();
    const editor = await editorIn(page);
    await until('it is the outer mark’s editor', async () =>
      ((await editor.evaluate(() => document.body.textContent)) ?? '').includes(OUTER),
    );
  });

  it('are chosen with the keyboard, and focus stays on the tabs', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const isSecond = async () => /^Your mark, 2 of 4/.test(await focusedName(page));
    await until('the second mark has focus', isSecond);
    await page.keyboard.press('Enter');
    await until('focus is in the card', async () => (await focusedName(page)) === MINE[1]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await until('a tab has focus', async () => (await focusedName(page)).includes(': '));
    const order = [await focusedName(page)];
    for (let press = 0; press < 2; press++) {
      const before = await focusedName(page);
      await page.keyboard.press('ArrowRight');
      await until('the next tab has focus', async () => (await focusedName(page)) !== before);
      order.push(await focusedName(page));
    }
    const tabs = [tab('Pink', INNER), tab('Blue', BESIDE), tab('Yellow', OUTER)];
    expect(order.toSorted()).toEqual(tabs.map(([, name]) => name).toSorted());
    const states = await chosen(page, ...tabs.filter(([, name]) => name === order.at(-1)));
    expect(states).toEqual(['true']);
    await page.keyboard.press('Escape');
    await disappears(page, ...MINE);
    expect(await focusedName(page)).toContain(order.at(-1)?.split(': ')[1] ?? '?');
  });

  it('can be chosen wherever on them the pointer is', async () => {
    const { last } = await endsOnPage(page, 'they say');
    await page.mouse.click(last.x, last.y);
    await appears(page, ...tab('Pink', INNER));
    expect(await chosen(page, tab('Blue', BESIDE))).toEqual(['true']);
  });

  it('have no tabs where there is one only', async () => {
    const { first } = await endsOnPage(page, ALONE);
    await page.mouse.click(first.x, first.y);
    await appears(page, 'button', 'Open your note');
    expect(await control(page, ...TABS)).toBeNull();
  });
});

describe('the reader’s marks on a sentence that has a note', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await openMarked(stage);
  });
  afterAll(() => stage.close());

  it('are tabs beside the note', async () => {
    await seedAnnotations(stage.session, page.url(), [
      { exact: MARKED, colour: 'violet' },
      { exact: PART, colour: 'green' },
    ]);
    await page.bringToFront();
    await page.reload();
    await until('both are painted', async () => (await paintedAs(page, 'over-green')) > 0);
    const { first } = await endsOnPage(page, PART);
    await page.mouse.click(first.x, first.y);
    await appears(page, 'dialog', 'Sidelight: Note');
    await appears(page, ...TABS);
    expect(await chosen(page, ['tab', 'Note'])).toEqual(['true']);
    await (await appears(page, ...tab('Violet', MARKED))).click();
    await appears(page, ...MINE);
    await appears(page, 'button', 'Open your note');
    await (await appears(page, 'tab', 'Note')).click();
    await appears(page, 'dialog', 'Sidelight: Note');
  });
});
