import { describe, expect, it } from 'vitest';
import { compareFingerprints, containmentOf, fingerprintOf } from '../../../lib/text/fingerprint';
import { isSameArticle } from '../../../lib/text/same-article';

/** Numbers of a made-up article, the same for the same seed. */
function numbers(seed: number, size: number): number[] {
  let state = seed;
  return Array.from({ length: size }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return state % 4_000;
  });
}

const letters = (number: number) =>
  number.toString(16).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** Its words, with a stop now and then. */
const article = (seed: number, size = 400) =>
  numbers(seed, size).map((number, at) => letters(number) + (at % 12 === 11 ? '.' : ''));

/** The same in characters, as Japanese and Chinese are written. */
const han = (seed: number, size = 600) =>
  numbers(seed, size).map((number) => String.fromCharCode(0x4e00 + (number % 2_000)));

const spaced = (words: readonly string[]) => words.join(' ');
const dense = (characters: readonly string[]) => characters.join('');

describe.each([
  ['words', article, spaced],
  ['characters', han, dense],
] as const)('a text of %s', (_, make, join) => {
  const units = make(7);
  const text = join(units);
  const compare = (other: string) => compareFingerprints(fingerprintOf(text), fingerprintOf(other));

  it.each([
    ['as it was', text],
    [
      'with every twelfth unit another',
      join(units.map((one, at) => (at % 12 === 5 ? (make(99)[at] ?? one) : one))),
    ],
    ['cut to its first half', join(units.slice(0, units.length / 2))],
    [
      'with its halves exchanged',
      join([...units.slice(units.length / 2), ...units.slice(0, units.length / 2)]),
    ],
    [
      'with a fifth as much of the site’s own around it',
      join([
        ...make(3).slice(0, units.length / 10),
        ...units,
        ...make(4).slice(0, units.length / 10),
      ]),
    ],
    ['in other typography', text.toUpperCase().replaceAll('.', ' —')],
  ])('is known %s', (_, other) => {
    expect(compare(other)).toBe('same');
  });

  it.each([
    ['another text', join(make(8))],
    [
      'another text with a paragraph of this one',
      join([...make(8), ...units.slice(0, units.length / 20)]),
    ],
    ['a longer text of the same words', join(make(7, units.length * 5).toReversed())],
  ])('is told from %s', (_, other) => {
    expect(compare(other)).toBe('other');
  });

  it('says nothing where it shares a third with another', () => {
    expect(
      compare(join([...units.slice(0, units.length / 3), ...make(8).slice(units.length / 3)])),
    ).toBe('unknown');
  });

  it('says nothing where it is short', () => {
    expect(fingerprintOf(join(units.slice(0, 60)))).toBe('');
    expect(compare(join(units.slice(0, 60)))).toBe('unknown');
  });
});

it('is small, and the same whichever is asked first', () => {
  const [a, b] = [
    fingerprintOf(spaced(article(1, 5_000))),
    fingerprintOf(spaced(article(2, 5_000))),
  ];
  expect(a.length).toBeLessThan(900);
  expect(containmentOf(a, b)).toBe(containmentOf(b, a));
});

it.each([[''], ['400:xyz'], ['400:0123'], ['nonsense'], ['400']])(
  'says nothing of a damaged one: "%s"',
  (damaged) => {
    expect(compareFingerprints(damaged, fingerprintOf(spaced(article(1))))).toBe('unknown');
  },
);

describe('two pages show the same article', () => {
  const fingerprint = fingerprintOf(spaced(article(1)));
  const other = fingerprintOf(spaced(article(2)));
  const TITLE = 'A law is passed in Tokyo';

  it.each([
    [
      'text agrees and the title was rewritten',
      TITLE,
      fingerprint,
      'Japan’s new law explained',
      fingerprint,
      true,
    ],
    [
      'texts differ under one title',
      'Live updates today',
      fingerprint,
      'Live updates today',
      other,
      false,
    ],
    ['titles agree and one text is short', TITLE, '', `${TITLE} | The Post`, fingerprint, true],
    [
      'titles differ and one text is short',
      TITLE,
      '',
      'A law is refused in Tokyo',
      fingerprint,
      false,
    ],
    ['titles agree and there is no fingerprint of before', TITLE, '', TITLE, '', true],
  ])('or not, where %s', (_, title, one, otherTitle, two, isSame) => {
    const a = { title, fingerprint: one };
    const b = { title: otherTitle, fingerprint: two };
    expect([isSameArticle(a, b), isSameArticle(b, a)]).toEqual([isSame, isSame]);
  });
});
