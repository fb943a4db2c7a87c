import type { Selector } from '../annotation/model';
import type { Span } from '../text/span';

/** UTF-16 units of context kept on each side: long enough to tell repeats apart, short enough to survive edits nearby. */
const CONTEXT = 32;

/** UTF-16 units read beyond the context, so that a grapheme cut at the window's own edge does no harm (🧑‍🧑‍🧒‍🧒 has 11). */
const MARGIN = 32;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What finds a span of `text` again: its words with context (§4.2.4), and where they stood (§4.2.5). White space at
 * the ends of the span is no part of the quote; context is never cut within a character as a reader sees it.
 *
 * @throws {RangeError} when the span has no words: it could never be found again.
 */
export function describe(text: string, span: Span): Selector[] {
  const { start, end } = trimmed(text, span);
  if (start === end) throw new RangeError('There are no words in this selection.');
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(firstBoundary(text, start), start),
      suffix: text.slice(end, lastBoundary(text, end)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

function trimmed(text: string, { start, end }: Span): Span {
  const quote = text.slice(start, end);
  const from = end - quote.trimStart().length;
  return { start: from, end: from + quote.trim().length };
}

/** The first grapheme boundary within `CONTEXT` units before `position`. */
function firstBoundary(text: string, position: number): number {
  const floor = Math.max(0, position - CONTEXT);
  if (floor === 0) return 0;
  const from = Math.max(0, floor - MARGIN);
  for (const { index } of graphemes.segment(text.slice(from, position))) {
    if (from + index >= floor) return from + index;
  }
  return position;
}

/** The last grapheme boundary within `CONTEXT` units after `position`. */
function lastBoundary(text: string, position: number): number {
  const ceiling = position + CONTEXT;
  let last = position;
  for (const { index, segment } of graphemes.segment(text.slice(position, ceiling + MARGIN))) {
    const end = position + index + segment.length;
    if (end > ceiling) break;
    last = end;
  }
  return last;
}
