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
    for (let at = 0; at < stretch.length; at++) evidence += evidenceAt(stretch, at);
  }
  return evidence;
}

/** What one character says is asked for all the time: kept for each unit, plus one; 0 for what was not asked yet. */
const known = new Uint8Array(0x1_0000);

/** Of the character that begins there; of the second half of one, nothing. */
export function evidenceAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const found = known[unit] ?? 0;
  if (found > 0) return found - 1;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const evidence = weighCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (!isHalf) known[unit] = evidence + 1;
  return evidence;
}

/**
 * ASCII and general punctuation are answered for without Unicode's classes: expressions with those take a millisecond
 * to compile, which is what a first quote is found in.
 */
function isPlain(character: string): boolean {
  return /^[\0-\x7f\u2010-\u206f]/.test(character);
}

function weighCharacter(character: string): number {
  if (isPlain(character)) return /[A-Za-z0-9]/.test(character) ? 1 : 0;
  if (DENSE.test(character)) return 2;
  return WORD.test(character) ? 1 : 0;
}

/**
 * Whether a span starts or ends within a word, or within a character, where the stored context says that the quote
 * did not: "secure" is not a part of "insecure".
 *
 * @param text - the text that the span is of, as it stands on the page.
 */
export function isWordCut(
  text: string,
  { start, end }: Span,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
): boolean {
  return (
    (isInWord(text, start) && !isWithin(lastOf(prefix), firstOf(exact))) ||
    (isInWord(text, end) && !isWithin(lastOf(exact), firstOf(suffix)))
  );
}

/** Whether a position of a text stands between two letters of one word. */
export function isInWord(text: string, at: number): boolean {
  return isWithin(lastOf(text.slice(Math.max(0, at - 2), at)), firstOf(text.slice(at, at + 2)));
}

function isWithin(left: string, right: string): boolean {
  return isAttached(right) || (isSpaced(left) && isSpaced(right));
}

function isAttached(character: string): boolean {
  return !isPlain(character) && ATTACHED.test(character);
}

function isSpaced(character: string): boolean {
  return isPlain(character) ? /[A-Za-z0-9]/.test(character) : SPACED.test(character);
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? ' ';
}
