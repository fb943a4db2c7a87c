import type { Span } from '../text/span';
import { firstIndex } from './span-of-range';
import type { Run, Runs } from './text-runs';

/** A stretch of the page's text that was gathered by itself: an article, or what is in none. */
export interface Section {
  readonly span: Span;
  /** In the order in which the page is laid out, and of the text. */
  readonly runs: readonly Run[];
}

/**
 * Puts what was gathered into one text, parted by line feeds; their runs are moved to where they stand in it.
 *
 * @param limit - UTF-16 units after which the rest is left out.
 */
export function joinSections(
  gathered: readonly Runs[],
  limit: number,
): { readonly text: string; readonly sections: readonly Section[] } {
  const sections: Section[] = [];
  let text = '';
  for (const { runs, text: textOf } of gathered) {
    const own = textOf();
    const joint = text && own ? '\n' : '';
    const start = text.length + joint.length;
    const kept = own.slice(0, Math.max(0, limit - start));
    if (kept) text += joint + kept;
    for (const run of runs) run.start += start;
    sections.push({ span: { start, end: start + kept.length }, runs });
  }
  return { text, sections };
}

/** The section in which a place of the text is; the next one, where a line feed parts them. */
export function sectionAt(sections: readonly Section[], place: number): Section | undefined {
  return sections[firstIndex(sections, ({ span }) => span.end > place)];
}

/** Articles as they follow one another on the page, then what is in none. */
export function inPageOrder(sections: readonly Section[]): readonly Section[] {
  const articles = sections.slice(0, -1).toSorted((a, b) => {
    const [first, second] = [a.runs[0]?.node, b.runs[0]?.node];
    if (!first || !second || first === second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return [...articles, ...sections.slice(-1)];
}
