import { expect, it } from 'vitest';
import { isSameTitle } from '../../../lib/text/same-title';

it.each([
  ['A law is passed', 'A law is passed'],
  ['A law is passed', 'A Law is Passed '],
  ['A law is passed | The Post', 'A law is passed'],
  ['A law is passed - The Post', 'A law is passed – The Post (AMP)'],
  ['能動的サイバー防御、何が変わるのか：朝凪新聞', '能動的サイバー防御、何が変わるのか：朝凪新聞'],
  ['日本通过主动网络防御法案_南亭评论', '日本通过主动网络防御法案'],
])('"%s" and "%s" are of one article', (a, b) => {
  expect(isSameTitle(a, b)).toBe(true);
});

it.each([
  ['A law is passed | The Post', 'Another law is passed | The Post'],
  ['', ''],
  ['News', 'News and more'],
  ['The Post | Asia', 'The Post | Sport'],
  ['日本通过法案_南亭评论网站首页', '韩国通过法案_南亭评论网站首页面'],
])('"%s" and "%s" are not', (a, b) => {
  expect(isSameTitle(a, b)).toBe(false);
});
