import type { Page } from 'puppeteer-core';

/** In the page's viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where words of the page stand, in the middle of their first and of their last character.
 *
 * @param isScrolled - whether they are brought to the middle of the window first.
 */
export async function endsOnPage(
  page: Page,
  words: string,
  isScrolled = true,
): Promise<{ readonly first: Point; readonly last: Point }> {
  const ends = await page.evaluate(endsOf, words, isScrolled);
  if (!ends) throw new Error(`The page does not say "${words}".`);
  return ends;
}

/** Runs in the page. */
function endsOf(words: string, isScrolled: boolean) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    if (isScrolled) node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [first, last] = [start, start + words.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    return first && last ? { first, last } : null;
  }
  return null;
}

/** From the middle of a mark's end to its handle: half a character beside it, and where the knob is. */
const KNOB = { first: { x: -5, y: -19 }, last: { x: 5, y: 19 } };

/**
 * Takes hold of the handle at an end of marked words.
 *
 * @param isPressed - whether the mouse is pressed there.
 * @returns from the middle of the end's character to where the handle is held.
 */
export async function grabEnd(
  page: Page,
  words: string,
  end: 'first' | 'last',
  isPressed = true,
): Promise<Point> {
  const at = (await endsOnPage(page, words, false))[end];
  const { x, y } = KNOB[end];
  if (isPressed) {
    await page.mouse.move(at.x + x, at.y + y);
    await page.mouse.down();
  }
  return { x, y };
}

/** Draws an end of marked words to the same end of other words, with the mouse. */
export async function dragEnd(
  page: Page,
  words: string,
  end: 'first' | 'last',
  to: string,
): Promise<void> {
  const held = await grabEnd(page, words, end);
  const place = (await endsOnPage(page, to, false))[end];
  await page.mouse.move(place.x + held.x, place.y + held.y, { steps: 6 });
  await page.mouse.up();
}

/** Lets the handles of a page's only mark show, by keys alone; nothing of the page may take the focus before it. */
export async function openByKeys(page: Page): Promise<void> {
  // The mark, its card, the card's close button, then the one that shows the handles.
  for (const key of ['Tab', 'Enter', 'Tab', 'Tab', 'Enter'] as const) {
    await page.keyboard.press(key);
  }
}
