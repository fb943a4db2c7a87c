import { expect, it } from 'vitest';
import { storedFragmentOf, textFragmentOf } from '../../../lib/anchoring/text-fragment';

/** A text whose quote stands in brackets. */
function fragmentOf(source: string): string {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  return decodeURIComponent(
    textFragmentOf(source.replace('[', '').replace(']', ''), { start, end }),
  );
}

const LONG =
  'the first of many words that go on and on until nobody remembers how it all began or where in the end it might lead to, if it leads anywhere at all';

it.each<[string, string, string]>([
  ['words that stand once', 'A law. Officials [may log in] abroad.', '#:~:text=may log in'],
  ['half a word', 'A law. Offi[cials may lo]g in abroad.', '#:~:text=Officials may log'],
  ['words with white space around', 'A law.[ Officials may ]log in.', '#:~:text=Officials may'],
  ['Japanese', '政府は[能動的サイバー防御]を導入する。', '#:~:text=能動的サイバー防御'],
  [
    'words that stand twice',
    'One may log in. Officials [may log in] abroad.',
    '#:~:text=One may log in. Officials-,may log in,-abroad.',
  ],
  [
    'a long quotation',
    `Before. [${LONG}] After.`,
    '#:~:text=the first of many words that go,to, if it leads anywhere at all',
  ],
  [
    'two paragraphs',
    'Not this. [It begins here.\nAnd ends here]. Not this.',
    '#:~:text=It begins here.,And ends here',
  ],
])('a link to %s', (_, source, fragment) => {
  expect(fragmentOf(source)).toBe(fragment);
});

it('encodes what the directive and the address have for themselves', () => {
  const text = 'He said: well-known, 100 % & #1';
  expect(textFragmentOf(text, { start: 9, end: text.length })).toBe(
    '#:~:text=well%2Dknown%2C%20100%20%25%20%26%20%231',
  );
});

it('is empty where there are no words', () => {
  expect(textFragmentOf('A … b', { start: 2, end: 3 })).toBe('');
});

it('tells a stored quotation with its context, as nobody knows how often it stands there', () => {
  const quote = {
    exact: 'may log in',
    prefix: 'cers agreed. Officials ',
    suffix: ' abroad. Critics ob',
  };
  expect(decodeURIComponent(storedFragmentOf(quote))).toBe(
    '#:~:text=agreed. Officials-,may log in,-abroad. Critics',
  );
});
