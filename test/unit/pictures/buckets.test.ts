import { afterEach, describe, expect, it, vi } from 'vitest';
import { bucketsBetween, bucketsOf, dayOf, type Step } from '../../../lib/pictures/buckets';

afterEach(() => vi.unstubAllEnvs());

describe('a day', () => {
  it.each([
    ['Asia/Tokyo', '2026-03-01T23:30:00.000Z', '2026-03-02'],
    ['America/New_York', '2026-03-01T02:30:00.000Z', '2026-02-28'],
    ['Europe/Berlin', '2026-07-01T22:30:00.000Z', '2026-07-02'],
    ['Europe/Berlin', '2026-01-01T22:30:00.000Z', '2026-01-01'],
    ['America/New_York', '2026-03-01', '2026-03-01'],
    ['Asia/Tokyo', '2026-03-01', '2026-03-01'],
    ['Asia/Tokyo', '2026-03', '2026-03-01'],
    ['Asia/Tokyo', '2026', '2026-01-01'],
    ['UTC', '2024-02-29', '2024-02-29'],
    ['UTC', '2026-02-29', ''],
    ['UTC', '2026-13', ''],
    ['UTC', 'yesterday', ''],
    ['UTC', '', ''],
  ])('in %s of %s is %s', (zone, moment, day) => {
    vi.stubEnv('TZ', zone);
    expect(dayOf(moment)).toBe(day);
  });
});

describe('a time is parted', () => {
  it.each<[string, string, Step, number]>([
    ['2026-03-01', '2026-03-01', 'day', 1],
    ['2024-02-20', '2024-03-10', 'day', 20],
    ['2026-01-01', '2026-06-30', 'week', 27],
    ['2024-12-30', '2025-12-28', 'week', 52],
    ['2024-01-15', '2026-01-15', 'month', 25],
    ['2009-05-01', '2026-01-15', 'year', 18],
  ])('from %s to %s by the %s: %i', (first, last, step, count) => {
    const buckets = bucketsBetween(first, last);
    expect([buckets.step, buckets.list.length]).toEqual([step, count]);
  });

  it.each([
    ['week', '2026-01-01', '2026-04-01', '2025-12-29', '2026-01-04'],
    ['month', '2024-02-10', '2025-09-01', '2024-02-01', '2024-02-29'],
    ['year', '2010-02-10', '2025-09-01', '2010-01-01', '2010-12-31'],
  ])('into whole stretches: the first %s', (step, first, last, from, to) => {
    const buckets = bucketsBetween(first, last);
    expect(buckets.step).toBe(step);
    expect(buckets.list[0]).toEqual({ from, to });
  });
});

describe.each([
  ['2024-02-25', '2024-03-05'],
  ['2023-11-30', '2024-05-02'],
  ['1999-12-31', '2004-02-29'],
  ['1995-06-15', '2026-11-26'],
])('every day from %s to %s', (first, last) => {
  it('lies in one bucket, and each bucket begins where the one before ends', () => {
    const { list, indexOf } = bucketsBetween(first, last);
    const next = (day: string) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const [i, bucket] of list.entries()) {
      if (i > 0) expect(bucket.from).toBe(next(list[i - 1]?.to ?? ''));
    }
    for (let day = first; day <= last; day = next(day)) {
      const bucket = list[indexOf(day)];
      if (!bucket || day < bucket.from || day > bucket.to) throw new Error(`${day} is in none.`);
    }
    expect(indexOf(next(list.at(-1)?.to ?? ''))).toBe(-1);
  });
});

it('nothing has no buckets', () => {
  expect(bucketsOf([])).toBeNull();
  expect(bucketsOf(['', ''])).toBeNull();
});
