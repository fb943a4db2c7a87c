import type { Span } from '../text/span';

/** A text with every run of white space as one space, and the way back. */
export interface FoldedText {
  readonly folded: string;
  /** The span of the original text that a non-empty span of `folded` came from. */
  readonly originalOf: (span: Span) => Span;
}

/** White space of every kind, no-break and ideographic included: pages are laid out anew all the time. */
const RUNS = /\s+/g;

export function foldWhitespace(text: string): string {
  return text.replace(RUNS, ' ');
}

/**
 * Folds a whole page's text. The way back is kept as the places where the two run apart, found by bisection: a page
 * has few of them, and a number for each character would cost more than the text.
 */
export function foldText(text: string): FoldedText {
  /** Where in `folded` a new distance to the original begins, and that distance. */
  const breaks: number[] = [];
  const distances: number[] = [];
  let distance = 0;
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    if (run.length === 1) continue;
    distance += run.length - 1;
    breaks.push(index + run.length - distance);
    distances.push(distance);
  }

  const originalAt = (position: number): number => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((breaks[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return position + (distances[low - 1] ?? 0);
  };

  return {
    folded: foldWhitespace(text),
    originalOf: ({ start, end }) => ({ start: originalAt(start), end: originalAt(end - 1) + 1 }),
  };
}
