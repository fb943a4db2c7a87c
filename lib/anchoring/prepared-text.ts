import { type FoldedText, foldText } from './folded-text';
import { type GramIndex, indexGrams } from './gram-index';

/** A page's text, ready to have many quotes looked for. */
export interface PreparedText extends FoldedText {
  /** Made when a quote is not found as it stands, then kept. */
  grams(): GramIndex;
}

export function prepareText(text: string): PreparedText {
  const folded = foldText(text);
  let index: GramIndex | undefined;
  return {
    ...folded,
    grams() {
      index ??= indexGrams(folded.folded);
      return index;
    },
  };
}
