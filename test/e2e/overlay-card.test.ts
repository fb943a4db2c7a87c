import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from './harness';
import {
  appears,
  askPage,
  control,
  disappears,
  focusedName,
  hover,
  openMarked,
  openStage,
  overlayText,
  paintedAs,
  pointOf,
  type Stage,
  until,
} from './overlay-steps';

const CARD = ['dialog', 'Sidelight: Note'] as const;

describe.each([
  ['a plain page', {}],
  ['a page with a strict policy', { 'content-security-policy': "default-src 'none'" }],
])('the note card on %s', (_, headers) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage(headers);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    page = await openMarked(stage);
  });
  afterEach(() => page.close());

  it('opens where the pointer dwells, with passage and attribution, and goes when it leaves', async () => {
    await hover(page, 0);
    await appears(page, ...CARD);
    await until('the note is there', async () => /Reportify/.test(await overlayText(page)));
    const text = await overlayText(page);
    expect(text).toMatch(/Xin Lang Cai Jing/);
    expect(text).toMatch(/January 21, 2026/);
    expect(text).toMatch(/Commentary/);
    expect(text).toMatch(/claim that the document makes/);
    // Verbatim words of the document: its bracketed numbers are in no text of ours.
    expect(text).toMatch(/\[\d\]/);
    await page.mouse.move(4, 4);
    await disappears(page, ...CARD);
  });

  it('stays when clicked, and covers no marked word', async () => {
    const { x, y } = await pointOf(page, 1);
    await page.mouse.click(x, y);
    const card = await appears(page, ...CARD);
    await page.mouse.move(4, 4);
    await pause(700);
    expect(await control(page, ...CARD)).not.toBeNull();
    const box = await card.boundingBox();
    expect(box && (box.y > y || box.y + box.height < y)).toBe(true);
    await page.mouse.click(4, 300);
    await disappears(page, ...CARD);
  });

  it('opens on focus; Enter goes in, Escape closes it and gives focus back', async () => {
    await askPage(stage, page, 'nextMark');
    await appears(page, ...CARD);
    const mark = await focusedName(page);
    expect(mark).toMatch(/^Note \d+ of \d+: “/);
    await page.keyboard.press('Enter');
    await until('focus is in the card', async () => (await focusedName(page)) === CARD[1]);
    await page.keyboard.press('Escape');
    await disappears(page, ...CARD);
    expect(await focusedName(page)).toBe(mark);
  });

  it('is one of many that keyboard reaches in turn', async () => {
    await askPage(stage, page, 'nextMark');
    const first = await focusedName(page);
    await askPage(stage, page, 'nextMark');
    const second = await focusedName(page);
    expect(second).toMatch(/^Note \d+ of \d+: “/);
    expect(second).not.toBe(first);
  });

  it('goes with all marks and their counterparts when they are hidden, and they come back', async () => {
    const painted = await paintedAs(page, 'mention');
    await hover(page, 0);
    await appears(page, ...CARD);
    expect(await askPage(stage, page, 'toggleMarks')).toEqual({ ok: true, value: false });
    await disappears(page, ...CARD);
    expect(await paintedAs(page, 'mention')).toBe(0);
    expect(await overlayText(page)).not.toMatch(/Note \d+ of/);
    await askPage(stage, page, 'toggleMarks');
    expect(await paintedAs(page, 'mention')).toBe(painted);
    expect(await overlayText(page)).toMatch(/Note \d+ of/);
  });
});
