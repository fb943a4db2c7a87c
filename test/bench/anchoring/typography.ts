import type { Random } from './random';
import { mapCharacters, type TrackedText } from './tracked-text';

/** Characters that one typesetter writes so and another so. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['"', '“'],
  ['“', '"'],
  ['”', '"'],
  ["'", '’'],
  ['’', "'"],
  ['‘', "'"],
  ['-', '‐'],
  ['–', '-'],
  ['—', '–'],
  ['…', '...'],
  ['「', '“'],
  ['」', '”'],
  ['，', ','],
  ['、', '､'],
  ['。', '｡'],
  ['（', '('],
  ['）', ')'],
];
const VARIANT_OF: ReadonlyMap<string, string> = new Map(VARIANTS);
const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ['ア', 'ｱ'],
  ['ガ', 'ｶﾞ'],
  ['ン', 'ﾝ'],
  ['ス', 'ｽ'],
  ['プ', 'ﾌﾟ'],
  ['ー', 'ｰ'],
]);

/** Sets a whole page anew: quotation marks and dashes, spaces, capitals, width, hyphenation. */
export function changeTypography(page: TrackedText, random: Random): TrackedText {
  const isUpperCase = random.next() < 0.3;
  const isWide = random.next() < 0.3;
  const isHyphenated = random.next() < 0.5;
  const isDecomposed = random.next() < 0.3;
  return mapCharacters(page, (character) => {
    const variant = VARIANT_OF.get(character) ?? HALF_WIDTH.get(character);
    if (variant) return variant;
    if (character === ' ') return random.oneOf([' ', '\u00a0', '  ', ' \u2009', '\n']);
    if (/[a-z]/.test(character)) {
      const letter = isUpperCase ? character.toUpperCase() : character;
      if (isWide) return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
      return isHyphenated && random.next() < 0.1 ? `${letter}\u00ad` : letter;
    }
    if (/[0-9]/.test(character) && isWide) {
      return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    }
    return isDecomposed ? character.normalize('NFD') : character;
  });
}
