/** UTF-16 units of a gram that begins with a letter; with a Chinese, Japanese or Korean character, which says more. */
const GRAM = 5;
const DENSE_GRAM = 3;
/** First of the CJK blocks; what lies above are those, Hangul, and rare characters. */
const DENSE_FROM = 0x2e80;
/** A gram that stands at more places tells nothing of where a quote is; "tion" does so on any long page. */
export const MOST_PLACES = 200;
/** Stretches beyond which no more are looked for: a hundred times those of a long quote on a long page. */
export const MOST_STRETCHES = 50_000;

/** Two texts that agree: `length` units from `at` in the one, from `start` in the other. */
export interface Stretch {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** The longest stretches that a query has in common with a text and that hold a telling gram; in no order. */
export type FindStretches = (query: string) => Stretch[];

/** Units of the gram that begins there. */
export function gramAt(text: string, at: number): number {
  return text.charCodeAt(at) >= DENSE_FROM ? DENSE_GRAM : GRAM;
}

/** −1 where the text ends before the gram does. FNV-1a over UTF-16 units. */
export function hashAt(text: string, at: number, bits: number): number {
  const end = at + gramAt(text, at);
  if (end > text.length) return -1;
  let hash = 0x811c9dc5;
  for (let unit = at; unit < end; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) & ((1 << bits) - 1);
}

/** The longest stretch of agreement around a place, to both sides; empty when the hash deceived. */
export function extend(query: string, at: number, text: string, start: number): Stretch {
  let length = 0;
  while (
    at + length < query.length &&
    start + length < text.length &&
    query.charCodeAt(at + length) === text.charCodeAt(start + length)
  ) {
    length++;
  }
  let before = 0;
  while (
    length > 0 &&
    at > before &&
    start > before &&
    query.charCodeAt(at - before - 1) === text.charCodeAt(start - before - 1)
  ) {
    before++;
  }
  return { at: at - before, start: start - before, length: length + before };
}
