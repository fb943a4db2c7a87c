import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../../lib/text/language';
import { sentencesOf } from '../../../lib/text/sentences';
import { textOf } from '../../../lib/text/span';

const split = (text: string, language: TextLanguage) =>
  sentencesOf(text, language).map((span) => textOf(text, span));

const CASES: readonly (readonly [TextLanguage, readonly string[]])[] = [
  ['en', ['It passed.', 'It took effect.']],
  ['en', ['The U.S. Cyber Command objected.', 'Gen. Sato of the U.S. agreed.', 'He left.']],
  ['en', ['Act No. 42 of 2025 costs 3.5 billion yen.', 'See example.com for more.']],
  ['en', ['He lives in the U.S.', 'The law does not reach him.']],
  ['en', ['"We will act first." That was new.'.slice(0, 20), 'That was new.']],
  ['en', ['"Will it pass?" asked Mr. Mori.', 'Nobody answered!']],
  ['en', ['J. R. Tanaka met George W. Hill.', 'Both smiled.']],
  ['en', ['Talks start at 9 a.m. in Tokyo.', 'Police, SDF, etc. will attend.']],
  ['en', ['He paused… and went on.', 'Then: silence.']],
  ['ja', ['政府は決定した。', '「これは先制だ。認めない」と議員は述べた。', '反対もある。']],
  ['ja', ['「撃たれる前に撃つ。」と彼は言った。', '賛否が割れる!', '本当か?']],
  ['zh-Hans', ['他说：“这不是防御。这是进攻。”', '会场一片沉默。']],
  ['zh-Hans', ['所谓“主动防御。”的说法站不住脚。', '真的吗？', '是的！']],
  ['zh-Hant', ['官員表示「不會先動手。也不會攻擊」，並否認指控。', '外界存疑。']],
  [
    'ko',
    ['정부는 23일 전략을 승인했다.', '야당은 "위헌이다. 막겠다"고 했다.', '표결은 3.1절 뒤다.'],
  ],
];

describe('sentencesOf', () => {
  test.each(CASES.map(([language, sentences]) => ({ language, sentences })))(
    'parts $sentences in $language',
    ({ language, sentences }) => {
      const glue = language === 'en' || language === 'ko' ? ' ' : '';
      expect(split(sentences.join(glue), language)).toEqual(sentences);
    },
  );

  test('a headline without a full stop ends at the line feed', () => {
    expect(split('Cabinet adopts bill\n\n  Tokyo said so. \nEnd', 'en')).toEqual([
      'Cabinet adopts bill',
      'Tokyo said so.',
      'End',
    ]);
  });

  test('a quotation that is never closed does not swallow the block', () => {
    expect(split('「始まりだけの引用。次の文。', 'ja')).toEqual([
      '「始まりだけの引用。',
      '次の文。',
    ]);
  });

  test('together the sentences hold every character but white space', () => {
    const text = '  A first… one? (Yes.) “No.” 1.5 x. \n B!? c. D ';
    const kept = split(text, 'en').join('').replace(/\s/g, '');
    expect(kept).toBe(text.replace(/\s/g, ''));
  });

  test.each(['.'.repeat(100_000), '「'.repeat(50_000), 'A. '.repeat(30_000), '"'.repeat(100_000)])(
    'a hostile text costs no more than its length',
    (text) => {
      const start = performance.now();
      sentencesOf(text, 'ja');
      sentencesOf(text, 'en');
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
