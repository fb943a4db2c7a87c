import { describe, expect, it } from 'vitest';
import { drawEnd, type End, endsOf, moveEnd, type Step, wordAt } from '../../../lib/text/move-end';
import type { Span } from '../../../lib/text/span';

/** A text with a span, written between brackets. */
function read(marked: string): { text: string; span: Span; within: Span } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return { text, span: { start, end }, within: { start: 0, end: text.length } };
}

function write(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

type Case = readonly [string, string, End, 'back' | 'on', Step, string];
const CASES: readonly Case[] = [
  ['a word on', 'The [law] lets them.', 'last', 'on', 'word', 'The [law lets] them.'],
  ['a word back', 'The [law lets] them.', 'last', 'back', 'word', 'The [law] lets them.'],
  ['the start back', 'The [law] lets them.', 'first', 'back', 'word', '[The law] lets them.'],
  ['the start on', '[The law] lets them.', 'first', 'on', 'word', 'The [law] lets them.'],
  ['over punctuation', 'The [law], then.', 'last', 'on', 'word', 'The [law, then].'],
  ['to the end of half a word', 'Com[pan]ies are', 'last', 'on', 'word', 'Com[panies] are'],
  ['to the start of half a word', 'Com[panies] are', 'first', 'back', 'word', '[Companies] are'],
  ['into the next paragraph', 'The [law].\n\nThen', 'last', 'on', 'word', 'The [law.\n\nThen]'],
  ['out of a paragraph', 'The law.\n[Then]', 'first', 'back', 'word', 'The [law.\nThen]'],
  ['back over a paragraph', 'The [law.\nThen]', 'last', 'back', 'word', 'The [law].\nThen'],
  ['never to nothing, from behind', 'The [law] lets', 'last', 'back', 'word', 'The [law] lets'],
  ['never to nothing, from before', 'The [law] lets', 'first', 'on', 'word', 'The [law] lets'],
  ['no further than the end', 'The [law]', 'last', 'on', 'word', 'The [law]'],
  ['no further than the start', '[The] law', 'first', 'back', 'word', '[The] law'],
  ['a character on', 'The [law]: no', 'last', 'on', 'character', 'The [law:] no'],
  ['a character over a space', 'The [law] no', 'last', 'on', 'character', 'The [law n]o'],
  ['a character back over a space', 'The [law n]o', 'last', 'back', 'character', 'The [law] no'],
  ['the start by a character', 'The [law]', 'first', 'back', 'character', 'Th[e law]'],
  ['one character stays', 'The l[a]w', 'last', 'back', 'character', 'The l[a]w'],
  ['over a family as one', '[see] 👨‍👩‍👧 now', 'last', 'on', 'character', '[see 👨‍👩‍👧] now'],
  ['over an accent as one', '[caf]e\u0301 now', 'last', 'on', 'character', '[cafe\u0301] now'],
  ['a Chinese word on', '[网络]安全战略', 'last', 'on', 'word', '[网络安全]战略'],
  ['a Chinese word back', '[网络安全]战略', 'last', 'back', 'word', '[网络]安全战略'],
  ['over a Chinese stop', '[战略]。政府', 'last', 'on', 'word', '[战略。政府]'],
  ['a Chinese character', '[网络]安全', 'last', 'on', 'character', '[网络安]全'],
  ['a Japanese word on', '政府は[新しい]法律を', 'last', 'on', 'word', '政府は[新しい法律]を'],
  ['the start, in Japanese', '政府は[法律]を', 'first', 'back', 'word', '政府[は法律]を'],
  ['a Korean word on', '[정부는] 새로운 법', 'last', 'on', 'word', '[정부는 새로운] 법'],
  ['with spaces that do not break', '[10]\u00a0km far', 'last', 'on', 'word', '[10\u00a0km] far'],
];

describe('an end of a mark goes', () => {
  it.each(CASES)('%s', (_, before, end, direction, step, after) => {
    const { text, span, within } = read(before);
    expect(write(text, moveEnd(text, span, end, direction, step, within))).toBe(after);
  });

  it.each([
    'The law lets the police enter.\nThen, all went home.',
    '政府は新しい法律を作った。\n次は国会だ。',
  ])('back the way it came: %s', (text) => {
    const within = { start: 0, end: text.length };
    const way: Span[] = [{ start: 0, end: 1 }];
    for (;;) {
      const last = way.at(-1) ?? within;
      const next = moveEnd(text, last, 'last', 'on', 'word', within);
      if (next === last) break;
      way.push(next);
    }
    expect(way.length).toBeGreaterThan(8);
    for (let at = way.length - 1; at > 1; at--) {
      expect(moveEnd(text, way[at] ?? within, 'last', 'back', 'word', within)).toEqual(way[at - 1]);
    }
  });

  it('stays in the article', () => {
    const { text, span } = read('The [law] lets\nRelated: other news');
    const within = { start: 0, end: 12 };
    let now = span;
    for (let step = 0; step < 5; step++) now = moveEnd(text, now, 'last', 'on', 'word', within);
    expect(write(text, now)).toBe('The [law lets]\nRelated: other news');
  });
});

/** The place is marked with a stroke. */
const DRAWN: readonly (readonly [string, string, End, Step, string])[] = [
  ['far into a word', 'The [law] lets them| go', 'last', 'word', 'The [law lets them] go'],
  ['early in a word', 'The [law] lets t|hem go', 'last', 'word', 'The [law lets] them go'],
  ['late in a word', 'The [law] lets the|m go', 'last', 'word', 'The [law lets them] go'],
  ['behind the other end', 'One t|wo [three four]', 'last', 'word', 'One two [three] four'],
  ['before the other end', '[One two] three f|our', 'first', 'word', 'One [two] three four'],
  ['to a start', 'One t|wo [three]', 'first', 'word', 'One [two three]'],
  ['exactly', 'One t|wo [three]', 'first', 'character', 'One t[wo three]'],
  ['exactly, never to nothing', 'O|ne [two]', 'last', 'character', 'One [t]wo'],
  ['to the next paragraph’s start', 'The [law].\n|Then', 'last', 'word', 'The [law].\nThen'],
  ['into the next paragraph', 'The [law].\nThen| he', 'last', 'word', 'The [law.\nThen] he'],
  ['into Chinese', '[网络]安全战|略的', 'last', 'character', '[网络安全战]略的'],
  ['to a Chinese word', '[网络]安全|战略', 'last', 'word', '[网络安全]战略'],
  ['never into a pair', '[a] 👨‍👩‍👧| b', 'last', 'character', '[a 👨‍👩‍👧] b'],
];

describe('an end of a mark is drawn', () => {
  it.each(DRAWN)('%s', (_, marked, end, step, after) => {
    const place = marked.replace(/[[\]]/g, '').indexOf('|');
    const { text, span, within } = read(marked.replace('|', ''));
    expect(write(text, drawEnd(text, span, end, place, step, within))).toBe(after);
  });
});

it('tells the words and the characters at the ends', () => {
  const { text, span } = read('So [the law enters cafe\u0301] now');
  expect([wordAt(text, span, 'first'), wordAt(text, span, 'last')]).toEqual(['the', 'cafe\u0301']);
  const { first, last } = endsOf(text, span);
  expect([text.slice(first.start, first.end), text.slice(last.start, last.end)]).toEqual([
    't',
    'e\u0301',
  ]);
});
