import { type Span, textOf } from '../text/span';
import type { Landmark } from './describe';

/**
 * One article's text, cut out of a page's: what it is described and looked for in, so that a sentence that stands in
 * another article of the page is never taken for its own, and positions are those of the article alone.
 */
export interface ArticleText {
  readonly text: string;
  /** Those that stand in it, in its text. */
  readonly landmarks: readonly Landmark[];
  /** From the article's text to the page's; of a span that runs over a cut, what is before it. */
  toPage(span: Span): Span;
  /** From the page's text to the article's, as far as the span lies in the piece where it starts; null outside. */
  fromPage(span: Span): Span | null;
}

/** A piece of the page's text, and where it starts in the article's. */
interface Piece {
  readonly span: Span;
  readonly at: number;
}

/**
 * @param spans - of the article in the page's text, in its order; empty ones are passed over. Line feeds part them.
 * @param landmarks - of the page, in the order of its text.
 */
export function articleText(
  page: string,
  spans: readonly Span[],
  landmarks: readonly Landmark[],
): ArticleText {
  const pieces: Piece[] = [];
  let length = 0;
  for (const span of spans) {
    if (span.start >= span.end) continue;
    const at = length === 0 ? 0 : length + 1;
    pieces.push({ span, at });
    length = at + span.end - span.start;
  }
  const pieceAt = (place: number) =>
    pieces.find(({ span }) => place >= span.start && place < span.end);
  return {
    text: pieces.map(({ span }) => textOf(page, span)).join('\n'),
    landmarks: landmarks.flatMap(({ id, start }) => {
      const piece = pieceAt(start);
      return piece ? [{ id, start: start - piece.span.start + piece.at }] : [];
    }),
    toPage({ start, end }) {
      const piece = pieces.findLast(({ at }) => at <= start) ?? pieces[0];
      if (!piece) return { start: 0, end: 0 };
      const move = (place: number) => Math.min(place - piece.at + piece.span.start, piece.span.end);
      return { start: move(start), end: move(end) };
    },
    fromPage({ start, end }) {
      const piece = pieceAt(start);
      if (!piece) return null;
      const move = (place: number) => place - piece.span.start + piece.at;
      return { start: move(start), end: move(Math.min(end, piece.span.end)) };
    },
  };
}
