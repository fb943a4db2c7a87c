import { describe, expect, test } from 'vitest';
import { normalize, originalSpan } from '../../../lib/text/normalize';
import { textOf } from '../../../lib/text/span';

describe('normalize', () => {
  test.each([
    ['Cyber–Defence', 'cyber-defence'],
    ['ＡＣＤ法', 'acd法'],
    ['“active” ‘defence’', '"active" \'defence\''],
    ['「能動的」', '"能動的"'],
    ['ｻｲﾊﾞｰ防御', 'サイバー防御'],
    ['サイハ\u3099ー', 'サイバー'],
    ['cafe\u0301', 'café'],
    ['two  \t spaces\u3000here', 'two spaces here'],
    ['block \n  block', 'block\nblock'],
    ['zero\u200bwidth and soft\u00adhyphen', 'zerowidth and softhyphen'],
    ['사이버', '사이버'],
    ['\u1109\u1161\u110b\u1175버', '사이버'],
    ['ﬁrst ㈱ ①', 'first (株) 1'],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(normalize(text).text).toBe(expected);
  });

  test.each([
    ['He said “ＡＣＤ” first', 'acd', 'ＡＣＤ'],
    ['a  b   target here', 'target', 'target'],
    ['これはｻｲﾊﾞｰ防御だ', 'サイバー防御', 'ｻｲﾊﾞｰ防御'],
    ['a\u200bb soft\u00adhyphen c', 'softhyphen', 'soft\u00adhyphen'],
    ['plain text stays', 'text', 'text'],
    ['\u{1f600} smile then target', 'target', 'target'],
    ['cafe\u0301 noir', 'café', 'cafe\u0301'],
  ])('in %j, %j is found at %j', (text, word, original) => {
    const normalized = normalize(text);
    const start = normalized.text.indexOf(word);
    const span = originalSpan(normalized, { start, end: start + word.length });
    expect(textOf(text, span)).toBe(original);
  });

  test('a character that becomes several is never cut in two', () => {
    const normalized = normalize('x㈱y');
    expect(textOf('x㈱y', originalSpan(normalized, { start: 1, end: 2 }))).toBe('㈱');
  });

  test('every single character maps back into the text', () => {
    const text = 'Ａ“ﾊﾞ” \u00ad ㌢…\n\n漢字 ﷺ \u{1d400}';
    const normalized = normalize(text);
    for (let at = 0; at < normalized.text.length; at++) {
      const span = originalSpan(normalized, { start: at, end: at + 1 });
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });

  test('knows the origin of each unit of a text that grows threefold', () => {
    const { text, origins } = normalize('…'.repeat(1_000));
    expect(text).toBe('.'.repeat(3_000));
    expect(origins?.length).toBe(3_001);
    expect([origins?.[2_998], origins?.[2_999], origins?.[3_000]]).toEqual([999, 999, 1_000]);
  });
});
