import { normalize } from '../text/normalize';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[\p{L}\p{N}\p{M}]+/gu;
/** Longest word that is indexed, UTF-16 units: beyond are addresses and keys, found by their beginnings. */
const LONGEST = 30;

/**
 * What a text is found by. Words are folded: case, width, compatibility forms, and the accents of letters. Chinese,
 * Japanese and Korean are parted into all pairs of neighbouring characters, so that whatever of two characters or more
 * a reader remembers is found, wherever words are taken to begin (Cavnar, TREC-3, 1994, on n-grams as index terms).
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of folded(text).matchAll(RUNS)) {
    if (!run.match(CJK)) words.push(run.slice(0, LONGEST));
    else words.push(...pairsOf(run));
  }
  return words;
}

/**
 * The same of what a reader types: the last character of a run begins no pair of its own, but one alone is looked
 * for as what pairs begin with.
 */
export function queryWords(query: string): string[] {
  const words = [...folded(query).matchAll(RUNS)].flatMap(([run]) => {
    if (!run.match(CJK)) return [run.slice(0, LONGEST)];
    const pairs = pairsOf(run);
    return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
  });
  return [...new Set(words)];
}

/** Each character with the one after it; the last one alone. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** A text as its words are compared. */
export function folded(text: string): string {
  return normalize(text)
    .text.normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
