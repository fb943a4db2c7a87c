import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from './harness';
import {
  appears,
  control,
  disappears,
  openMarked,
  openStage,
  overlayText,
  paintedAs,
  pointOf,
  type Stage,
  selectWords,
  until,
} from './overlay-steps';

const TOOLBAR = ['toolbar', 'Sidelight: the selected text'] as const;

describe('the toolbar at a selection', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    page = await openMarked(stage);
  });
  afterEach(() => page.close());

  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');

  it('comes without taking the selection, and Escape sends it away', async () => {
    await selectWords(page, 2);
    await appears(page, ...TOOLBAR);
    expect(await selected()).not.toBe('');
    await page.keyboard.press('Escape');
    await disappears(page, ...TOOLBAR);
    expect(await selected()).not.toBe('');
  });

  it('is a Tab away, and its arrow keys go round', async () => {
    await selectWords(page, 2);
    await appears(page, ...TOOLBAR);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await appears(page, 'button', 'Violet')).not.toBeNull();
    expect(await selected()).not.toBe('');
  });

  it('stays away from fields in which the reader types', async () => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'active cyber defense';
      document.body.prepend(field);
      field.focus();
      field.select();
    });
    await pause(800);
    expect(await control(page, ...TOOLBAR)).toBeNull();
  });

  it('highlights in the colour chosen, also after a reload', async () => {
    await selectWords(page, 2);
    await appears(page, ...TOOLBAR);
    await (await appears(page, 'button', 'Choose a colour')).click();
    await (await appears(page, 'button', 'Green')).click();
    await until('it is painted', async () => (await paintedAs(page, 'annotation-green')) === 1);
    expect(await control(page, ...TOOLBAR)).toBeNull();
    await page.reload();
    await until('it is back', async () => (await paintedAs(page, 'annotation-green')) === 1);
  });

  it('checks a term', async () => {
    const { x, y } = await pointOf(page, 0);
    const found = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.textContent?.indexOf('active cyber defense') ?? -1;
        if (at < 0 || !node.parentElement?.closest('p')) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(node, at, node, at + 'active cyber defense'.length);
        return true;
      }
      return false;
    });
    expect(found && x > 0 && y > 0).toBe(true);
    await (await appears(page, 'button', 'Check')).click();
    await appears(page, 'dialog', 'Sidelight: Term');
    await until('it is answered', async () =>
      /Claims of the document that use it/.test(await overlayText(page)),
    );
    await page.keyboard.press('Escape');
    await disappears(page, 'dialog', 'Sidelight: Term');
  });

  it('keeps a draft over the background’s sleep and a reload, and the note when it is saved', async () => {
    await selectWords(page, 3);
    await (await appears(page, 'button', 'Note')).click();
    await until('the editor has focus', async () => (await editorText(page)) === '');
    await page.keyboard.type('written before, ');
    await stage.session.stopWorker();
    await page.keyboard.type('and after it slept');
    await pause(900);
    await page.reload();
    await openOwnNote(page);
    await until('the draft is back', async () =>
      /before, and after/.test((await editorText(page)) ?? ''),
    );

    await stage.session.stopWorker();
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await disappears(page, 'dialog', 'Sidelight: Your mark');
    await openOwnNote(page);
    await until('the note is kept', async () =>
      /before, and after/.test((await editorText(page)) ?? ''),
    );
  });

  /** The mark lies on a marked sentence, whose card leads to both. */
  async function openOwnNote(page: Page): Promise<void> {
    await until('it is painted', async () => (await paintedAs(page, 'annotation-yellow')) > 0);
    const { x, y } = await pointOf(page, 3);
    await page.mouse.click(x, y);
    await (await appears(page, 'button', 'Open your note')).click();
  }
});

/** What stands in the editor's field when it has focus, or null. */
async function editorText(page: Page): Promise<string | null> {
  const frame = page.frames().find((f) => f.url().includes('editor.html'));
  const read = frame?.evaluate(() => {
    const { activeElement } = document;
    const isReady = document.hasFocus() && activeElement instanceof HTMLTextAreaElement;
    return isReady ? activeElement.value : null;
  });
  return read?.catch(() => null) ?? null;
}
