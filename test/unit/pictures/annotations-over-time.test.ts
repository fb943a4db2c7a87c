import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationsOverTime, PARTS } from '../../../lib/pictures/annotations-over-time';
import type { Row } from '../../../lib/search/catalogue';

const row = (change: Partial<Row>): Row => ({
  id: 'urn:uuid:1',
  site: 'news.example',
  title: 'A law',
  created: '2026-03-01T12:00:00.000Z',
  modified: '2026-03-01T12:00:00.000Z',
  colour: 'yellow',
  tags: [],
  subjects: [],
  state: 'exact',
  isBinned: false,
  ...change,
});

const ROWS: readonly (Row | null)[] = [
  row({ tags: ['law', 'police'] }),
  row({ tags: ['law'], site: 'daily.example', created: '2026-03-04T00:30:00.000Z' }),
  row({ colour: 'blue', tags: ['police'], created: '2026-03-04T09:00:00.000Z' }),
  row({ colour: 'blue', site: '' }),
  row({ isBinned: true }),
  null,
];

beforeEach(() => vi.stubEnv('TZ', 'UTC'));
afterEach(() => vi.unstubAllEnvs());

describe('annotations over time', () => {
  it.each([
    [
      'colour',
      [
        ['value', 'yellow', [1, 0, 0, 1]],
        ['value', 'blue', [1, 0, 0, 1]],
      ],
    ],
    [
      'site',
      [
        ['value', 'news.example', [1, 0, 0, 1]],
        ['value', 'daily.example', [0, 0, 0, 1]],
        ['none', '', [1, 0, 0, 0]],
      ],
    ],
    [
      'tag',
      [
        ['value', 'law', [1, 0, 0, 1]],
        ['value', 'police', [0, 0, 0, 1]],
        ['none', '', [1, 0, 0, 0]],
      ],
    ],
  ] as const)('by %s, with days on which nothing was made', (part, series) => {
    const picture = annotationsOverTime(ROWS, part);
    expect(picture?.step).toBe('day');
    expect(picture?.totals).toEqual([2, 0, 0, 2]);
    expect(picture?.series.map(({ kind, value, counts }) => [kind, value, counts])).toEqual(series);
  });

  it('are none where all are in the bin, or none is there', () => {
    expect(annotationsOverTime([row({ isBinned: true }), null], 'colour')).toBeNull();
  });

  it('tell apart the most frequent sites and put the rest together', () => {
    const sites = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 10 - i }, () => row({ site: `s${i}.example` })),
    ).flat();
    const picture = annotationsOverTime(sites, 'site');
    expect(picture?.series.map(({ kind, value }) => value || kind)).toEqual([
      's0.example',
      's1.example',
      's2.example',
      's3.example',
      's4.example',
      'others',
    ]);
    expect(picture?.series.at(-1)?.total).toBe(5 + 4 + 3 + 2);
  });
});

describe.each(PARTS)('by %s, whatever is kept', (part) => {
  it.each([1, 2, 3, 4, 5])('every annotation is counted once (seed %i)', (seed) => {
    const random = generator(seed);
    const pick = (most: number) => Math.floor(random() * most);
    const rows = Array.from({ length: 400 }, () =>
      row({
        created: new Date(1_700_000_000_000 + random() * seed ** 3 * 3e9).toISOString(),
        colour: (['yellow', 'green', 'pink'] as const)[pick(3)] ?? 'blue',
        site: ['a.example', 'b.example', '', `c${pick(20)}.example`][pick(4)] ?? '',
        tags: Array.from({ length: pick(4) }, () => `t${pick(12)}`),
        isBinned: pick(10) === 0,
      }),
    );
    const kept = rows.filter(({ isBinned }) => !isBinned).length;
    const picture = annotationsOverTime(rows, part);
    const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    expect(picture?.total).toBe(kept);
    expect(sum(picture?.totals ?? [])).toBe(kept);
    expect(sum(picture?.series.map(({ total }) => total) ?? [])).toBe(kept);
    for (const [at, total] of picture?.totals.entries() ?? []) {
      expect(sum(picture?.series.map(({ counts }) => counts[at] ?? 0) ?? [])).toBe(total);
    }
  });
});

/** Park and Miller's generator (1988): the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
