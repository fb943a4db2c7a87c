import { describe, expect, it } from 'vitest';
import { indexGrams } from '../../../lib/anchoring/gram-index';

/** Words drawn from a small vocabulary, the same each time: nothing tells one place from another. */
function babble(words: number, seed: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: words }, () => String(next(20_000)).padStart(5, 'x')).join('');
}

describe('indexGrams', () => {
  it('gives the longest stretches in common, each once', () => {
    const found = indexGrams('one two three, four five six').stretchesOf('zero two three, fourth');
    expect(found).toEqual([{ at: 4, start: 3, length: 16 }]);
    expect(indexGrams('網絡安全法的修訂').stretchesOf('新的網絡安全法')).toEqual([
      { at: 2, start: 0, length: 5 },
    ]);
  });

  it('finds nothing in a text without a gram in common, or shorter than one', () => {
    expect(indexGrams('').stretchesOf('anything')).toEqual([]);
    expect(indexGrams('one two').stretchesOf('eno')).toEqual([]);
    expect(indexGrams('one two three').stretchesOf('四五六七八')).toEqual([]);
  });

  it('stops looking in a text that says the same everywhere', () => {
    const stretches = indexGrams(babble(200_000, 1)).stretchesOf(babble(20_000, 2));
    expect(stretches.length).toBeLessThanOrEqual(50_000);
    expect(indexGrams('a'.repeat(1_000_000)).stretchesOf('a'.repeat(1_000))).toEqual([]);
  });
});
