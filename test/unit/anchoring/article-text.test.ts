import { describe, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchoring/anchor';
import { articleText } from '../../../lib/anchoring/article-text';
import { describe as describeSpan } from '../../../lib/anchoring/describe';
import { textOf } from '../../../lib/text/span';

const SENTENCE = 'Officials may enter servers abroad.';
const FIRST = `A law is passed.\n${SENTENCE}\nCritics object.`;
const SECOND = `An office has a head.\nIt was expected.\n${SENTENCE}`;
const REST = 'Subscribe to the paper.';
const PAGE = `${FIRST}\n${SECOND}\n${REST}`;

const first = { start: 0, end: FIRST.length };
const second = { start: FIRST.length + 1, end: FIRST.length + 1 + SECOND.length };
const rest = { start: second.end + 1, end: PAGE.length };
const LANDMARKS = [
  { id: 'law', start: 0 },
  { id: 'head', start: second.start },
  { id: 'expected', start: PAGE.indexOf('It was') },
  { id: 'more', start: rest.start },
];

const own = articleText(PAGE, [first, rest], LANDMARKS);
const part = articleText(PAGE, [second], LANDMARKS);

describe('the text of one article of a page', () => {
  it('is what it would be without the others', () => {
    expect(own.text).toBe(`${FIRST}\n${REST}`);
    expect(part.text).toBe(SECOND);
    expect(articleText(PAGE, [{ start: 0, end: PAGE.length }], []).text).toBe(PAGE);
  });

  it('has the landmarks that stand in it, where they stand in it', () => {
    expect(own.landmarks).toEqual([
      { id: 'law', start: 0 },
      { id: 'more', start: FIRST.length + 1 },
    ]);
    expect(part.landmarks).toEqual([
      { id: 'head', start: 0 },
      { id: 'expected', start: SECOND.indexOf('It was') },
    ]);
  });

  it.each([
    ['of its beginning', own, 'A law'],
    ['after a cut', own, 'Subscribe'],
    ['of a part', part, 'expected'],
  ])('leads to the page and back: a span %s', (_, article, words) => {
    const start = article.text.indexOf(words);
    const span = { start, end: start + words.length };
    const inPage = article.toPage(span);
    expect(textOf(PAGE, inPage)).toBe(words);
    expect(article.fromPage(inPage)).toEqual(span);
  });

  it('cuts a span that runs into another article', () => {
    const over = { start: PAGE.indexOf('Critics'), end: second.start + 10 };
    expect(textOf(own.text, own.fromPage(over) ?? first)).toBe('Critics object.');
    const acrossTheCut = { start: FIRST.indexOf('Critics'), end: own.text.length };
    expect(textOf(PAGE, own.toPage(acrossTheCut))).toBe('Critics object.');
  });

  it('has no span of another article', () => {
    expect(part.fromPage(first)).toBeNull();
    expect(own.fromPage(second)).toBeNull();
  });

  it('is empty, and leads nowhere wrong, where the article is', () => {
    const none = articleText(PAGE, [{ start: 5, end: 5 }], LANDMARKS);
    expect([none.text, none.landmarks, none.fromPage(first)]).toEqual(['', [], null]);
    expect(none.toPage({ start: 0, end: 1 })).toEqual({ start: 0, end: 0 });
  });
});

it('finds a sentence that stands in both articles in its own, though another is nearer to its position', () => {
  const at = part.text.indexOf(SENTENCE);
  const selectors = describeSpan(
    part.text,
    { start: at, end: at + SENTENCE.length },
    part.landmarks,
  );
  const found = anchor(part.text, selectors, part.landmarks);
  if (found.kind !== 'anchored') throw new Error('It is lost.');
  expect(part.toPage(found.span).start).toBe(second.start + at);
  // In the whole page, the same selectors are of either.
  const [quote] = selectors;
  const bare = quote?.type === 'TextQuoteSelector' ? { ...quote, prefix: '', suffix: '' } : null;
  expect(bare && anchor(PAGE, [bare])).toEqual({ kind: 'orphan', reason: 'quote-ambiguous' });
});
