import type { Span } from '../text/span';
import { type Backdrop, createBackdrops } from './backdrop';
import type { PaintMark } from './highlights';
import type { PageText } from './page-text';

/** A mark with the nodes that it stands on. */
export interface Painted {
  readonly mark: PaintMark;
  readonly ranges: readonly StaticRange[];
  /** The words that say why. */
  readonly why: readonly StaticRange[];
  readonly backdrop: Backdrop;
}

/**
 * Places marks one at a time. A range that stood there before is taken again, so that the browser need not paint it
 * anew; which mark it belonged to does not matter.
 */
export function createDrawing(
  before: Iterable<Painted>,
): (mark: PaintMark, page: PageText) => Painted | null {
  const known = new Map<Node, StaticRange[]>();
  for (const { ranges, why } of before) {
    for (const range of [...ranges, ...why]) {
      const same = known.get(range.startContainer);
      if (same) same.push(range);
      else known.set(range.startContainer, [range]);
    }
  }
  const again = (range: StaticRange) =>
    known.get(range.startContainer)?.find((old) => isSame(old, range)) ?? range;
  const backdropOf = createBackdrops();

  return (mark, page) => {
    const rangesOf = (span: Span) => page.rangesOf(span).map(again);
    const ranges = rangesOf(mark.span);
    const element = ranges[0]?.startContainer.parentElement;
    if (!element) return null;
    const why = mark.kind === 'mention' ? mark.why.flatMap(rangesOf) : [];
    return { mark, ranges, why, backdrop: backdropOf(element) };
  };
}

function isSame(a: StaticRange, b: StaticRange): boolean {
  return (
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** Ranges by the name of the highlight that they belong to. */
export function byName(painted: Iterable<Painted>): Map<string, StaticRange[]> {
  const names = new Map<string, StaticRange[]>();
  const add = (name: string, backdrop: Backdrop, ranges: readonly StaticRange[]) => {
    if (ranges.length === 0) return;
    const full = backdrop === 'dark' ? `${name}-dark` : name;
    const same = names.get(full);
    if (same) same.push(...ranges);
    else names.set(full, [...ranges]);
  };
  for (const { mark, ranges, why, backdrop } of painted) {
    add(mark.kind === 'annotation' ? `annotation-${mark.colour}` : 'mention', backdrop, ranges);
    add('why', backdrop, why);
  }
  return names;
}

/**
 * The marks in the order in which the reader may see them: the one nearest to the viewport first, then outwards.
 * Where the viewport is in the text is found by halving, so that few places are measured.
 */
export function nearestFirst(marks: readonly PaintMark[], page: PageText): PaintMark[] {
  const ordered = marks.toSorted((a, b) => a.span.start - b.span.start);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const mark = ordered[middle];
    const [range] = mark ? page.rangesOf(mark.span) : [];
    const element = range?.startContainer.parentElement;
    if (element && element.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  // Below the upper edge twice as many as above: that is what one sees, and where one reads on.
  const below = ordered.slice(low);
  const above = ordered.slice(0, low).reverse();
  const nearest: PaintMark[] = [];
  for (let at = 0; at < below.length || at < above.length; at++) {
    nearest.push(...below.slice(2 * at, 2 * at + 2), ...above.slice(at, at + 1));
  }
  return nearest;
}
