import { textOfUnits } from './code-units';
import { cutRuns, lastShift, type OriginRuns } from './origin-runs';
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

/** A normalised text as UTF-16 units, of which `length` count; `runs` leads from each, and from their end, back. */
export interface NormalizedUnits {
  readonly units: Uint16Array;
  readonly runs: OriginRuns;
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
  const { units, runs, length, isMoved } = normalizeUnits(text);
  return {
    text: textOfUnits(units, length),
    origins: isMoved ? originsOf(runs, length + 1) : null,
  };
}

function originsOf(runs: OriginRuns, length: number): Int32Array {
  const origins = new Int32Array(length);
  for (const [index, start] of runs.starts.entries()) {
    const shift = (runs.origins[index] ?? 0) - start;
    const end = runs.starts[index + 1] ?? length;
    for (let unit = start; unit < end; unit++) origins[unit] = unit + shift;
  }
  return origins;
}

/**
 * The same, before a string is made of it.
 *
 * @param spaces - `dropped`: white space leaves nothing, not even one space.
 */
export function normalizeUnits(
  text: string,
  spaces: 'folded' | 'dropped' = 'folded',
): NormalizedUnits {
  let units = new Uint16Array(text.length + PIECE);
  const runs: OriginRuns = { starts: [], origins: [] };
  let shift = lastShift(runs);
  /** To be said of each unit before it is added. */
  const comeFrom = (origin: number, unit: number) => {
    runs.starts.push(unit);
    runs.origins.push(origin);
    shift = origin - unit;
  };
  const isDropping = spaces === 'dropped';
  let length = 0;
  let isMoved = false;
  /** Where the run of spaces that `length` stands in began; −1 outside of one. */
  let spaceAt = -1;
  /** Where the last unit that was taken alone stands, and the `length` before it. */
  let aloneAt = -1;
  let before = 0;
  for (let at = 0; at < text.length; ) {
    // The rest may stay as it is, with a piece before it; only expansions ask for more.
    if (length + PIECE >= units.length) {
      const narrow = units;
      units = new Uint16Array(narrow.length * 2);
      units.set(narrow);
    }
    // Nearly every character of a page passes here: nothing else is asked of it.
    const limit = Math.min(text.length, at + units.length - PIECE - length);
    let unit = UNKNOWN;
    for (; at < limit; at++) {
      unit = alone[text.charCodeAt(at)] ?? UNKNOWN;
      if (unit > LAST_SPACE && unit !== NOTHING) {
        spaceAt = -1;
        aloneAt = at;
        before = length;
        if (at - length !== shift) comeFrom(at, length);
        units[length++] = unit;
        continue;
      }
      if (!isDropping || !isSpace(unit) || text.charCodeAt(at + 1) >= FIRST_MARK) break;
      isMoved = true;
    }
    if (at === limit) continue;
    if (isSpace(unit) && !isJoining(text, at + 1)) {
      if (isDropping) isMoved = true;
      else if (spaceAt < 0) {
        spaceAt = length;
        if (at - length !== shift) comeFrom(at, length);
        units[length++] = unit;
      } else {
        isMoved = true;
        if (unit === LINE_FEED) units[spaceAt] = LINE_FEED;
      }
      at++;
      continue;
    }
    if (unit === NOTHING && !isJoining(text, at + 1)) {
      isMoved = true;
      at++;
      continue;
    }
    // What joins belongs to the character before it, which was taken too soon.
    const start = aloneAt === at - 1 && aloneAt >= 0 && isJoining(text, at) ? aloneAt : at;
    if (start < at) {
      length = before;
      cutRuns(runs, length);
      shift = lastShift(runs);
    }
    const end = clusterEnd(text, start);
    let piece = learnedPieceOf(text, start, end);
    if (isDropping && /[ \n]/.test(piece)) piece = piece.replaceAll(/[ \n]/g, '');
    if (piece === ' ' || piece === '\n') {
      if (spaceAt >= 0) {
        if (piece === '\n') units[spaceAt] = LINE_FEED;
        piece = '';
      } else spaceAt = length;
    } else if (piece !== '') spaceAt = -1;
    if (piece.length !== end - start) isMoved = true;
    for (let index = 0; index < piece.length; index++) {
      if (start - length !== shift) comeFrom(start, length);
      units[length++] = piece.charCodeAt(index);
    }
    at = end;
  }
  if (text.length - length !== shift) comeFrom(text.length, length);
  return { units, runs, length, isMoved };
}

const LINE_FEED = 10;
/** The first character that may join with the one before it. */
const FIRST_MARK = 0x300;

/** The longest NFKC expansion (U+FDFA) is 18 units for one; clusters are cut to keep within this. */
const EXPANSION = 3;
/** Units in a cluster at most. */
const LONGEST_CLUSTER = 16;
/** Units of the longest piece that a cluster becomes. */
const PIECE = LONGEST_CLUSTER * EXPANSION;

/** In `alone`: not looked at yet, or more than one unit, or one that may join. */
const UNKNOWN = 0;
const SPACE_UNIT = 32;
/** Spaces and line feeds are gathered, units above stand for themselves. */
const LAST_SPACE = 32;
/** In `alone`: leaves nothing. */
const NOTHING = 0xffff;

/** Folded to an apostrophe, unlike the rest of ASCII. */
const GRAVE = 96;

/**
 * For each UTF-16 unit what it becomes where nothing joins it: a table, since most of a page is looked up in it.
 * Entered as they are met, but for the letters and digits that every page has.
 */
const alone = new Uint16Array(0x1_0000);
for (let code = 0x21; code <= 0x7e; code++) alone[code] = code;
for (let code = 65; code <= 90; code++) alone[code] = code + 32;
alone[GRAVE] = UNKNOWN;

/** Unified ideographs and Hangul syllables: their own NFKC, and so many on a page that it need not be asked. */
function isItself(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** What single units become that become several, such as an ellipsis: at most one entry a unit there is. */
const expansions = new Map<number, string>();

/** The piece that a cluster becomes; that of one unit is learned. */
function learnedPieceOf(text: string, start: number, end: number): string {
  if (end - start > 1) return pieceOf(text.slice(start, end));
  const code = text.charCodeAt(start);
  if (isItself(code)) {
    alone[code] = code;
    return text.charAt(start);
  }
  const learned = expansions.get(code);
  if (learned !== undefined) return learned;
  const piece = pieceOf(text.charAt(start));
  if (piece.length > 1) expansions.set(code, piece);
  else if (code !== NOTHING && !isJoining(text, start)) {
    alone[code] = piece === '' ? NOTHING : piece.charCodeAt(0);
  }
  return piece;
}

function isSpace(unit: number): boolean {
  return unit === SPACE_UNIT || unit === LINE_FEED;
}

function isJoining(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < FIRST_MARK || alone[code] !== UNKNOWN) return false;
  // Quotation marks, dashes and the like, without the millisecond that it takes to compile the expression.
  if (code >= 0x2010 && code < 0x20d0) return false;
  return JOINING.test(text.charAt(at));
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
