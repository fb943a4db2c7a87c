import { expect, test } from 'vitest';
import { Automaton } from '../../../lib/text/aho-corasick';

function found(cues: readonly string[], text: string): string[] {
  const results: string[] = [];
  new Automaton(cues).search(text, (cue, start, end) => {
    results.push(`${cue}:${start}-${end}`);
  });
  return results;
}

test.each([
  { cues: ['he', 'she', 'his', 'hers'], text: 'ushers', expected: ['1:1-4', '0:2-4', '3:2-6'] },
  {
    cues: ['a', 'aa', 'aaa'],
    text: 'aaa',
    expected: ['0:0-1', '1:0-2', '0:1-2', '2:0-3', '1:1-3', '0:2-3'],
  },
  {
    cues: ['防御', '能動的サイバー防御'],
    text: '能動的サイバー防御法',
    expected: ['1:0-9', '0:7-9'],
  },
  { cues: ['abcd', 'bc'], text: 'abce', expected: ['1:1-3'] },
  { cues: ['x', 'x', ''], text: 'x', expected: ['0:0-1'] },
  { cues: [], text: 'anything', expected: [] },
])('finds $cues in $text', ({ cues, text, expected }) => {
  expect(found(cues, text)).toEqual(expected);
});

test('agrees with a search for each cue alone', () => {
  const cues = ['ab', 'ba', 'aba', 'bb', 'abab', 'b'];
  const text = 'abababbaabbbabaabab';
  const expected = cues.flatMap((cue, index) => {
    const places: string[] = [];
    for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
      places.push(`${index}:${at}-${at + cue.length}`);
    }
    return places;
  });
  expect(found(cues, text).toSorted()).toEqual(expected.toSorted());
});
