import { type FoldedText, foldText } from './folded-text';
import { indexGrams } from './gram-index';
import { LONGEST_SCAN, scanGrams } from './gram-scan';
import type { FindStretches, Stretch } from './grams';

/** A page's text, ready to have many quotes looked for. */
export interface PreparedText extends FoldedText {
  /** See `FindStretches`; of the folded text. */
  stretchesOf(query: string): Stretch[];
}

/** Queries after which an index has paid for itself: it costs about as much as so many scans. */
const SCANS = 3;

/** Cheap: the text is folded and indexed when a quote asks for it. Keep it for as long as the page has this text. */
export function prepareText(text: string): PreparedText {
  let known: FoldedText | undefined;
  let index: FindStretches | undefined;
  let scans = 0;
  const foldOnce = () => {
    known ??= foldText(text);
    return known;
  };
  return {
    original: text,
    get folded() {
      return foldOnce().folded;
    },
    get units() {
      return foldOnce().units;
    },
    originalOf: (span) => foldOnce().originalOf(span),
    foldedAt: (position) => foldOnce().foldedAt(position),
    stretchesOf(query) {
      const { units } = foldOnce();
      if (!index && query.length <= LONGEST_SCAN && scans < SCANS) {
        scans++;
        return scanGrams(units, query);
      }
      index ??= indexGrams(units);
      return index(query);
    },
  };
}
