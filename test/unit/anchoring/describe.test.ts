import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../../lib/anchoring/describe';

const describeQuote = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return describe(text, { start, end: start + quote.length });
};

const A = 'a'.repeat(40);

suite('describe', () => {
  it.each<[string, string, string, string, string]>([
    ['all context of a short text', 'one two three', 'two', 'one ', ' three'],
    ['32 units at most', `${A}QUOTE${A}`, 'QUOTE', 'a'.repeat(32), 'a'.repeat(32)],
    ['no context at the edges', 'QUOTE', 'QUOTE', '', ''],
    ['CJK alike', '日本政府は能動的サイバー防御を', '能動的', '日本政府は', 'サイバー防御を'],
    // 31 units stand between the emoji and the quote; the 32nd would be half of it.
    [
      'no half of an emoji',
      `😀${'a'.repeat(31)}Q${'b'.repeat(31)}😀`,
      'Q',
      'a'.repeat(31),
      'b'.repeat(31),
    ],
    ['no letter without its accent', `e\u0301${'a'.repeat(31)}Q`, 'Q', 'a'.repeat(31), ''],
    ['a family whole or not at all', `🧑‍🧑‍🧒${'a'.repeat(30)}Q`, 'Q', 'a'.repeat(30), ''],
  ])('keeps %s', (_, text, quote, prefix, suffix) => {
    const start = text.indexOf(quote);
    expect(describeQuote(text, quote)).toEqual([
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      { type: 'TextPositionSelector', start, end: start + quote.length },
    ]);
  });

  it('leaves white space at the ends of a selection out of the quote', () => {
    expect(describeQuote('one\n two \u00a0three', '\n two \u00a0')).toEqual(
      describeQuote('one\n two \u00a0three', 'two'),
    );
  });

  it.each(['', ' \n\u3000'])('refuses a selection without words: %j', (blank) => {
    expect(() => describe(`a${blank}b`, { start: 1, end: 1 + blank.length })).toThrow(RangeError);
  });
});
