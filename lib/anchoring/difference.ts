import { diffArrays } from 'diff';
import type { Change } from './anchoring';
import { foldWords } from './folded-text';

/** A word, a CJK character, a stretch of white space, or one other character. */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*|\s+|./gsu;
/** Tokens of either side beyond which only the whole is compared: quadratic in the worst case. */
const MOST = 4_000;

/**
 * What changed in a quote, by words, and by characters in Chinese and Japanese; what typography alone changed is the
 * same, and is told as it stands on the page. The algorithm is the package `diff`'s (Myers, "An O(ND) difference
 * algorithm and its variations", Algorithmica 1, 1986).
 */
export function differenceOf(quote: string, now: string): Change[] {
  const before = tokensOf(quote);
  const after = tokensOf(now);
  if (before.length > MOST || after.length > MOST) {
    return [
      { kind: 'gone', text: quote },
      { kind: 'new', text: now },
    ];
  }
  const parts = diffArrays(before, after, {
    comparator: (a, b) => a === b || foldWords(a) === foldWords(b),
  });
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

function tokensOf(text: string): string[] {
  return text.replaceAll(/\s+/g, ' ').match(TOKENS) ?? [];
}
