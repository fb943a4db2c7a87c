import { describe, expect, it } from 'vitest';
import { indexGrams } from '../../../lib/anchoring/gram-index';
import { scanGrams } from '../../../lib/anchoring/gram-scan';
import { type Stretch, unitsOf } from '../../../lib/anchoring/grams';

type Find = (text: string, query: string) => Stretch[];

const byIndex: Find = (text, query) => indexGrams(unitsOf(text))(query);
const byScan: Find = (text, query) => scanGrams(unitsOf(text), query);

/** Numbers drawn below a bound, the same each time. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Words drawn from a small vocabulary: nothing tells one place from another. */
function babble(words: number, seed: number): string {
  const next = drawn(seed);
  return Array.from({ length: words }, () => String(next(20_000)).padStart(5, 'x')).join('');
}

describe.each([
  ['an index', byIndex],
  ['a scan', byScan],
] as const)('%s', (_, find) => {
  it.each([
    ['one two three, four five six', 'zero two three, fourth', [{ at: 4, start: 3, length: 16 }]],
    ['網絡安全法的修訂', '新的網絡安全法', [{ at: 2, start: 0, length: 5 }]],
    ['', 'anything', []],
    ['one two', 'eno', []],
    ['one two three', '四五六七八', []],
  ] as const)('in %j, finds the longest stretches in common with %j', (text, query, stretches) => {
    expect(find(text, query)).toEqual(stretches);
  });

  it('stops looking in a text that says the same everywhere', () => {
    const stretches = find(babble(200_000, 1), babble(1_000, 2));
    expect(stretches.length).toBeLessThanOrEqual(50_000);
    expect(find('a'.repeat(1_000_000), 'a'.repeat(1_000))).toEqual([]);
  });
});

it('a scan finds what an index finds', () => {
  const next = drawn(3);
  for (let trial = 0; trial < 200; trial++) {
    const text = babble(200, trial);
    const from = next(text.length);
    const query = `${text.slice(from, from + 60)}${babble(3, trial + 1)}${text.slice(0, next(40))}`;
    const sorted = (stretches: readonly Stretch[]) =>
      stretches.toSorted((a, b) => a.start - b.start || a.at - b.at);
    expect(sorted(byScan(text, query))).toEqual(sorted(byIndex(text, query)));
  }
});
