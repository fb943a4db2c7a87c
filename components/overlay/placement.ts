/** CSS pixels in the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something floats, in CSS pixels of the viewport. It grows away from the words: `top` below, `bottom` above. */
export interface Place {
  readonly side: 'below' | 'above';
  readonly left: number;
  /** Distance from the viewport's top when below the words, else from its bottom. */
  readonly inset: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** Between the words and the card: the pointer crosses it within the hover's grace. */
const GAP = 8;
/** To the viewport's edges. */
const MARGIN = 8;
/** Less room than this hides the passage or who wrote it below the fold; the other side is taken if it has more. */
const USEFUL = 400;
/** What shows a passage and who wrote it. */
const LEAST = { height: 200 };

/**
 * Places a card beside words without covering them: below if there is room, above if there is more.
 *
 * @param words - the lines of the words; at least one.
 * @param at - horizontal wish, such as the pointer's place; the words' left edge by default.
 * @param least - what it never goes below if the viewport can hold it, even if it then covers words.
 */
export function placeBeside(
  words: readonly Box[],
  viewport: Size,
  wish: Size,
  at = leftOf(words),
  least = LEAST,
): Place {
  const width = Math.min(wish.width, viewport.width - 2 * MARGIN);
  const left = clamp(at, MARGIN, viewport.width - width - MARGIN);
  const { top, bottom } = boundsOf(words);
  const below = viewport.height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const isBelow = below >= Math.min(wish.height, USEFUL) || below >= above;
  const room = Math.max(
    isBelow ? below : above,
    Math.min(least.height, viewport.height - 2 * MARGIN),
  );
  const maxHeight = Math.min(wish.height, room);
  // Words taller than the viewport leave no free side; then the card stays in sight, at the edge.
  const inset = Math.min(
    isBelow ? bottom + GAP : viewport.height - top + GAP,
    viewport.height - maxHeight - MARGIN,
  );
  return {
    side: isBelow ? 'below' : 'above',
    left,
    inset: Math.max(MARGIN, inset),
    width,
    maxHeight,
  };
}

/** Whether any of the words can be seen. */
export function isInView(words: readonly Box[], viewport: Size): boolean {
  return words.some(({ top, bottom }) => bottom > 0 && top < viewport.height);
}

/** Above the words' first line if there is room, else below their last: where a toolbar hides no reading. */
export function placeOnTop(words: readonly Box[], viewport: Size, size: Size): Place {
  const width = Math.min(size.width, viewport.width - 2 * MARGIN);
  const { top, bottom } = boundsOf(words);
  const first = words[0];
  const middle = first ? (first.left + first.right) / 2 : viewport.width / 2;
  const left = clamp(middle - width / 2, MARGIN, viewport.width - width - MARGIN);
  const isAbove = top - GAP - size.height >= MARGIN;
  const inset = isAbove ? viewport.height - top + GAP : bottom + GAP;
  return {
    side: isAbove ? 'above' : 'below',
    left,
    inset: clamp(inset, MARGIN, viewport.height - size.height - MARGIN),
    width,
    maxHeight: size.height,
  };
}

/** In the free margin before or after a line as wide as its block; on top of it where neither has room. */
export function placeInMargin(line: Box, viewport: Size, size: Size): Place {
  const before = line.left - GAP - size.width;
  const after = line.right + GAP;
  const left = before >= MARGIN ? before : after;
  if (left + size.width > viewport.width - MARGIN) return placeOnTop([line], viewport, size);
  const middle = (line.top + line.bottom - size.height) / 2;
  return { side: 'below', left, inset: middle, width: size.width, maxHeight: size.height };
}

function boundsOf(words: readonly Box[]): { top: number; bottom: number } {
  return {
    top: Math.min(...words.map((box) => box.top)),
    bottom: Math.max(...words.map((box) => box.bottom)),
  };
}

function leftOf(words: readonly Box[]): number {
  return Math.min(...words.map((box) => box.left));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
