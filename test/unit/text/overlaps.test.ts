import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../lib/text/overlaps';

/** Named spans, drawn: each line is one span, its name where it covers. */
const spansIn = (drawing: readonly string[]) =>
  drawing.map((line) => {
    const start = line.search(/\S/);
    return { id: line.charAt(start), span: { start, end: line.length } };
  });

describe('where spans lie on one another', () => {
  it.each([
    ['apart', ['aaa', '    bbb'], []],
    ['touching', ['aaa', '   bbb'], []],
    ['half over each other', ['aaaaaa', '    bbb'], ['4-6 b over a']],
    ['one within the other', ['aaaaaaa', '  bb'], ['2-4 b over a']],
    ['listed the other way round', ['  bb', 'aaaaaaa'], ['2-4 b over a']],
    ['on the same words', ['aaa', 'bbb'], ['0-3 a over b']],
    ['equally long', ['aaa', ' bbb'], ['1-3 b over a']],
    ['three deep', ['aaaaaaaa', ' bbbbb', '  c'], ['1-2 b over a', '2-3 c over b', '3-6 b over a']],
    [
      'the outermost of three ends',
      ['aaaa', ' bbbbb', '  cccc'],
      ['1-2 a over b', '2-4 c over a', '4-6 c over b'],
    ],
    [
      'deeper ones begin and end below',
      ['aaa', 'bbbb', ' ccccccc'],
      ['0-3 a over b', '3-4 b over c'],
    ],
    ['several within one', ['aaaaaaaaa', ' b', '     ccc'], ['1-2 b over a', '5-8 c over a']],
    ['empty', ['aaaa', ''], []],
  ])('%s', (_, drawing, expected) => {
    const found = overlapsOf(spansIn(drawing)).map(
      ({ span, top, below }) => `${span.start}-${span.end} ${top.id} over ${below.id}`,
    );
    expect(found).toEqual(expected);
  });

  it('agrees with looking at every character, on spans at random', () => {
    let state = 11;
    // Numerical Recipes' generator: the same spans on every run.
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 12) % below;
    };
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: next(9) }, (_, id) => {
        const start = next(20);
        return { id, span: { start, end: start + 1 + next(12) } };
      });
      const drawn = new Map<number, string>();
      for (const { span, top, below } of overlapsOf(items)) {
        for (let at = span.start; at < span.end; at++) drawn.set(at, `${top.id} over ${below.id}`);
      }
      for (let at = 0; at < 33; at++) {
        const [top, below] = items
          .filter(({ span }) => span.start <= at && at < span.end)
          .toSorted(
            (a, b) =>
              a.span.end - a.span.start - (b.span.end - b.span.start) ||
              b.span.start - a.span.start,
          );
        expect(drawn.get(at)).toBe(top && below ? `${top.id} over ${below.id}` : undefined);
      }
    }
  });
});
