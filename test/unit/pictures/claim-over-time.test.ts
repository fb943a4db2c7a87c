import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimId } from '../../../lib/knowledge/model';
import { claimOverTime, datedOf, inOrder, narrow } from '../../../lib/pictures/claim-over-time';
import { sightingsCsv } from '../../../lib/pictures/sightings-csv';
import type { Sighting } from '../../../lib/spotting/sighting';

const sighting = (id: string, change: Partial<Sighting> = {}): Sighting => ({
  id,
  source: 'https://news.example/law',
  site: 'news.example',
  title: 'A law is passed',
  claim: 'network-intrusion' as ClaimId,
  stance: 'reports',
  sentence: 'Police may break into servers abroad.',
  lang: 'en',
  published: '',
  seen: '2026-11-23T12:00:00.000Z',
  ...change,
});

const daily = { site: 'daily.example', published: '2026-05-02' } as const;
const ALL = [
  sighting('a', { published: '2026-05-20' }),
  sighting('b', { ...daily, stance: 'disputes' }),
  sighting('c', { ...daily, stance: 'asserts' }),
  sighting('d', { published: '2026-09-01T23:00:00+09:00', stance: 'asserts' }),
  sighting('e'),
];

beforeEach(() => vi.stubEnv('TZ', 'UTC'));
afterEach(() => vi.unstubAllEnvs());

describe('a sighting is dated', () => {
  it.each([
    ['', '2026-11-23', false],
    ['2025-05-16', '2025-05-16', true],
    ['2026-09-01T23:00:00+09:00', '2026-09-01', true],
    ['2025-05', '2025-05-01', true],
    // The next day has begun east of the reader.
    ['2026-11-24', '2026-11-24', true],
    ['2099-01-01', '2026-11-23', false],
    ['0001-01-01', '2026-11-23', false],
    ['last week', '2026-11-23', false],
  ])('that says it is of "%s": %s', (published, day, isPublished) => {
    const dated = datedOf(sighting('a', { published }));
    expect([dated.day, dated.isPublished]).toEqual([day, isPublished]);
  });
});

describe('one claim over time', () => {
  const dated = inOrder(ALL);

  it('tells its sentences in the order of their days', () => {
    expect(dated.map(({ sighting: { id } }) => id)).toEqual(['b', 'c', 'a', 'd', 'e']);
  });

  it('counts by outlet, the first to touch it first, and by stance', () => {
    const picture = claimOverTime(dated);
    expect(picture?.step).toBe('week');
    expect(
      picture?.outlets.map(({ site, total, first, last, sums }) => [
        site,
        total,
        first,
        last,
        sums,
      ]),
    ).toEqual([
      ['daily.example', 2, '2026-05-02', '2026-05-02', { asserts: 1, reports: 0, disputes: 1 }],
      ['news.example', 3, '2026-05-20', '2026-11-23', { asserts: 1, reports: 2, disputes: 0 }],
    ]);
    const [first, second] = picture?.outlets ?? [];
    expect(first?.dots).toEqual([
      { at: 0, stance: 'asserts', count: 1 },
      { at: 0, stance: 'disputes', count: 1 },
    ]);
    expect(second?.dots.map(({ stance, count }) => [stance, count])).toEqual([
      ['reports', 1],
      ['asserts', 1],
      ['reports', 1],
    ]);
  });

  it('loses and invents nothing', () => {
    const picture = claimOverTime(dated);
    const dots = picture?.outlets.flatMap((outlet) => outlet.dots) ?? [];
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(ALL.length);
    expect(picture?.total).toBe(ALL.length);
    for (const { at } of dots) expect(picture?.buckets[at]).toBeDefined();
  });

  it.each([
    [{}, 5],
    [{ site: 'daily.example' }, 2],
    [{ from: '2026-05-20' }, 3],
    [{ from: '2026-05-03', to: '2026-05-31' }, 1],
    [{ site: 'daily.example', from: '2026-05-03' }, 0],
  ])('is narrowed by %o', (by, count) => {
    expect(narrow(dated, { site: '', from: '', to: '', ...by })).toHaveLength(count);
  });

  it('is nothing where there is none', () => {
    expect(claimOverTime([])).toBeNull();
  });
});

it('goes into a table that no spreadsheet runs', () => {
  const odd = sighting('a', { sentence: '=HYPERLINK("x"), "quoted"', title: '能動的' });
  const [head, line] = sightingsCsv([odd]).split('\r\n');
  expect(head).toBe('\ufeffseen,published,site,title,claim,stance,sentence,lang,source,id');
  expect(line).toContain(`"'=HYPERLINK(""x""), ""quoted"""`);
  expect(line).toContain('能動的');
});
