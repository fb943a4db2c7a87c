import type { Span } from './span';

/** Letters of scripts that part words by spaces; Korean stems are marked with their endings, too. */
const LETTER = /[\p{Script=Latin}\p{Script=Hangul}\p{Nd}'’]/u;

/** The span grown to whole words, where its script has any: a cue may be a stem, a reader sees words. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (isLetterAt(text, from)) while (from > 0 && isLetterAt(text, from - 1)) from -= 1;
  if (isLetterAt(text, to - 1)) while (to < text.length && isLetterAt(text, to)) to += 1;
  return { start: from, end: to };
}

function isLetterAt(text: string, index: number): boolean {
  return LETTER.test(text.charAt(index));
}
