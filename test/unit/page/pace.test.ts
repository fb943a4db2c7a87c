import { expect, it } from 'vitest';
import { createPace } from '../../../lib/page/pace';

/** Readings within ten seconds on a page that changes all the time, each of them costing this much. */
function readingsWithin(milliseconds: number, cost: number): number {
  const pace = createPace();
  let now = 0;
  let readings = 0;
  while (now < milliseconds) {
    readings += 1;
    pace.spend(cost, now);
    now += Math.max(100, pace.wait(now));
  }
  return readings;
}

it.each([
  ['cheap', 5, 90, 100],
  ['ordinary', 40, 25, 45],
  ['dear', 600, 2, 5],
])(
  'a page that never rests is read at most as often as it can bear: %s',
  (_, cost, least, most) => {
    const readings = readingsWithin(10_000, cost);
    expect(readings).toBeGreaterThanOrEqual(least);
    expect(readings).toBeLessThanOrEqual(most);
  },
);

it('a page that rested is read at once again', () => {
  const pace = createPace();
  for (let i = 0; i < 10; i++) pace.spend(1_000, i);
  expect(pace.wait(10)).toBeGreaterThan(1_000);
  expect(pace.wait(10_000)).toBe(0);
});
