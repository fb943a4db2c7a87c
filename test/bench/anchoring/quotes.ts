import type { Span } from '../../../lib/text/span';
import type { Random } from './random';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CJK_EACH = new RegExp(CJK, 'gu');
const LETTERS = /\p{L}/gu;

/** Which letters a stretch is written in; null when it is mixed, or neither. */
export function scriptOf(text: string): 'latin' | 'cjk' | null {
  const cjk = text.match(CJK_EACH)?.length ?? 0;
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters < text.length / 2) return null;
  if (cjk > letters * 0.7) return 'cjk';
  return cjk === 0 ? 'latin' : null;
}

/** The words of a span; each of two characters in Chinese and Japanese, punctuation apart. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  const pattern =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
  const words = text.slice(start, end).matchAll(pattern);
  return [...words].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The lines of a text that hold something, without their line feeds. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** A quote of about `length` units within a paragraph, in whole words where words are parted by spaces. */
export function drawQuote(
  text: string,
  paragraph: Span,
  length: number,
  random: Random,
): Span | null {
  const room = paragraph.end - paragraph.start - length;
  if (room < 0) return null;
  const guess = paragraph.start + random.between(0, room + 1);
  const words = wordsIn(text, paragraph);
  const first = words.findLast(({ start }) => start <= guess);
  if (!first) return null;
  const last = words.find(({ end }) => end - first.start >= length);
  if (!last || last.end - first.start > length * 1.5 + 5) return null;
  return { start: first.start, end: last.end };
}
