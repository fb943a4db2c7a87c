import { textOfUnits } from './code-units';
import type { Span } from './span';

/** A text made comparable, and the way back to the characters that it was made from. */
export interface NormalizedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, and one past its end, where the piece that it came from starts in the original.
   * Null when every unit stands where it stood.
   */
  readonly origins: Int32Array | null;
}

/** Characters that may join with the one before them: combining marks, jamo, half-width sound marks, selectors. */
const JOINING = /[\p{M}\u1160-\u11ff\uff9e\uff9f\u200d]/u;
/** What one reader cannot tell from another, folded to one. Looked up after NFKC and lower case. */
const FOLDED: Readonly<Record<string, string>> = {
  ...fold('"', '“”„‟«»〝〞〟「」『』＂'),
  ...fold("'", '‘’‚‛′ʼ＇`´'),
  ...fold('-', '‐‑‒–—―−﹣－⸺'),
  ...fold('・', '·‧•'),
};
/** Soft hyphen, zero-width characters, word joiner, byte order mark: seen by nobody. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;
const SPACE = /[\s\u3000]/u;

function fold(to: string, from: string): Record<string, string> {
  return Object.fromEntries([...from].map((char) => [char, to]));
}

/** A normalised text as UTF-16 units; both arrays hold `length` entries, and `origins` one more. */
export interface NormalizedUnits {
  readonly units: Uint16Array;
  readonly origins: Int32Array;
  readonly length: number;
  /** Whether any unit stands elsewhere than it stood. */
  readonly isMoved: boolean;
}

/**
 * NFKC, lower case, one kind of quotation mark and dash, one space for a run of them (a line feed if the run holds
 * one). Linear: letters of the common blocks are taken as they are, only the rest goes through `String.normalize`,
 * piece by piece, so that every unit knows its origin.
 */
export function normalize(text: string): NormalizedText {
  const { units, origins, length, isMoved } = normalizeUnits(text);
  return {
    text: textOfUnits(units, length),
    origins: isMoved ? origins.subarray(0, length + 1) : null,
  };
}

/** The same, before a string is made of it. */
export function normalizeUnits(text: string): NormalizedUnits {
  let units = new Uint16Array(text.length + PIECE);
  let origins = new Int32Array(text.length + PIECE + 1);
  let length = 0;
  let isMoved = false;
  /** Where the run of spaces that `length` stands in began; −1 outside of one. */
  let spaceAt = -1;
  for (let at = 0; at < text.length; ) {
    // The rest may stay as it is, with a piece before it; only expansions ask for more.
    if (length + PIECE > units.length) {
      units = widened(units, new Uint16Array(units.length * 2));
      origins = widened(origins, new Int32Array(units.length + 1));
    }
    const code = text.charCodeAt(at);
    const isSpace = code === 32;
    if ((isSpace || isPlain(code)) && !isJoining(text, at + 1)) {
      if (!isSpace || spaceAt < 0) {
        spaceAt = isSpace ? length : -1;
        origins[length] = at;
        units[length++] = code >= 65 && code <= 90 ? code + 32 : code;
      } else isMoved = true;
      at++;
      continue;
    }
    const end = clusterEnd(text, at);
    let piece = pieceOf(text.slice(at, end));
    if (piece === ' ' || piece === '\n') {
      if (spaceAt >= 0) {
        if (piece === '\n') units[spaceAt] = LINE_FEED;
        piece = '';
      } else spaceAt = length;
    } else if (piece !== '') spaceAt = -1;
    if (piece.length !== end - at) isMoved = true;
    for (let unit = 0; unit < piece.length; unit++) {
      origins[length] = at;
      units[length++] = piece.charCodeAt(unit);
    }
    at = end;
  }
  origins[length] = text.length;
  return { units, origins, length, isMoved };
}

function widened<T extends Uint16Array | Int32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}

const LINE_FEED = 10;

/** The longest NFKC expansion (U+FDFA) is 18 units for one; clusters are cut to keep within this. */
const EXPANSION = 3;
/** Units in a cluster at most. */
const LONGEST_CLUSTER = 16;
/** Units of the longest piece that a cluster becomes. */
const PIECE = LONGEST_CLUSTER * EXPANSION;

/** ASCII, kana, unified ideographs and Hangul syllables are their own NFKC, when nothing joins them. */
function isPlain(code: number): boolean {
  return (
    (code > 32 && code < 127 && code !== 96) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fc) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    code === 0x3001 ||
    code === 0x3002
  );
}

function isJoining(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && !isPlain(code) && JOINING.test(text.charAt(at));
}

function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  // A pile of marks on one letter is cut: the mapping stays exact, and hostile text stays cheap.
  while (end < text.length && end - start < LONGEST_CLUSTER && isJoining(text, end)) end++;
  return end;
}

function pieceOf(cluster: string): string {
  if (cluster === '\n' || cluster === '\r') return '\n';
  if (cluster.length === 1 && SPACE.test(cluster)) return ' ';
  const plain = cluster.normalize('NFKC').toLowerCase();
  let piece = '';
  for (const char of plain) {
    if (INVISIBLE.test(char)) continue;
    piece += FOLDED[char] ?? (SPACE.test(char) ? ' ' : char);
  }
  return piece.length <= cluster.length * EXPANSION ? piece : piece.slice(0, EXPANSION);
}

/** The original's span for a span of the normalised text; a piece is never cut in two. */
export function originalSpan({ text, origins }: NormalizedText, span: Span): Span {
  if (!origins) return span;
  const start = origins[span.start] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  // Where one piece became several units, go on to the piece after it.
  let next = span.end;
  const last = origins[span.end - 1] ?? 0;
  while (next < text.length && origins[next] === last) next++;
  return { start, end: origins[next] ?? 0 };
}
