import type { FragmentSelector, Selector } from '../annotation/model';
import type { Span } from '../text/span';

/** A place of the page that has a name: an element with an id. */
export interface Landmark {
  readonly id: string;
  /** Where its text starts, in UTF-16 units of the page's text. */
  readonly start: number;
}

/** UTF-16 units of context kept on each side: long enough to tell repeats apart, short enough to survive edits nearby. */
const CONTEXT = 32;

/** UTF-16 units read beyond the context, so that a grapheme cut at the window's own edge does no harm (🧑‍🧑‍🧒‍🧒 has 11). */
const MARGIN = 32;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What finds a span of `text` again: its words with context (§4.2.4), where they stood (§4.2.5), and the element with
 * an id before them (§4.2.1), where the page has one. White space at the ends of the span is no part of the quote;
 * context is never cut within a character as a reader sees it.
 *
 * @param landmarks - in the order of the text.
 * @throws {RangeError} when the span has no words: it could never be found again.
 */
export function describe(
  text: string,
  span: Span,
  landmarks: readonly Landmark[] = [],
): Selector[] {
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
    ...fragmentBefore(start, landmarks),
  ];
}

function fragmentBefore(start: number, landmarks: readonly Landmark[]): FragmentSelector[] {
  const landmark = landmarks.findLast((one) => one.start <= start);
  if (!landmark) return [];
  const conformsTo = 'http://tools.ietf.org/rfc/rfc3236';
  return [{ type: 'FragmentSelector', value: landmark.id, conformsTo }];
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
