import { resolve } from 'node:path';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium, pause } from './harness';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A browser with the extension, and the demo's pages on loopback. */
export interface Stage {
  readonly session: ChromiumSession;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export const ARTICLE = 'harbour-post/active-cyber-defense.html';

/** @param headers - sent with every page, such as a content security policy. */
export async function openStage(headers: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const served = await serveFolder(resolve('test/golden/site'), { headers });
  const session = await launchChromium();
  return {
    session,
    origin: served.origin,
    close: async () => {
      await session.close();
      await served.close();
    },
  };
}

/** Opens the article and waits until marks are painted. */
export async function openMarked({ session, origin }: Stage): Promise<Page> {
  const page = await session.newPage();
  await page.goto(`${origin}/${ARTICLE}`);
  await page.bringToFront();
  await until('marks are painted', async () => (await paintedAs(page, 'mention')) > 0);
  return page;
}

/** How many ranges are painted under a name. */
export function paintedAs(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (name) =>
      [...CSS.highlights]
        .filter(([key]) => key === `sidelight-${name}` || key === `sidelight-${name}-dark`)
        .reduce((count, [, highlight]) => count + highlight.size, 0),
    name,
  );
}

/** Brings a mention to the middle of the window and answers a point on its first line. */
export async function pointOf(page: Page, index: number): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((index) => {
    const [, highlight] = [...CSS.highlights].find(([k]) => /mention(-dark)?$/.test(k)) ?? [];
    const found = [...(highlight ?? [])][index];
    if (!found) return null;
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range.getClientRects()[0];
    return box ? { x: box.left + 20, y: box.top + box.height / 2 } : null;
  }, index);
  if (!point) throw new Error(`There is no mention ${index}.`);
  await pause(100);
  return point;
}

/** Lets the pointer come to a mention and stay. */
export async function hover(page: Page, index: number): Promise<void> {
  const { x, y } = await pointOf(page, index);
  await page.mouse.move(x - 6, y);
  await page.mouse.move(x, y);
}

/** Selects a few words of a mention with the pointer. */
export async function selectWords(page: Page, index: number): Promise<void> {
  const { x, y } = await pointOf(page, index);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 4 });
  await page.mouse.up();
}

/** A control of the overlay's by role and name, as a screen reader finds it; the shadow root is closed to selectors. */
export function control(page: Page, role: string, name: string): Promise<ElementHandle | null> {
  return page.$(`::-p-aria(${name}[role="${role}"])`);
}

export async function appears(page: Page, role: string, name: string): Promise<ElementHandle> {
  let found: ElementHandle | null = null;
  await until(`${role} "${name}" appears`, async () => {
    found = await control(page, role, name);
    return found !== null;
  });
  return found ?? Promise.reject(new Error('gone'));
}

export async function disappears(page: Page, role: string, name: string): Promise<void> {
  await until(`${role} "${name}" goes`, async () => (await control(page, role, name)) === null);
}

/** The text of the overlay, out of its closed shadow root. */
export async function overlayText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const texts: string[] = [];
    const walk = (node: typeof root, isOurs: boolean) => {
      const isInside = isOurs || (node.attributes?.includes('data-sidelight') ?? false);
      if (isInside && node.nodeName === '#text') texts.push(node.nodeValue);
      for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
        walk(child, isInside);
      }
    };
    walk(root, false);
    return texts.join(' ');
  } finally {
    await session.detach();
  }
}

/** The accessible name of what has focus. */
export async function focusedName(page: Page): Promise<string> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return String(focused.at(-1)?.name?.value ?? '');
  } finally {
    await session.detach();
  }
}

/** Asks the annotator, as the background does. */
export async function askPage(stage: Stage, page: Page, method: string): Promise<unknown> {
  const tab = await stage.session.tabIdOf(page);
  return stage.session.inWorker(
    (tab, method) => chrome.tabs.sendMessage(tab, { to: 'page', method, args: [] }, { frameId: 0 }),
    tab,
    method,
  );
}

/** @throws after ten seconds, with what was waited for. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error(`Waited in vain until ${what}.`);
}
