import { expect, it } from 'vitest';
import type { SnapshotInfo } from '../../../lib/annotation/holdings';
import { snapshotsToDrop } from '../../../lib/store/snapshots-to-drop';

/** One a day for so many days, the last on 23 November 2026. */
function daily(days: number, bytes = 1): SnapshotInfo[] {
  return Array.from({ length: days }, (_, i) => ({
    made: new Date(Date.UTC(2026, 10, 23 - i, 12)).toISOString(),
    annotations: 1,
    bytes,
  }));
}

it('keeps the last of seven days, four weeks and twelve months', () => {
  const all = daily(800);
  const dropped = new Set(snapshotsToDrop(all));
  const kept = all.filter(({ made }) => !dropped.has(made)).map(({ made }) => made.slice(0, 10));
  expect(kept.slice(0, 7)).toEqual(all.slice(0, 7).map(({ made }) => made.slice(0, 10)));
  // Three older weeks and eleven older months; one day may be the last of both.
  expect(kept.length).toBeGreaterThanOrEqual(7 + 11);
  expect(kept.length).toBeLessThanOrEqual(7 + 3 + 11);
  expect(kept).toContain('2026-10-31');
  expect(kept).toContain('2025-12-31');
  expect(kept).not.toContain('2025-11-30');
});

it('keeps what there is when there is little', () => {
  expect(snapshotsToDrop(daily(3))).toEqual([]);
  expect(snapshotsToDrop([])).toEqual([]);
});

it('drops the oldest beyond the budget, and never the newest', () => {
  const all = daily(5, 40);
  expect(snapshotsToDrop(all, 100)).toEqual(all.slice(2).map(({ made }) => made));
  expect(snapshotsToDrop(all, 10)).toEqual(all.slice(1).map(({ made }) => made));
});

it('of several on one day keeps the last', () => {
  const [day] = daily(1);
  if (!day) throw new Error('No day.');
  const earlier = { ...day, made: day.made.replace('T12', 'T08') };
  expect(snapshotsToDrop([earlier, day])).toEqual([earlier.made]);
});
