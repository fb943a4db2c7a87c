import { textOfUnits } from '../text/code-units';
import { normalizeUnits } from '../text/normalize';
import { originAt } from '../text/origin-runs';
import type { Span } from '../text/span';

/** A text as it is compared: see `foldText`. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** The UTF-16 units of `folded`: a loop over them costs a fraction of one over the string's. */
  readonly units: Uint16Array;
  /** The span of the original that a non-empty span of `folded` came from; never cuts a character in two. */
  originalOf(span: Span): Span;
  /** Where a position of the original stands in `folded`; within what was left out, the position after it. */
  foldedAt(position: number): number;
}

/**
 * Folds what typography changes and words do not: case, width and other compatibility forms (NFKC), the kind of
 * quotation marks and dashes, soft hyphens and other invisible characters; and white space, which is left out wholly,
 * since a page that is laid out anew puts it between Chinese characters and takes it from beside a dash. Linear.
 */
export function foldText(original: string): FoldedText {
  const { units, runs, length } = normalizeUnits(original, 'dropped');
  const originOf = (unit: number) => originAt(runs, Math.min(unit, length));
  return {
    original,
    folded: textOfUnits(units, length),
    units: units.subarray(0, length),
    originalOf({ start, end }) {
      const last = originOf(end - 1);
      // One character may have become several.
      let next = end;
      while (next < length && originOf(next) === last) next++;
      // White space after the last character is not of the span.
      const after = next < length ? originOf(next) : original.length;
      const words = original.slice(last, after).trimEnd();
      return { start: originOf(start), end: last + Math.max(1, words.length) };
    },
    foldedAt(position) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (originOf(middle) < position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Folds a short text of which only the words matter. */
export function foldWords(text: string): string {
  const { units, length } = normalizeUnits(text, 'dropped');
  return textOfUnits(units, length);
}
