import type { WhiteSpace } from './boxes';

/** Characters of one text node that stand in the text one for one. */
export interface Run {
  readonly node: Text;
  /** The node's data when it was read; another text there now means that the page has changed. */
  readonly data: string;
  /** UTF-16 units: where the run begins in the text, and in the node. */
  start: number;
  readonly from: number;
  length: number;
  /** Runs with the same number stand in one tree, in its order. */
  readonly stretch: number;
}

/** Text gathered as it is rendered, with the runs that lead back to the nodes. */
export interface Runs {
  readonly runs: Run[];
  length(): number;
  text(): string;
  add(node: Text, whiteSpace: WhiteSpace, stretch: number): void;
  /** Begins a new line, unless it is at the beginning of one. */
  breakLine(): void;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: they take no room and would split words. */
const UNSEEN = '\u00AD\u200B\u2060\uFEFF';
/** The longest stretches that need no collapsing: words parted by single spaces. */
const WORDS = new RegExp(`[^ \\t\\n\\r\\f${UNSEEN}]+(?: [^ \\t\\n\\r\\f${UNSEEN}]+)*`, 'g');
const SHOWN = new RegExp(`[^\\r${UNSEEN}]+`, 'g');
const LINES = /[^\n]+|\n/g;
const SPACE = /[ \t\n\r\f]/;
/** Chinese and Japanese characters, which are written without spaces; not Hangul. */
const WIDE = /[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]/;

/** White space after CSS Text 3 §4.1; a segment break between two wide characters is removed (§4.1.3). */
export function createRuns(): Runs {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let last = '\n';
  let isLineDue = false;
  /** Collapsible white space that shows only if more text follows on the line. */
  let space: { node: Text; at: number; isBreak: boolean; stretch: number } | null = null;
  let stretch = 0;

  function push(node: Text, data: string, from: number, chunk: string, of = stretch): void {
    const run = runs.at(-1);
    if (run?.node === node && run.from + run.length === from && run.start + run.length === length) {
      run.length += chunk.length;
    } else {
      runs.push({ node, data, start: length, from, length: chunk.length, stretch: of });
    }
    parts.push(chunk);
    length += chunk.length;
    last = chunk.charAt(chunk.length - 1);
  }

  function append(node: Text, data: string, from: number, chunk: string): void {
    if (isLineDue) {
      parts.push('\n');
      length += 1;
      isLineDue = false;
    } else if (space && last !== '\n') {
      const isWrapped = space.isBreak && WIDE.test(last) && WIDE.test(chunk.charAt(0));
      if (!isWrapped) push(space.node, space.node.data, space.at, ' ', space.stretch);
    }
    space = null;
    push(node, data, from, chunk);
  }

  function addSpace(node: Text, at: number, gap: string): void {
    const first = gap.search(SPACE);
    if (first < 0) return;
    space ??= { node, at: at + first, isBreak: false, stretch };
    space.isBreak ||= gap.includes('\n');
  }

  function addCollapsed(node: Text, data: string, offset: number, stretch: string): void {
    let end = 0;
    for (const { index, 0: words } of stretch.matchAll(WORDS)) {
      if (index > end) addSpace(node, offset + end, stretch.slice(end, index));
      append(node, data, offset + index, words);
      end = index + words.length;
    }
    if (end < stretch.length) addSpace(node, offset + end, stretch.slice(end));
  }

  function breakLine(): void {
    space = null;
    isLineDue = length > 0 && last !== '\n';
  }

  return {
    runs,
    length: () => length,
    text: () => parts.join(''),
    breakLine,
    add(node, whiteSpace, of) {
      const { data } = node;
      stretch = of;
      if (whiteSpace === 'none') return;
      if (whiteSpace === 'collapse') return addCollapsed(node, data, 0, data);
      if (whiteSpace === 'preserve') {
        for (const { index, 0: shown } of data.matchAll(SHOWN)) append(node, data, index, shown);
        return;
      }
      for (const { index, 0: line } of data.matchAll(LINES)) {
        if (line === '\n') breakLine();
        else addCollapsed(node, data, index, line);
      }
    },
  };
}
