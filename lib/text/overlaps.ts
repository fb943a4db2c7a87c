import type { Span } from './span';

/** A stretch that several spans cover: the one on top of the others, and the one that comes next below it. */
export interface Overlap<T> {
  readonly span: Span;
  readonly top: T;
  readonly below: T;
}

/**
 * Where spans lie on one another, in the order of the text; of spans on the same characters the shortest is on top, so
 * that none is hidden, and of equally long ones the one that begins later, then the one earlier in the list.
 *
 * A sweep over the spans' ends, sorted: O(n log n) comparisons. Those open at one place are kept in their order, found
 * by halving, so that n spans inside each other cost n² / 4 moves of array elements and no more comparisons.
 */
export function overlapsOf<T extends { readonly span: Span }>(items: readonly T[]): Overlap<T>[] {
  const filled = items.filter(({ span }) => span.start < span.end);
  if (!isAnyOverlapping(filled)) return [];
  const ordered = filled.toSorted(innermostFirst).map((item, rank) => ({ item, rank }));
  const events = ordered
    .flatMap((one) => [
      { at: one.item.span.start, isStart: true, one },
      { at: one.item.span.end, isStart: false, one },
    ])
    .toSorted((a, b) => a.at - b.at);
  const open: { readonly item: T; readonly rank: number }[] = [];
  const overlaps: Overlap<T>[] = [];
  let since = 0;
  for (const { at, isStart, one } of events) {
    const [top, below] = open;
    if (top && below && since < at) push(overlaps, since, at, top.item, below.item);
    since = at;
    const place = placeOf(open, one.rank);
    if (isStart) open.splice(place, 0, one);
    else open.splice(place, 1);
  }
  return overlaps;
}

/** Order of spans from the innermost outwards: the shortest first. */
export function innermostFirst(a: { readonly span: Span }, b: { readonly span: Span }): number {
  const lengthOf = ({ span }: { readonly span: Span }) => span.end - span.start;
  return lengthOf(a) - lengthOf(b) || b.span.start - a.span.start;
}

/** On most pages none do. */
function isAnyOverlapping(items: readonly { readonly span: Span }[]): boolean {
  let end = 0;
  for (const { span } of items.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < end) return true;
    end = span.end;
  }
  return false;
}

/** Stretches that differ only in what lies deeper are one. */
function push<T>(overlaps: Overlap<T>[], start: number, end: number, top: T, below: T): void {
  const last = overlaps.at(-1);
  if (last?.span.end === start && last.top === top && last.below === below) {
    overlaps[overlaps.length - 1] = { ...last, span: { start: last.span.start, end } };
  } else overlaps.push({ span: { start, end }, top, below });
}

/** Index of a rank among ascending ones, or where it belongs. */
function placeOf(open: readonly { readonly rank: number }[], rank: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((open[middle]?.rank ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
