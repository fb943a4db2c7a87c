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
  // Most of an edited quote is as it was; only what lies between its ends is compared.
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = changesBetween(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  const same = (tokens: readonly string[]): Change => ({ kind: 'same', text: tokens.join('') });
  return joined([same(after.slice(0, head)), ...middle, same(after.slice(after.length - tail))]);
}

function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  // What typography alone changed is the same.
  const parts = diffArrays(before.map(foldWords), after.map(foldWords));
  let gone = 0;
  let now = 0;
  return parts.map(({ added, removed, count }) => {
    const kind = added ? 'new' : removed ? 'gone' : 'same';
    const text = (kind === 'gone' ? before.slice(gone) : after.slice(now)).slice(0, count).join('');
    if (kind !== 'new') gone += count;
    if (kind !== 'gone') now += count;
    return { kind, text };
  });
}

/** Neighbours of a kind are one; what is empty is none. */
function joined(changes: readonly Change[]): Change[] {
  const whole: Change[] = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = whole.at(-1);
    if (last?.kind === kind) whole[whole.length - 1] = { kind, text: last.text + text };
    else whole.push({ kind, text });
  }
  return whole;
}

function tokensOf(text: string): string[] {
  return text.replaceAll(/\s+/g, ' ').match(TOKENS) ?? [];
}
