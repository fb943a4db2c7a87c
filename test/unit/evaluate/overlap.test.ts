import { expect, test } from 'vitest';
import { overlapsOf } from '../../../scripts/evaluate/overlap';

function textOf(sentence: string) {
  return {
    id: 'a',
    lang: 'en',
    title: '',
    kind: '',
    cyberPolicy: true,
    sentences: [{ text: sentence, claims: [], stance: null }],
  };
}

test.each([
  ['the same sentence', 'The cabinet adopted the new strategy on Tuesday.', true],
  ['one with other marks and capitals', 'the Cabinet adopted the new strategy – on Tuesday!', true],
  ['one with a word more', 'The cabinet adopted the new strategy on Tuesday morning.', true],
  ['one on the same matter', 'On Tuesday, ministers agreed on a strategy that is new.', false],
])('%s', (_, sentence, isAlike) => {
  const learned = [textOf('The cabinet adopted the new strategy on Tuesday.')];
  expect(overlapsOf([textOf(sentence)], learned)).toHaveLength(isAlike ? 1 : 0);
});

test.each([
  ['内阁周二通过了新的网络安全战略。', '内阁周二通过了新的网络安全战略', true],
  ['内阁周二通过了新的网络安全战略。', '新战略由内阁在周二敲定。', false],
])('%s and %s', (learned, sentence, isAlike) => {
  expect(overlapsOf([textOf(sentence)], [textOf(learned)])).toHaveLength(isAlike ? 1 : 0);
});
