import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium } from './harness';
import { eventually, LONG_ARTICLE, SITE, selectWords, untilMarked } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

let web: Served;
let session: ChromiumSession;

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

/** The kind of answer that the panel of a page shows, once it shows one. */
function answerIn(panel: Page): Promise<string> {
  return eventually(
    () => panel.$eval('[data-answer]', (answer) => answer.getAttribute('data-answer')),
    'an answer in the panel',
  );
}

/** Fires one of the browser's own events in the background, as a menu, a key or the address bar would. */
function dispatch(event: 'menu' | 'key', ...args: readonly unknown[]): Promise<void> {
  return session.inWorker(
    (name, given) => {
      const source =
        name === 'menu' ? chrome.contextMenus.onClicked : (chrome.commands.onCommand as object);
      const fire: unknown = Reflect.get(source, 'dispatch');
      if (typeof fire === 'function') Reflect.apply(fire, source, given);
    },
    event,
    args,
  );
}

describe('the browser’s own ways to look a term up', () => {
  it('has a key for each command', async () => {
    const keys = await session.inWorker(async () => {
      const commands = await chrome.commands.getAll();
      return commands.filter(({ name }) => name && !name.startsWith('_'));
    });
    expect(keys.map(({ shortcut }) => shortcut)).not.toContain('');
    expect(keys).toHaveLength(4);
  });

  it('the context menu on a selection leads to the panel’s answer', async () => {
    const page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
    await untilMarked(page);
    const tab = await session.tabIdOf(page);
    const panel = await session.openPanelTab(page);
    await dispatch(
      'menu',
      { menuItemId: 'check-term', selectionText: '主動防禦', editable: false, pageUrl: page.url() },
      { id: tab, windowId: 1 },
    );
    expect(await answerIn(panel)).toBe('entry');
    await Promise.all([panel.close(), page.close()]);
  });

  it('the key looks the page’s selection up', async () => {
    const page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
    await untilMarked(page);
    await selectWords(page, 'Companies are given no');
    const tab = await session.tabIdOf(page);
    const panel = await session.openPanelTab(page);
    await dispatch('key', 'check-selection', { id: tab, windowId: 1 });
    expect(await answerIn(panel)).not.toBe('entry');
    await Promise.all([panel.close(), page.close()]);
  });

  it.each([
    ['preempt', 'preempt'],
    ['能動的', '能動的'],
    ['zzzz', null],
  ])('the address bar suggests terms for “%s”', async (typed, part) => {
    const suggested = await session.inWorker(
      (text) =>
        new Promise<string[]>((resolve) => {
          const event: unknown = chrome.omnibox.onInputChanged;
          const fire: unknown = Reflect.get(Object(event), 'dispatch');
          const take = (all: { content: string }[]) => resolve(all.map(({ content }) => content));
          if (typeof fire === 'function') Reflect.apply(fire, event, [text, take]);
        }),
      typed,
    );
    if (part === null) expect(suggested).toEqual([]);
    else expect(suggested.join(' ').toLowerCase()).toContain(part);
  });

  it('the address bar opens the answer in a page of its own', async () => {
    const panel = await session.openExtensionPage(
      `sidepanel.html?term=${encodeURIComponent('能動的サイバー防御')}`,
    );
    expect(await answerIn(panel)).toBe('entry');
    await panel.close();
  });
});
