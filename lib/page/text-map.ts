import type { Span } from '../text/span';
import type { Root } from './flat-tree';
import type { NamedPlace } from './landmarks';
import type { OwnArticle, PageText, PartText } from './page-text';
import { coveredSpan, firstIndex } from './span-of-range';
import type { Run } from './text-runs';
import { inPageOrder, type Section, sectionAt } from './text-sections';

interface Read {
  readonly text: string;
  /** The article, further articles, and the rest; empty for an empty page. */
  readonly sections: readonly Section[];
  readonly parts: readonly PartText[];
  readonly own: OwnArticle;
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
  const { text, sections, parts, own, title, lang } = read;
  const { landmarks, roots, unopened, cost } = read;
  const runs = sections.flatMap((section) => section.runs);
  // What comes later in the text may stand before in the document, and no range runs backwards.
  const stretches = ({ start, end }: Span) => {
    const section = sectionAt(sections, start);
    return stretchesOf(runs, { start, end: Math.min(end, section?.span.end ?? end) });
  };
  return {
    text,
    article: { start: 0, end: sections[0]?.span.end ?? 0 },
    parts,
    own,
    title,
    lang,
    landmarks,
    roots,
    unopened,
    cost,
    rangesOf: (span) => stretches(span).map((stretch) => new StaticRange(stretch)),
    liveRangesOf: (span) => stretches(span).map(liveRange),
    spanOf(range) {
      // An article before the rest, and of articles the one where the range begins.
      const span = firstOf(inPageOrder(sections), ({ runs }) =>
        coveredSpan(runs, range, roots.length === 0),
      );
      // The text may have been cut at its limit.
      return span && span.start < text.length
        ? { start: span.start, end: Math.min(span.end, text.length) }
        : null;
    },
    holds: () => runs.every(isUnchanged),
  };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
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
