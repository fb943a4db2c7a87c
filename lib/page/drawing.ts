import type { Colour } from '../annotation/model';
import { overlapsOf } from '../text/overlaps';
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

/** Words on which several of the reader's marks lie: the colour of the innermost, and of the one next below it. */
export interface Layered {
  readonly top: Colour;
  readonly below: Colour;
  readonly ranges: readonly StaticRange[];
  readonly backdrop: Backdrop;
}

/** Places marks, and what they have in common, one at a time. */
export interface Drawing {
  /** Null when the mark's words are gone. */
  place(mark: PaintMark, page: PageText): Painted | null;
  /** Each step places one stretch. */
  layer(marks: Iterable<Painted>, page: PageText): Generator<Layered>;
}

/**
 * A range that stood there before is taken again, so that the browser need not paint it anew; which mark it belonged to
 * does not matter.
 */
export function createDrawing(before: Iterable<Painted>, layered: readonly Layered[]): Drawing {
  const again = reuse([...before].flatMap(({ ranges, why }) => [...ranges, ...why]));
  const layerAgain = reuse(layered.flatMap(({ ranges }) => ranges));
  const backdropOf = createBackdrops();

  return {
    place(mark, page) {
      const rangesOf = (span: Span) => page.rangesOf(span).map(again);
      const ranges = rangesOf(mark.span);
      const element = ranges[0]?.startContainer.parentElement;
      if (!element) return null;
      const why = mark.kind === 'mention' ? mark.why.flatMap(rangesOf) : [];
      return { mark, ranges, why, backdrop: backdropOf(element) };
    },
    *layer(marks, page) {
      const own = [...marks].flatMap(({ mark }) => (mark.kind === 'annotation' ? [mark] : []));
      for (const { span, top, below } of overlapsOf(own)) {
        const ranges = page.rangesOf(span).map(layerAgain);
        const element = ranges[0]?.startContainer.parentElement;
        if (!element) continue;
        yield { top: top.colour, below: below.colour, ranges, backdrop: backdropOf(element) };
      }
    },
  };
}

function reuse(before: readonly StaticRange[]): (range: StaticRange) => StaticRange {
  const known = Map.groupBy(before, ({ startContainer }) => startContainer);
  return (range) => known.get(range.startContainer)?.find((old) => isSame(old, range)) ?? range;
}

function isSame(a: StaticRange, b: StaticRange): boolean {
  return (
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** Ranges by the name of the highlight that they belong to. */
export function byName(
  painted: Iterable<Painted>,
  layered: Iterable<Layered>,
): Map<string, StaticRange[]> {
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
  for (const { top, below, ranges, backdrop } of layered) {
    add(`over-${top}`, backdrop, ranges);
    add(`under-${below}`, backdrop, ranges);
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
