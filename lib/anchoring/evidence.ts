import type { Span } from '../text/span';

/** Scripts in which one character says about as much as half a word of the others. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Scripts that part words by spaces; Korean is left out, as its particles hang on words. */
const SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}]/u;
/** What belongs to the character before it: combining marks, joiner, variation selectors. */
const ATTACHED = /[\p{M}\u200D]/u;

/**
 * How much stretches of context say: letters and digits one each, CJK characters two; spaces and punctuation, which
 * stand everywhere, nothing.
 */
export function evidenceOf(...stretches: readonly string[]): number {
  let evidence = 0;
  for (const stretch of stretches) {
    for (const character of stretch) {
      if (DENSE.test(character)) evidence += 2;
      else if (WORD.test(character)) evidence += 1;
    }
  }
  return evidence;
}

/**
 * Whether a span starts or ends within a word, or within a character, where the stored context says that the quote
 * did not: "secure" is not a part of "insecure".
 */
export function isWordCut(
  text: string,
  { start, end }: Span,
  prefix: string,
  suffix: string,
): boolean {
  const before = lastOf(text.slice(Math.max(0, start - 2), start));
  const after = firstOf(text.slice(end, end + 2));
  const first = firstOf(text.slice(start, start + 2));
  const last = lastOf(text.slice(Math.max(start, end - 2), end));
  return (
    (isWithin(before, first) && !isWithin(lastOf(prefix), first)) ||
    (isWithin(last, after) && !isWithin(last, firstOf(suffix)))
  );
}

function isWithin(left: string, right: string): boolean {
  return ATTACHED.test(right) || (SPACED.test(left) && SPACED.test(right));
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? ' ';
}
