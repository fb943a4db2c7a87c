import { describe, expect, it } from 'vitest';
import { carrySpans } from '../../../lib/text/carry-spans';

const BEFORE = 'One stands.\nTwo stands too.\nThree is last.';

describe('carrying spans into a later text', () => {
  it.each([
    ['nothing changed', BEFORE, 'Two', 'Two'],
    ['text came before', `New.\n${BEFORE}`, 'Three is', 'Three is'],
    ['text came behind', `${BEFORE}\nNew.`, 'One', 'One'],
    ['a line came between', BEFORE.replace('Two', 'New.\nTwo'), 'Two stands', 'Two stands'],
    ['another line changed', BEFORE.replace('One', 'Uno'), 'Two stands', 'Two stands'],
    [
      'the lines were reordered',
      'Three is last.\nTwo stands too.\nOne stands.',
      'stands too',
      'stands too',
    ],
    ['its line changed', BEFORE.replace('Two stands', 'Two sat'), 'Two stands', null],
    ['its line is gone', BEFORE.replace('Two stands too.\n', ''), 'Two stands', null],
    ['its line came twice', 'x\nTwo stands too.\nTwo stands too.\ny', 'Two', null],
    [
      'lines came before and behind several',
      `New.\n${BEFORE}\nNew.`,
      'stands.\nTwo stands',
      'stands.\nTwo stands',
    ],
    ['a line came between several', BEFORE.replace('Two', 'x\nTwo'), 'stands.\nTwo', null],
    ['several came twice', `x\n${BEFORE}\n${BEFORE}\ny`, 'stands.\nTwo', null],
    ['everything is gone', '', 'Two', null],
  ])('when %s', (_, after, words, found) => {
    const start = BEFORE.indexOf(words);
    const [span] = carrySpans(BEFORE, after, [{ start, end: start + words.length }]);
    expect(span ? after.slice(span.start, span.end) : null).toBe(found);
  });

  it('keeps the order of the spans', () => {
    const spans = carrySpans('a b', 'a c', [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
    ]);
    expect(spans).toEqual([null, { start: 0, end: 1 }]);
  });
});
