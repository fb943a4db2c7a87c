import { expect, it } from 'vitest';
import { createTextIndex } from '../../../lib/search/text-index';

const TEXTS = [
  'Officials may log in to servers abroad. Élysée, naïve façade.',
  '政府は攻撃元のサーバーに侵入し、無害化する。',
  '日本通过主动网络防御法案，分析人士表示担忧。',
  '정부는 능동적 사이버 방어를 도입한다.',
  'ＡＢＣ full width and ｻｰﾊﾞｰ half width; pre-emption in 2027',
];

it.each<[string, number[]]>([
  ['officials', [0]],
  ['OFFICIALS serv', [0]],
  ['elysee', [0]],
  ['facade naive', [0]],
  ['無害化', [1]],
  ['害化', [1]],
  ['サーバー', [1, 4]],
  ['防', [2]],
  ['主动防御', []],
  ['网络防御', [2]],
  ['사이버', [3]],
  ['방어를', [3]],
  ['abc', [4]],
  ['2027 emption', [4]],
  ['nothing of it', []],
])('a search for "%s" finds its texts, indexed or not', (query, found) => {
  const index = createTextIndex();
  for (const [number, text] of TEXTS.entries()) index.put(number, text);
  expect(index.find(query).toSorted()).toEqual(found);
  expect(index.index(2)).toBe(true);
  expect(index.find(query).toSorted()).toEqual(found);
  while (index.index(2));
  expect(index.find(query).toSorted()).toEqual(found);
});

it('finds a text by its new words only, and none that was dropped', () => {
  const index = createTextIndex();
  index.put(7, 'an old word');
  index.put(7, 'a new word');
  expect(index.find('old')).toEqual([]);
  expect(index.find('new')).toEqual([7]);
  index.drop(7);
  expect(index.find('word')).toEqual([]);
});
