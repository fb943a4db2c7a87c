import { describe, expect, it } from 'vitest';
import { trainSvm } from '../../../scripts/train/linear-svm';

/** Rows of [column, value] pairs. */
function rowsOf(rows: readonly (readonly (readonly [number, number])[])[], width: number) {
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length;
  return {
    starts,
    columns: Int32Array.from(rows.flat(), ([column]) => column),
    values: Float64Array.from(rows.flat(), ([, value]) => value),
    width,
  };
}

const options = { cost: { positive: 1, negative: 1 }, epochs: 200 };

describe('a linear classifier', () => {
  // Columns 0 and 1 tell the classes apart, column 2 says nothing.
  const rows = rowsOf(
    [
      [
        [0, 1],
        [2, 1],
      ],
      [[0, 1]],
      [
        [1, 1],
        [2, 1],
      ],
      [[1, 1]],
    ],
    3,
  );
  const weights = trainSvm(rows, Uint8Array.from([1, 1, 0, 0]), options);

  it('leans to the class for its column, away for the other’s, and to neither for what says nothing', () => {
    expect(weights[0]).toBeGreaterThan(0.3);
    expect(weights[1]).toBeLessThan(-0.3);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.1);
  });

  it('finds the optimum that is known in closed form', () => {
    // One row of each class, x = ±1: minimise w²/2 + Σ max(0, 1 - y·w·x)² with the bias at 0, so w = 4 / 5.
    const pair = rowsOf([[[0, 1]], [[0, -1]]], 1);
    const [weight, bias] = trainSvm(pair, Uint8Array.from([1, 0]), options);
    expect(weight).toBeCloseTo(4 / 5, 6);
    expect(bias).toBeCloseTo(0, 6);
  });

  it('is the same to the last bit when trained again', () => {
    expect([...trainSvm(rows, Uint8Array.from([1, 1, 0, 0]), options)]).toEqual([...weights]);
  });
});
