import { type FoldedText, foldText } from './folded-text';
import { type GramIndex, indexGrams } from './gram-index';

/** A page's text, ready to have many quotes looked for. */
export interface PreparedText extends FoldedText {
  /** Made when a quote is not found as it stands, then kept. */
  grams(): GramIndex;
}

/** Cheap: the text is folded and indexed when a quote asks for it. Keep it for as long as the page has this text. */
export function prepareText(text: string): PreparedText {
  let known: FoldedText | undefined;
  let index: GramIndex | undefined;
  const foldOnce = () => {
    known ??= foldText(text);
    return known;
  };
  return {
    original: text,
    get folded() {
      return foldOnce().folded;
    },
    originalOf: (span) => foldOnce().originalOf(span),
    foldedAt: (position) => foldOnce().foldedAt(position),
    grams() {
      index ??= indexGrams(foldOnce().folded);
      return index;
    },
  };
}
