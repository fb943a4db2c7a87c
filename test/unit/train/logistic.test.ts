import { expect, it } from 'vitest';
import { trainLogistic } from '../../../scripts/train/logistic';

it('gives the odds that the rows have', () => {
  // Where the sign stands, three of four are of the class; where it does not, one of four.
  const rows = [[1], [1], [1], [1], [0], [0], [0], [0]];
  const isOf = [true, true, true, false, true, false, false, false];
  const [weight = 0, bias = 0] = trainLogistic(rows, isOf);
  const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
  expect(chance(bias + weight)).toBeCloseTo(0.75, 1);
  expect(chance(bias)).toBeCloseTo(0.25, 1);
});
