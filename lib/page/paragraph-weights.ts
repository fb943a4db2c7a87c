import type { Box } from './boxes';
import type { Slices } from './slices';
import type { Piece } from './visible-text';

/** How much prose a page has, and where. */
export interface Weights {
  /** Sum of all paragraphs' weights. */
  readonly all: number;
  /** Every element with paragraphs in it, each once, outer before inner; their boxes know their weight. */
  readonly boxes: ReadonlyMap<Element, Box>;
  /** The paragraphs in the order in which the page is laid out. */
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly block: Element;
  readonly weight: number;
}

/** Characters below which a block is no paragraph: captions, buttons, teasers' titles. */
const PARAGRAPH = 50;
/** Chinese, Japanese and Korean characters say more each: about as much as this many letters. */
const WIDE_WEIGHT = 2.5;
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/**
 * Weighs every block of prose: its characters (wide ones count more), less the part that is links, squared, so that
 * lists of links weigh nothing; short blocks weigh nothing. The weight is added to every box around it.
 */
export async function weighParagraphs(pieces: readonly Piece[], slices: Slices): Promise<Weights> {
  const paragraphs: Paragraph[] = [];
  let all = 0;
  let block: Element | null = null;
  let innermost: Box | null = null;
  let length = 0;
  let linked = 0;
  const close = () => {
    if (block && innermost && length >= PARAGRAPH) {
      const weight = length * (1 - linked / length) ** 2;
      all += weight;
      if (weight > 0) paragraphs.push({ block, weight });
      for (let box: Box | null = innermost; box; box = box.parent) box.weight += weight;
    }
    length = 0;
    linked = 0;
  };
  for (const { node, box } of pieces) {
    if (box.zone !== 'prose') continue;
    if (box.block !== block) {
      close();
      block = box.block;
      innermost = boxOfBlock(box);
    }
    const size = sizeOf(node.data);
    length += size;
    if (box.isLink) linked += size;
    if (slices.isSpent()) await slices.pause();
  }
  close();
  await slices.pause();
  return { all, boxes: boxesAround(pieces), paragraphs };
}

function sizeOf(data: string): number {
  // Source indentation is long and says nothing.
  const isIndented = data.length > 200 && /\s\s/.test(data);
  const { length } = isIndented ? data.replaceAll(/\s+/g, ' ') : data.trim();
  return WIDE.test(data) ? length * WIDE_WEIGHT : length;
}

function boxOfBlock(box: Box): Box {
  let at = box;
  while (at.element !== at.block && at.parent) at = at.parent;
  return at;
}

/** The weighed boxes, each once, outer before inner. */
function boxesAround(pieces: readonly Piece[]): Map<Element, Box> {
  const boxes = new Map<Element, Box>();
  const add = (box: Box) => {
    if (box.weight === 0 || boxes.has(box.element)) return;
    if (box.parent) add(box.parent);
    boxes.set(box.element, box);
  };
  for (const { box } of pieces) add(boxOfBlock(box));
  return boxes;
}
