import { normalize } from '../../lib/text/normalize';
import type { LabelledText } from './labelled-texts';

/** Characters of a shingle; fewer where a character is a syllable or a word. */
const WIDE = 8;
const NARROW = 20;
/** Share of a sentence's shingles that one other sentence holds, from which the two are too alike. */
const ALIKE = 0.7;

/** A sentence of one set that says nearly word for word what one of another says. */
export interface Overlap {
  readonly text: string;
  readonly sentence: string;
  readonly like: string;
}

/**
 * Sentences that stand in both sets, or nearly: a figure measured on what was trained on is none. Shingles of
 * characters (Broder, "On the resemblance and containment of documents", 1997).
 */
export function overlapsOf(
  texts: readonly LabelledText[],
  others: readonly LabelledText[],
): Overlap[] {
  const holders = new Map<string, Set<string>>();
  for (const { sentences } of others) {
    for (const { text } of sentences) {
      for (const shingle of shinglesOf(text)) {
        const known = holders.get(shingle);
        if (known) known.add(text);
        else holders.set(shingle, new Set([text]));
      }
    }
  }
  return texts.flatMap(({ id, sentences }) =>
    sentences.flatMap(({ text }) => {
      const shingles = shinglesOf(text);
      const shared = new Map<string, number>();
      for (const shingle of shingles) {
        for (const other of holders.get(shingle) ?? []) {
          shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      const [like, count] = [...shared].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
      return count >= shingles.size * ALIKE && count > 0
        ? [{ text: id, sentence: text, like }]
        : [];
    }),
  );
}

function shinglesOf(sentence: string): Set<string> {
  const letters = normalize(sentence).text.replace(/[^\p{L}\p{N}]/gu, '');
  const size = /[\p{Script=Han}\p{Script=Hangul}]/u.test(letters) ? WIDE : NARROW;
  const shingles = new Set<string>();
  for (let at = 0; at + size <= letters.length; at++) shingles.add(letters.slice(at, at + size));
  return shingles.size > 0 ? shingles : new Set([letters]);
}
