import type { Span } from '../text/span';
import type { Root } from './flat-tree';
import type { NamedPlace } from './landmarks';
import type { PageText } from './page-text';
import { coveredSpan, firstIndex } from './span-of-range';
import type { Run } from './text-runs';

interface Read {
  readonly text: string;
  readonly articleEnd: number;
  /** In the order in which the page is laid out, and of the text. */
  readonly articleRuns: readonly Run[];
  /** The same, of what stands after the article in the text. */
  readonly restRuns: readonly Run[];
  readonly title: string;
  readonly lang: string;
  readonly landmarks: readonly NamedPlace[];
  readonly roots: readonly Root[];
  readonly unopened: readonly Element[];
  readonly cost: number;
}

/** Where words begin and end in one tree. */
interface Stretch {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** Both directions are binary searches over runs: O(log n), and O(depth) per comparison of points in the document. */
export function createPageText(read: Read): PageText {
  const { text, articleEnd, articleRuns, restRuns, title, lang } = read;
  const { landmarks, roots, unopened, cost } = read;
  const runs = [...articleRuns, ...restRuns];
  // The rest may stand before the article in the document, and no range runs backwards.
  const stretches = ({ start, end }: Span) =>
    stretchesOf(runs, { start, end: start < articleEnd ? Math.min(end, articleEnd) : end });
  return {
    text,
    article: { start: 0, end: articleEnd },
    title,
    lang,
    landmarks,
    roots,
    unopened,
    cost,
    rangesOf: (span) => stretches(span).map((stretch) => new StaticRange(stretch)),
    liveRangesOf: (span) => stretches(span).map(liveRange),
    spanOf(range) {
      const isOneTree = roots.length === 0;
      const span =
        coveredSpan(articleRuns, range, isOneTree) ?? coveredSpan(restRuns, range, isOneTree);
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

function liveRange({ startContainer, startOffset, endContainer, endOffset }: Stretch): Range {
  const range = startContainer.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** None unless all of them still stand. */
function stretchesOf(runs: readonly Run[], { start, end }: Span): Stretch[] {
  const firstAt = firstIndex(runs, (run) => run.start + run.length > start);
  const lastAt = firstIndex(runs, (run) => run.start >= end) - 1;
  const stretches: Stretch[] = [];
  let at = firstAt;
  while (at <= lastAt) {
    const first = runs[at];
    if (!first) break;
    at = lastOfStretch(runs, at, lastAt);
    const last = runs[at];
    if (!last || !isUnchanged(first) || !isUnchanged(last)) return [];
    const from = first.from + Math.max(0, start - first.start);
    const to = last.from + Math.min(last.length, end - last.start);
    if (first !== last || from < to) {
      stretches.push({
        startContainer: first.node,
        startOffset: from,
        endContainer: last.node,
        endOffset: to,
      });
    }
    at += 1;
  }
  return stretches;
}

/** Each stretch is in one piece, so on most pages the last run of a span is of the first one's. */
function lastOfStretch(runs: readonly Run[], first: number, last: number): number {
  const stretch = runs[first]?.stretch;
  if (runs[last]?.stretch === stretch) return last;
  let at = first;
  while (at < last && runs[at + 1]?.stretch === stretch) at += 1;
  return at;
}
