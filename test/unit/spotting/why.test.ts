import { expect, it, test } from 'vitest';
import { spot } from './bundled';

const EN =
  'Japan’s government has put an active cyber defense bill before parliament in Tokyo. The bill worries its critics. ';
const JA = '政府は能動的サイバー防御の法案を国会に提出した。';
const ZH = '日本政府向国会提交了主动网络防御法案。';
const KO = '일본 정부는 능동적 사이버 방어 법안을 국회에 제출했다. ';

test.each([
  [EN, 'Detectives are to slip into the command server and wipe its tools.'],
  [EN, 'Neighbors will answer in kind, and the region will be less safe for it.'],
  [JA, '警察は攻撃元のコンピューターに入り、悪性の仕組みを取り除く。'],
  [ZH, '邻国势必跟进，地区局势会更加紧张。'],
  [KO, '이웃 나라들이 맞대응에 나서면 지역의 긴장은 더 높아진다.'],
])('every mention names words of its own sentence: %s%s', (opening, sentence) => {
  const text = opening + sentence;
  const { mentions } = spot(text);
  const own = mentions.filter(({ span }) => span.start >= opening.length - 1);
  expect(own.length).toBeGreaterThan(0);
  for (const { span, why } of own) {
    expect(why.length).toBeGreaterThan(0);
    for (const { start, end } of why) {
      expect(start).toBeGreaterThanOrEqual(span.start);
      expect(end).toBeLessThanOrEqual(span.end);
      expect(text.slice(start, end).trim()).not.toBe('');
    }
  }
});

it('names whole words, where a script has words', () => {
  const text = `${EN}Neighbors will answer in kind, and the region will be less safe for it.`;
  for (const { why } of spot(text).mentions) {
    for (const { start, end } of why) {
      expect(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`).not.toMatch(/[a-z]/i);
    }
  }
});
