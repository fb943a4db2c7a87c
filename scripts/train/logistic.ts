/** Steps of plain gradient descent: enough for a dozen inputs between 0 and 1. */
const STEPS = 2_000;
const RATE = 1;
/** Keeps weights from running away where the inputs part the classes without error. */
const SHRINKAGE = 0.002;

/**
 * Logistic regression by gradient descent, every row with the same weight.
 *
 * @returns a weight for each input, then the bias; times the inputs they sum to the logarithm of the odds.
 */
export function trainLogistic(rows: readonly (readonly number[])[], isOf: readonly boolean[]) {
  const width = rows[0]?.length ?? 0;
  const weights = new Float64Array(width + 1);
  const slope = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step++) {
    slope.fill(0);
    for (const [index, row] of rows.entries()) {
      let odds = weights[width] ?? 0;
      for (let at = 0; at < width; at++) odds += (weights[at] ?? 0) * (row[at] ?? 0);
      const error = (isOf[index] ? 1 : 0) - 1 / (1 + exponential(-odds));
      for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + error * (row[at] ?? 0);
      slope[width] = (slope[width] ?? 0) + error;
    }
    for (let at = 0; at <= width; at++) {
      const weight = weights[at] ?? 0;
      const pull = at < width ? SHRINKAGE * weight : 0;
      weights[at] = weight + RATE * ((slope[at] ?? 0) / rows.length - pull);
    }
  }
  return weights;
}

/** Near enough, and by products alone: `Math.exp` may differ in its last bits between machines. */
function exponential(power: number): number {
  let value = Math.max(0, 1 + power / 1024);
  for (let squaring = 0; squaring < 10; squaring++) value *= value;
  return value;
}
