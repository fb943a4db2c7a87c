import { expect, test } from 'vitest';
import { declaredLanguage, languageOf } from '../../../lib/text/language';

test.each([
  ['The cabinet adopted a cyber strategy.', '', 'en'],
  ['政府はサイバー防御の法案を閣議決定した。', '', 'ja'],
  ['政府はサイバー防御の法案を閣議決定した。', 'en', 'ja'],
  ['일본 정부가 사이버 방어 법안을 의결했다.', '', 'ko'],
  ['日本政府通过了网络安全战略，引发邻国关切。', '', 'zh-Hans'],
  ['日本政府通過了網路安全戰略，引發鄰國關切。', '', 'zh-Hant'],
  ['日本政府通過了網路安全戰略，引發鄰國關切。', 'zh-CN', 'zh-Hant'],
  ['首相会見', 'ja', 'ja'],
  ['首相会見', 'zh-TW', 'zh-Hant'],
  ['日本 NATO 加盟', 'ja-JP', 'ja'],
  ['Tokyo quotes the word 能動的 only once in this long English sentence.', 'ja', 'en'],
  ['2025', 'ko', 'ko'],
  ['', '', 'en'],
])('%j, declared %j, is %s', (text, declared, expected) => {
  expect(languageOf(text, declared)).toBe(expected);
});

test.each([
  ['zh', 'zh-Hans'],
  ['zh-HK', 'zh-Hant'],
  ['zh_Hant_TW', 'zh-Hant'],
  ['EN-us', 'en'],
  ['de', null],
  ['', null],
])('the tag %j names %j', (tag, expected) => {
  expect(declaredLanguage(tag)).toBe(expected);
});
