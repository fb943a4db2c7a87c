import type { Span } from '../text/span';
import type { PageText } from './page-text';
import type { Run } from './text-runs';

interface Read {
  readonly text: string;
  readonly articleEnd: number;
  /** In the order of the document, and of the text. */
  readonly articleRuns: readonly Run[];
  /** The same, of what stands after the article in the text. */
  readonly restRuns: readonly Run[];
  readonly title: string;
  readonly lang: string;
}

/** A point in the document. */
interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Both directions are binary searches over runs: O(log n), and O(depth) per comparison of points in the document. */
export function createPageText({
  text,
  articleEnd,
  articleRuns,
  restRuns,
  title,
  lang,
}: Read): PageText {
  const runs = [...articleRuns, ...restRuns];
  // The rest may stand before the article in the document, and no range runs backwards.
  const ends = ({ start, end }: Span) =>
    endsOf(runs, { start, end: start < articleEnd ? Math.min(end, articleEnd) : end });
  return {
    text,
    article: { start: 0, end: articleEnd },
    title,
    lang,
    rangeOf(span) {
      const found = ends(span);
      if (!found) return null;
      const [
        { node: startContainer, offset: startOffset },
        { node: endContainer, offset: endOffset },
      ] = found;
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    },
    liveRangeOf(span) {
      const found = ends(span);
      if (!found) return null;
      const [start, end] = found;
      const range = start.node.ownerDocument.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    },
    spanOf(range) {
      const live = alive(range);
      if (!live) return null;
      const span = coveredSpan(articleRuns, live) ?? coveredSpan(restRuns, live);
      // The text may have been cut at its limit.
      return span && span.start < text.length
        ? { start: span.start, end: Math.min(span.end, text.length) }
        : null;
    },
    holds: () => runs.every(isUnchanged),
  };
}

function isUnchanged({ node, data }: Run): boolean {
  return node.isConnected && node.data === data;
}

function endsOf(runs: readonly Run[], { start, end }: Span): readonly [Point, Point] | null {
  const first = runs[firstIndex(runs, (run) => run.start + run.length > start)];
  const last = runs[firstIndex(runs, (run) => run.start >= end) - 1];
  if (!first || !last || last.start < first.start) return null;
  if (!isUnchanged(first) || !isUnchanged(last)) return null;
  const from = first.from + Math.max(0, start - first.start);
  const to = last.from + Math.min(last.length, end - last.start);
  if (first === last && from >= to) return null;
  return [
    { node: first.node, offset: from },
    { node: last.node, offset: to },
  ];
}

/** The stretch of a part's text that a range covers; runs are ordered as the document is. */
function coveredSpan(runs: readonly Run[], range: Range): Span | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const endsAfterStart = ({ node, from, length }: Run) =>
    node === startContainer
      ? from + length > startOffset
      : compare(range, node, from + length) >= 0;
  const startsAtEnd = ({ node, from }: Run) =>
    node === endContainer ? from >= endOffset : compare(range, node, from) > 0;
  const first = runs[firstIndex(runs, endsAfterStart)];
  const last = runs[firstIndex(runs, startsAtEnd) - 1];
  if (!first || !last || last.start < first.start) return null;
  const start =
    first.start + (first.node === startContainer ? Math.max(0, startOffset - first.from) : 0);
  const end =
    last.start +
    (last.node === endContainer ? Math.min(last.length, endOffset - last.from) : last.length);
  return start < end ? { start, end } : null;
}

/** −1, 0 or 1: before, within or after the range. A node that was removed or shortened since counts as after. */
function compare(range: Range, node: Text, offset: number): number {
  try {
    return range.comparePoint(node, offset);
  } catch {
    return 1;
  }
}

/** Null when the range's nodes are not in a document, or changed under it. */
function alive(range: AbstractRange): Range | null {
  const { startContainer, endContainer } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const live = (startContainer.ownerDocument ?? document).createRange();
  try {
    live.setStart(startContainer, range.startOffset);
    live.setEnd(endContainer, range.endOffset);
  } catch {
    return null;
  }
  return live;
}

/** Index of the first item for which a test holds that, once true, stays true; the length when there is none. */
function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
