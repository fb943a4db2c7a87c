import { fileURLToPath } from 'node:url';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { pause } from './harness';

/** The demo site: pages that look like news. */
export const SITE = fileURLToPath(new URL('../golden/site', import.meta.url));
export const LONG_ARTICLE = 'harbour-post/active-cyber-defense.html';

/** What is painted: sizes of this extension's highlights that have any range, by name without prefix. */
export async function highlightsOn(page: Page): Promise<Record<string, number>> {
  const sizes = await page.evaluate(() =>
    Array.from(CSS.highlights, ([name, highlight]) => [name, highlight.size] as const),
  );
  const ours = sizes.filter(([name, size]) => name.startsWith('sidelight-') && size > 0);
  return Object.fromEntries(ours.map(([name, size]) => [name.slice('sidelight-'.length), size]));
}

/** How many sentences are marked, on light and dark grounds together. */
export async function mentionsOn(page: Page): Promise<number> {
  const painted = await highlightsOn(page);
  return (painted.mention ?? 0) + (painted['mention-dark'] ?? 0);
}

/** Waits until a check holds; its last failure is thrown when time is up. */
export async function eventually<T>(
  check: () => Promise<T | false | null | undefined>,
  what: string,
  milliseconds = 8_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await check().catch(() => null);
    if (value !== false && value !== null && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`It did not happen in time: ${what}.`);
    await pause(100);
  }
}

export function untilMarked(page: Page): Promise<number> {
  return eventually(async () => (await mentionsOn(page)) || null, `marks on ${page.url()}`);
}

/** Selects words of the page with the mouse, as a reader does. @param within - an element of the page, by selector. */
export async function selectWords(page: Page, words: string, within = 'body'): Promise<void> {
  await page.bringToFront();
  const box = await page.evaluate(boxOf, words, within);
  if (!box) throw new Error(`The page does not say "${words}".`);
  await page.mouse.move(box.left + 1, box.top);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.bottom, { steps: 4 });
  await page.mouse.move(box.right - 1, box.bottom, { steps: 4 });
  await page.mouse.up();
}

/** Runs in the page: where the words begin and end, scrolled to the middle. */
function boxOf(words: string, within: string) {
  const root = document.querySelector(within) ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Fonts differ from machine to machine, and so do the ends of lines.
    const lines = [...range.getClientRects()];
    const first = lines.at(0);
    const last = lines.at(-1);
    if (!first || !last) continue;
    return {
      left: first.left,
      top: (first.top + first.bottom) / 2,
      right: last.right,
      bottom: (last.top + last.bottom) / 2,
    };
  }
  return null;
}

/** Waits for something by its accessible name, also within the overlay's closed shadow root. */
export async function byRole(
  page: Page | Frame,
  role: string,
  name: string,
): Promise<ElementHandle<Element>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, {
    timeout: 8_000,
  });
  if (!found) throw new Error(`There is no ${role} called "${name}".`);
  return found;
}

export async function press(page: Page | Frame, name: string): Promise<void> {
  await (await byRole(page, 'button', name)).click();
}

/** The frame of the extension's in which the reader's note is typed. */
export function editorIn(page: Page): Promise<Frame> {
  return eventually(async () => {
    const frame = page.frames().find((f) => f.url().includes('/editor.html'));
    return (await frame?.$('textarea')) ? frame : null;
  }, 'the editor opens');
}

/** The panel's notes in their order: claim, sentence shown first, and whether passage and attribution stand with it. */
export function notesIn(panel: Page): Promise<PanelNote[]> {
  return panel.$$eval('article.note', (notes) =>
    notes.map((note) => ({
      claim: note.id.replace('note-', ''),
      sentence: note.querySelector('.on-page')?.textContent?.trim() ?? '',
      passages: Array.from(note.querySelectorAll('blockquote'), (q) => q.textContent?.trim() ?? ''),
      attribution: note.querySelector('figcaption, .attribution')?.textContent?.trim() ?? '',
    })),
  );
}

export interface PanelNote {
  readonly claim: string;
  readonly sentence: string;
  readonly passages: readonly string[];
  readonly attribution: string;
}

/** The panel once it shows notes. */
export async function untilNotes(panel: Page): Promise<PanelNote[]> {
  await panel.waitForSelector('article.note', { timeout: 8_000 });
  return notesIn(panel);
}
