import { type Box, createBoxes, UNREAD, whiteSpaceOf } from './boxes';
import { createWalk, isElement, isText, parentOf, type Walk } from './flat-tree';
import type { Slices } from './slices';

/** A text node that the reader can see. */
export interface Piece {
  readonly node: Text;
  readonly box: Box;
  /** A `<br>` or a rule stands between it and the piece before. */
  readonly isAfterBreak: boolean;
  /** Of the walk that found it: pieces with the same number stand in one tree. */
  readonly stretch: number;
}

export interface Gathered {
  readonly pieces: readonly Piece[];
  readonly walk: Walk;
}

export interface GatherOptions {
  /** UTF-16 units of text after which the rest of the page is left. */
  readonly limit: number;
  /** Asked after each pause: whether what was gathered is worth nothing any more. Then the answer is null. */
  readonly isStale: () => boolean;
}

/** Nodes between two looks at the clock, which costs as much as one of them. */
const STEPS = 8;
const NOT_BLANK = /[^ \t\n\r\f]/;
/** Elements that may hold nothing but the space between two words. */
const PHRASING = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u'.split(' '),
);

/**
 * The visible text nodes below an element, in document order. A style is read only for elements that hold text, and a
 * subtree that turns out not to be read is left at once. Stops early when the page removes what is being walked.
 */
export async function gatherVisibleText(
  root: Element,
  slices: Slices,
  { limit, isStale }: GatherOptions,
): Promise<Gathered | null> {
  const boxOf = createBoxes(root);
  const walk = createWalk(root);
  const pieces: Piece[] = [];
  let length = 0;
  let steps = 0;
  let isAfterBreak = false;
  let node = root.firstChild;
  while (node) {
    let next: ChildNode | null = null;
    if (isText(node)) {
      const parentElement = parentOf(node);
      if (parentElement && mayShow(node, parentElement, pieces)) {
        const box = boxOf(parentElement);
        if (box.zone === 'out') {
          node = walk.after(outermostOut(box));
          continue;
        }
        if (box.zone !== 'banner' && whiteSpaceOf(box) !== 'none') {
          pieces.push({ node, box, isAfterBreak, stretch: walk.stretch() });
          isAfterBreak = false;
          length += node.length;
          if (length > limit) break;
        }
      }
    } else if (isElement(node)) {
      const { localName } = node;
      if (localName === 'br' || localName === 'hr') isAfterBreak = true;
      else if (!UNREAD.has(localName) || localName === 'iframe') next = walk.into(node);
    }
    node = next ?? walk.after(node);
    steps += 1;
    if (steps % STEPS === 0 && slices.isSpent()) {
      await slices.pause();
      if (isStale()) return null;
      if (node && !node.isConnected) break;
    }
  }
  return { pieces, walk };
}

/** Blank text matters only between words of one line; most of it is indentation, for which no style is read. */
function mayShow({ data }: Text, parent: Element, pieces: readonly Piece[]): boolean {
  if (NOT_BLANK.test(data)) return true;
  const before = pieces.at(-1)?.box;
  if (!before) return false;
  return (
    PHRASING.has(parent.localName) || parent === before.block || parent.contains(before.element)
  );
}

function outermostOut(box: Box): Element {
  let outermost = box;
  while (outermost.parent?.zone === 'out') outermost = outermost.parent;
  return outermost.element;
}
