/** UTF-16 units of a gram that begins with a letter; with a Chinese, Japanese or Korean character, which says more. */
const GRAM = 5;
const DENSE_GRAM = 3;
/** First of the CJK blocks; what lies above are those, Hangul, and rare characters. */
const DENSE_FROM = 0x2e80;
/**
 * Only every second place of a text is looked at, by the hash of a gram without its last unit: of two places next to
 * each other in a stretch as long as a gram, one is looked at, and what is hashed fits from there.
 */
export const STRIDE = 2;
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
  return gramOf(text.charCodeAt(at));
}

function gramOf(unit: number): number {
  return unit >= DENSE_FROM ? DENSE_GRAM : GRAM;
}

/**
 * The hash, of so many bits, of the gram that begins there, without its last unit; −1 where the text ends before.
 * Fibonacci hashing of two units at a time (Knuth, "The Art of Computer Programming" 3, §6.4).
 */
export function hashAt(units: Uint16Array, at: number, bits: number): number {
  const first = units[at] ?? 0;
  const isDense = first >= DENSE_FROM;
  if (at + (isDense ? DENSE_GRAM : GRAM) - 1 > units.length) return -1;
  let hash = Math.imul(first | ((units[at + 1] ?? 0) << 16), 0x9e3779b1);
  if (!isDense) {
    hash ^= Math.imul((units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16), 0x85ebca6b);
  }
  return (hash ^ (hash >>> 15)) >>> (32 - bits);
}

/** The longest stretch of agreement around a place, to both sides; null where it holds no gram. */
export function extend(
  query: Uint16Array,
  at: number,
  text: Uint16Array,
  start: number,
): Stretch | null {
  const room = Math.min(query.length - at, text.length - start);
  let length = 0;
  while (length < room && query[at + length] === text[start + length]) length++;
  if (length === 0) return null;
  const ahead = Math.min(at, start);
  let before = 0;
  while (before < ahead && query[at - before - 1] === text[start - before - 1]) before++;
  const stretch = { at: at - before, start: start - before, length: length + before };
  return holdsGram(query, stretch) ? stretch : null;
}

function holdsGram(query: Uint16Array, { at, length }: Stretch): boolean {
  if (length >= GRAM) return true;
  for (let unit = at; unit < at + length; unit++) {
    if (gramOf(query[unit] ?? 0) <= at + length - unit) return true;
  }
  return false;
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
