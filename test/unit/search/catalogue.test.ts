import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  facetsOf,
  type Row,
  resultOf,
  type SortedOrder,
  sortedBy,
} from '../../../lib/search/catalogue';
import {
  EVERYTHING,
  type LibraryQuery,
  queryFrom,
  wordsOfQuery,
} from '../../../lib/search/library-query';

const row = (change: Partial<Row>): Row => ({
  id: 'urn:uuid:1',
  site: 'news.example',
  title: 'A law',
  created: '2026-03-01T23:30:00.000Z',
  modified: '2026-03-01T23:30:00.000Z',
  colour: 'yellow',
  tags: [],
  subjects: [],
  state: 'exact',
  isBinned: false,
  ...change,
});

const ROWS: (Row | null)[] = [
  row({ tags: ['law'], modified: '2026-05-01T00:00:00.000Z' }),
  row({
    site: 'daily.example',
    colour: 'blue',
    title: 'Zero',
    created: '2026-01-01T00:00:00.000Z',
  }),
  null,
  row({ isBinned: true }),
  row({
    state: 'orphan',
    subjects: ['claim:unified-command'],
    title: 'Beta',
    modified: '2026-04-01T00:00:00.000Z',
  }),
];

const sorted = (order: SortedOrder) => sortedBy(ROWS, order);

/** The rows' dates are of UTC. */
beforeEach(() => vi.stubEnv('TZ', 'UTC'));

const CASES: readonly (readonly [Partial<LibraryQuery>, number[]])[] = [
  [{}, [0, 4, 1]],
  [{ isBin: true }, [3]],
  [{ site: 'daily.example' }, [1]],
  [{ tag: 'law' }, [0]],
  [{ tag: 'la' }, []],
  [{ colour: 'blue' }, [1]],
  [{ state: 'orphan' }, [4]],
  [{ subject: 'claim:unified-command' }, [4]],
  [{ order: 'oldest' }, [1, 0, 4]],
  [{ order: 'title' }, [0, 4, 1]],
  [{ order: 'site' }, [1, 0, 4]],
  [{ from: '2026-03-01' }, [0, 4]],
  [{ to: '2026-02-28' }, [1]],
  [{ from: '2026-03-02', to: '2026-03-02' }, []],
];

it.each(CASES)('%o asks for rows %o', (query, numbers) => {
  expect(resultOf(ROWS, { ...EVERYTHING, ...query }, null, sorted)).toEqual(numbers);
});

describe('a day is the reader’s', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    // Half past eleven at night in UTC is the next morning in Tokyo.
    ['Asia/Tokyo', '2026-03-02', '2026-03-01T23:30:00.000Z', true],
    ['UTC', '2026-03-02', '2026-03-01T23:30:00.000Z', false],
    // In Berlin it is so in summer, and not in winter, whatever season it is now.
    ['Europe/Berlin', '2026-07-02', '2026-07-01T22:30:00.000Z', true],
    ['Europe/Berlin', '2026-01-02', '2026-01-01T22:30:00.000Z', false],
  ])('in %s, %s has %s: %s', (zone, day, created, isOfDay) => {
    vi.stubEnv('TZ', zone);
    const rows = [row({ created })];
    const query = { ...EVERYTHING, from: day, to: day };
    const found = resultOf(rows, query, null, (order) => sortedBy(rows, order));
    expect(found).toEqual(isOfDay ? [0] : []);
  });
});

it('keeps what was searched in the order of its relevance', () => {
  const query = { ...EVERYTHING, words: 'x', order: 'relevance' } as const;
  expect(resultOf(ROWS, query, [4, 3, 2, 1, 0], sorted)).toEqual([4, 1, 0]);
});

it('sorts what was searched as asked', () => {
  const query = { ...EVERYTHING, words: 'x', order: 'oldest' } as const;
  expect(resultOf(ROWS, query, [4, 3, 1], sorted)).toEqual([1, 4]);
});

it('counts the values of what was found', () => {
  expect(facetsOf(ROWS, [0, 1, 2, 4])).toEqual({
    site: [
      ['news.example', 2],
      ['daily.example', 1],
    ],
    tag: [['law', 1]],
    colour: [
      ['yellow', 2],
      ['blue', 1],
    ],
    state: [
      ['exact', 2],
      ['orphan', 1],
    ],
    subject: [['claim:unified-command', 1]],
  });
});

it.each(CASES)('%o survives an address', (query) => {
  const asked = { ...EVERYTHING, ...query };
  const address = new Map(wordsOfQuery(asked));
  expect(queryFrom((name) => address.get(name) ?? null)).toEqual(asked);
});

it('asks for nothing that an address cannot mean', () => {
  const get = (name: string) =>
    ({ colour: 'beige', state: '?', from: 'May', order: 'x' })[name] ?? null;
  expect(queryFrom(get)).toEqual(EVERYTHING);
});
