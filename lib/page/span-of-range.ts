import type { Span } from '../text/span';
import type { Run } from './text-runs';

/** A boundary point, with the means to compare others with it. */
interface Edge {
  readonly node: Node;
  readonly offset: number;
  readonly root: Node;
  /** Collapsed at the point. */
  readonly range: Range;
}

/**
 * The stretch of some runs' text that a range covers; null for nothing, or when the range's nodes have left the page.
 *
 * @param isOneTree - runs are ordered as the document is: O(log n) comparisons. Otherwise every run of the tree in which
 * an end of the range stands is looked at.
 */
export function coveredSpan(
  runs: readonly Run[],
  range: AbstractRange,
  isOneTree: boolean,
): Span | null {
  const start = edgeAt(range.startContainer, range.startOffset);
  const end = edgeAt(range.endContainer, range.endOffset);
  if (!start || !end) return null;
  const [first, last] = isOneTree
    ? [
        runs[firstIndex(runs, (run) => endsAfter(run, start))],
        runs[firstIndex(runs, (run) => !beginsBefore(run, end)) - 1],
      ]
    : [
        runs.find((run) => isIn(run, start) && endsAfter(run, start)),
        runs.findLast((run) => isIn(run, end) && beginsBefore(run, end)),
      ];
  if (!first || !last || last.start < first.start) return null;
  const from = first.node === start.node ? Math.max(0, start.offset - first.from) : 0;
  const to = last.node === end.node ? Math.min(last.length, end.offset - last.from) : last.length;
  const span = { start: first.start + from, end: last.start + to };
  return span.start < span.end ? span : null;
}

function edgeAt(node: Node, offset: number): Edge | null {
  if (!node.isConnected) return null;
  const range = (node.ownerDocument ?? document).createRange();
  try {
    range.setStart(node, offset);
  } catch {
    // The page has shortened it since.
    return null;
  }
  range.collapse(true);
  return { node, offset, root: node.getRootNode(), range };
}

function isIn({ node }: Run, { root }: Edge): boolean {
  return node.getRootNode() === root;
}

function endsAfter({ node, from, length }: Run, edge: Edge): boolean {
  return node === edge.node
    ? from + length > edge.offset
    : compare(edge.range, node, from + length) > 0;
}

function beginsBefore({ node, from }: Run, edge: Edge): boolean {
  return node === edge.node ? from < edge.offset : compare(edge.range, node, from) < 0;
}

/** −1, 0 or 1: before, at or after the point. A node that was removed or shortened since counts as after. */
function compare(range: Range, node: Text, offset: number): number {
  try {
    return range.comparePoint(node, offset);
  } catch {
    return 1;
  }
}

/** Index of the first item for which a test holds that, once true, stays true; the length when there is none. */
export function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
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
