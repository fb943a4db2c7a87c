import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../lib/knowledge/compile-lexicon';
import { expandAlternatives } from '../../../lib/knowledge/expand-alternatives';
import { bundled, claimIds, rawLexicon } from './bundled';

test('the bundled lexicon has no problem, and cues for every claim', () => {
  expect(bundled.problems).toEqual([]);
  expect(new Set(bundled.lexicon.cues.map(({ claim }) => String(claim)))).toEqual(claimIds);
});

test.each([
  ['plain', ['plain']],
  ['network(s|)', ['networks', 'network']],
  ['(pre|pre )empt(ed|ing)', ['preempted', 'preempting', 'pre empted', 'pre empting']],
  ['open( only', ['open( only']],
])('%j is written out as %j', (form, expected) => {
  expect(expandAlternatives(form)).toEqual(expected);
});

const FORMS = { en: ['a'] };
const CLAIM = { claim: 'one', needs: ['JP'], forms: FORMS };
function raw(changes: { words?: object; claim?: object; friend?: object; contexts?: object }) {
  return {
    contexts: { JP: FORMS, ...changes.contexts },
    cues: { words: { act: FORMS, ...changes.words }, claims: [{ ...CLAIM, ...changes.claim }] },
    falseFriends: [
      { langs: ['en'], surface: ['a'], means: 'b', cueWords: ['c'], unless: [], ...changes.friend },
    ],
    stance: { asserts: FORMS, reports: FORMS, disputes: FORMS },
    topic: { cyber: FORMS, policy: FORMS, phrases: FORMS, against: FORMS },
  };
}

describe('compileLexicon tells the editor', () => {
  test('nothing when all is well', () => {
    expect(compileLexicon(raw({}), new Set(['one'])).problems).toEqual([]);
  });

  test.each([
    ['an unknown claim', raw({ claim: { claim: 'two' } }), /two.*knowledge\/claims/],
    [
      'a form that normalises to nothing',
      raw({ words: { act: { en: ['\u200b'] } } }),
      /normalises to nothing/,
    ],
    [
      'a broken pattern',
      raw({ claim: { patterns: { en: ['(a'] } } }),
      /no regular expression: .*(group|parenthes)/i,
    ],
    ['a pattern without bound', raw({ claim: { patterns: { en: ['a.*b'] } } }), /without bound/],
    [
      'gaps that multiply',
      raw({ claim: { patterns: { en: ['a.{0,80}b.{0,80}c.{0,80}d'] } } }),
      /multiply to 531441/,
    ],
    ['an unknown context group', raw({ claim: { needs: ['JAPAN'] } }), /JAPAN.*JP, JP_WEAK/],
    [
      'an unknown language',
      raw({ contexts: { CYBER: { de: ['x'] } } }),
      /"de" is no language.*zh-Hans/,
    ],
    ['an unknown word group', raw({ claim: { rules: ['act + akt'] } }), /"akt".*words:/],
    ['a rule that asks for nothing', raw({ claim: { rules: ['- act'] } }), /asks for no word/],
    ['a field of a false friend that is missing', raw({ friend: { means: undefined } }), /means/],
    ['a file that is missing', {}, /contexts/],
  ])('of %s', (_, lexicon, sentence) => {
    const { problems } = compileLexicon(lexicon, new Set(['one']));
    expect(problems.join('\n')).toMatch(sentence);
  });
});

test('the raw lexicon is data of five files', () => {
  expect(Object.keys(Object(rawLexicon)).toSorted()).toEqual([
    'contexts',
    'cues',
    'falseFriends',
    'stance',
    'topic',
  ]);
});
