/**
 * Where values stand in a JSON text, and where it is broken. `JSON.parse` is many times faster and is used for the
 * values; its messages name a position in Chromium and a line in Firefox, in words that change, so that the place of
 * an error is found here, with one walk over the tokens. No recursion: a file may be nested without end. Cost: linear.
 */

/** A place in a text; both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
/** RFC 8259. Written as text, since the characters that a string must not hold are control characters. */
const CHARACTERS = String.raw`[^"\\\u0000-\u001f]*`;
const SCALAR = new RegExp(
  String.raw`"${CHARACTERS}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})${CHARACTERS})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`,
  'y',
);
/** Values this deep are given a place: `first.items[3]` is the deepest list of items. */
const NOTED_DEPTH = 3;

interface Level {
  readonly isArray: boolean;
  key: string;
  index: number;
}

/** What was found by a walk. */
export interface Walk {
  /** Offset of each value no deeper than three levels, by its path such as `/first/items/3`. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Offset where the text stops to be JSON, or null. */
  readonly brokenAt: number | null;
}

export function walkJson(text: string): Walk {
  const offsets = new Map<string, number>();
  const stack: Level[] = [];
  const broken = (brokenAt: number): Walk => ({ offsets, brokenAt });
  let at = skip(SPACE, text, 0);
  for (;;) {
    // A value begins here.
    if (stack.length <= NOTED_DEPTH) offsets.set(pathOf(stack), at);
    const opener = text[at];
    if (opener === '[' || opener === '{') {
      const isArray = opener === '[';
      at = skip(SPACE, text, at + 1);
      if (text[at] === (isArray ? ']' : '}')) at++;
      else {
        const level: Level = { isArray, key: '', index: 0 };
        stack.push(level);
        if (isArray) continue;
        const next = readKey(text, at, level);
        if (next.brokenAt !== null) return broken(next.brokenAt);
        at = next.at;
        continue;
      }
    } else {
      const end = skip(SCALAR, text, at);
      if (end === at) return broken(at);
      at = end;
    }
    // A value has ended; so may what holds it.
    for (;;) {
      at = skip(SPACE, text, at);
      const level = stack.at(-1);
      if (!level) return at === text.length ? { offsets, brokenAt: null } : broken(at);
      if (text[at] === ',') {
        at = skip(SPACE, text, at + 1);
        level.index++;
        if (level.isArray) break;
        const next = readKey(text, at, level);
        if (next.brokenAt !== null) return broken(next.brokenAt);
        at = next.at;
        break;
      }
      if (text[at] !== (level.isArray ? ']' : '}')) return broken(at);
      stack.pop();
      at++;
    }
  }
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The line of each offset, in one pass; the offsets ascend. */
export function linesOf(text: string, offsets: readonly number[]): number[] {
  let line = 1;
  let at = 0;
  return offsets.map((offset) => {
    for (; at < offset; at++) {
      const isBreak = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
      if (isBreak) line++;
    }
    return line;
  });
}

/** Whether parsed JSON is nested no deeper than this. */
export function isShallow(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    layer = layer.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (layer.length === 0) return true;
  }
  return false;
}

function readKey(
  text: string,
  from: number,
  level: Level,
): { at: number; brokenAt: number | null } {
  const end = text[from] === '"' ? skip(SCALAR, text, from) : from;
  if (end === from) return { at: from, brokenAt: from };
  const colon = skip(SPACE, text, end);
  if (text[colon] !== ':') return { at: colon, brokenAt: colon };
  level.key = text.slice(from + 1, end - 1);
  return { at: skip(SPACE, text, colon + 1), brokenAt: null };
}

function pathOf(stack: readonly Level[]): string {
  return stack.map(({ isArray, index, key }) => `/${isArray ? index : key}`).join('');
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
