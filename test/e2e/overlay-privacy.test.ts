import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause } from './harness';
import {
  ARTICLE,
  appears,
  disappears,
  hover,
  openMarked,
  openStage,
  paintedAs,
  type Stage,
  selectWords,
  until,
} from './overlay-steps';

const SECRET = 'quokkas never read the news';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

declare global {
  interface Window {
    heard: string[];
    changes: string[];
  }
}

describe('what the page may see', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is one host element more, and no other change', async () => {
    const page = await stage.session.newPage();
    await page.evaluateOnNewDocument(() => {
      window.changes = [];
      const name = (node: Node) => (node instanceof Element ? node.outerHTML : node.nodeName);
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
          for (const { type, target, addedNodes, removedNodes } of records) {
            const nodes = [...addedNodes, ...removedNodes].map(name).join();
            window.changes.push(`${type} ${target.nodeName} ${nodes}`);
          }
        }).observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      });
    });
    await page.goto(`${stage.origin}/${ARTICLE}`);
    await until('marks are painted', async () => (await paintedAs(page, 'mention')) > 0);
    await hover(page, 1);
    await appears(page, 'dialog', 'Sidelight: Note');
    expect(await page.evaluate(() => window.changes)).toEqual([
      'childList HTML <div data-sidelight="" popover="manual"></div>',
    ]);
    expect(
      await page.evaluate(() => document.querySelector('[data-sidelight]')?.shadowRoot ?? null),
    ).toBeNull();
    await page.close();
  });

  it('is nothing of a note: not while it is typed, not when it is kept', async () => {
    const page = await openMarked(stage);
    await listen(page);
    await selectWords(page, 2);
    await (await appears(page, 'button', 'Note')).click();
    await until('the editor has focus', () => isEditorReady(page));
    await page.keyboard.type(SECRET, { delay: 5 });
    await pause(700);
    expect(await whatThePageFinds(page)).toEqual(NOTHING);
    // The page does find its own words: the search above can fail.
    expect(await whatThePageFinds(page, 'an argument over a word')).not.toEqual(NOTHING);

    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await disappears(page, 'dialog', 'Sidelight: Your mark');
    expect(await whatThePageFinds(page)).toEqual(NOTHING);

    expect(await kept(stage)).toContain(SECRET);
    await page.close();
  });

  it('is no key of a note, though the page changes its address all the time', async () => {
    const page = await openMarked(stage);
    await listen(page);
    await selectWords(page, 2);
    await (await appears(page, 'button', 'Note')).click();
    await until('the editor has focus', () => isEditorReady(page));
    await page.evaluate(() => {
      let turn = 0;
      setInterval(() => history.replaceState(null, '', `#part-${turn++}`), 150);
    });
    await page.keyboard.type(SECRET, { delay: 40 });
    expect(await page.evaluate(() => location.hash)).not.toBe('#part-0');
    expect(await page.evaluate(() => window.heard.join())).toBe('');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await disappears(page, 'dialog', 'Sidelight: Your mark');
    await page.close();
  });

  it('is at most a few keys when the page seizes the keyboard, and the reader is told', async () => {
    const page = await openMarked(stage);
    await page.evaluate(() => {
      const trap = document.createElement('input');
      trap.id = 'trap';
      document.body.append(trap);
    });
    await selectWords(page, 2);
    await (await appears(page, 'button', 'Note')).click();
    await until('the editor has focus', () => isEditorReady(page));
    await page.keyboard.type(SECRET.slice(0, 8), { delay: 30 });
    await pause(1_200);
    await page.evaluate(() => {
      setInterval(() => document.querySelector<HTMLInputElement>('#trap')?.focus(), 30);
    });
    await pause(100);
    await page.keyboard.type(SECRET.slice(8), { delay: 20 });
    expect(await page.$eval('#trap', (trap) => (trap as HTMLInputElement).value)).toBe('');
    expect(await isEditorReady(page)).toBe(false);
    await page.close();
  });

  it('is not the address of the editor with a nonce that still opens', async () => {
    const page = await openMarked(stage);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.id = 'framed';
      document.body.append(frame);
    }, `${stage.session.extensionOrigin}/editor.html#guess`);
    await pause(700);
    const texts = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '')),
    );
    expect(texts.slice(1).join()).not.toContain('quokkas');
    await page.close();
  });
});

const NOTHING = { isFound: false, selection: '', frames: 0, iframes: 0, heard: '' };

/** What a page's script could listen to. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    for (const kind of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste']) {
      addEventListener(
        kind,
        (event) => {
          // When the editor closes on Ctrl+Enter, letting go of these two is the page's; they say nothing.
          const key = event instanceof KeyboardEvent ? event.key : '';
          if (key !== 'Control' && key !== 'Enter') window.heard.push(`${kind} ${key}`);
        },
        true,
      );
    }
    addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)));
  });
}

function whatThePageFinds(page: Page, words = SECRET): Promise<typeof NOTHING> {
  return page.evaluate((words) => {
    getSelection()?.removeAllRanges();
    const { find } = window as Window & { find?: (text: string) => boolean };
    return {
      isFound: find?.call(window, words) ?? false,
      selection: getSelection()?.toString() ?? '',
      frames: window.length,
      iframes: document.querySelectorAll('iframe').length,
      heard: window.heard.join(),
    };
  }, words);
}

async function isEditorReady(page: Page): Promise<boolean> {
  const frame = page.frames().find((f) => f.url().includes('editor.html'));
  return (
    (await frame
      ?.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA')
      .catch(() => false)) ?? false
  );
}

/** All that the background keeps, as the library would show it. */
async function kept({ session }: Stage): Promise<string> {
  const page = await session.openExtensionPage('options.html');
  const all = await page.evaluate(async () =>
    JSON.stringify(
      await chrome.runtime.sendMessage({ to: 'background', method: 'allAnnotations', args: [] }),
    ),
  );
  await page.close();
  return all;
}
