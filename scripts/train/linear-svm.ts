/** Rows of a sparse matrix, one after another. */
export interface SparseRows {
  /** Where each row begins in `columns` and `values`, and one past the last. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
}

export interface SvmOptions {
  /** Cost of an error, for rows that are and are not of the class. */
  readonly cost: { readonly positive: number; readonly negative: number };
  readonly epochs: number;
}

/**
 * A linear classifier by dual coordinate descent on the squared hinge loss (Hsieh et al., "A Dual Coordinate Descent
 * Method for Large-scale Linear SVM", ICML 2008, algorithm 1), the bias as a column of ones. Only sums, products and
 * quotients, in an order that a fixed seed decides: the same bits on every machine.
 *
 * @param isOf - for each row, whether it is of the class.
 * @returns `width` weights, then the bias.
 */
export function trainSvm(rows: SparseRows, isOf: Uint8Array, options: SvmOptions): Float64Array {
  const { starts, columns, values, width } = rows;
  const count = starts.length - 1;
  const weights = new Float64Array(width + 1);
  const alpha = new Float64Array(count);
  const norms = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let sum = 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const value = values[at] ?? 0;
      sum += value * value;
    }
    norms[row] = sum;
  }
  const order = Int32Array.from({ length: count }, (_, row) => row);
  const random = seeded(20_260_121);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const sign = isOf[row] === 1 ? 1 : -1;
      const slack = 0.5 / (sign > 0 ? options.cost.positive : options.cost.negative);
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      let product = weights[width] ?? 0;
      for (let at = from; at < to; at++) {
        product += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      }
      const old = alpha[row] ?? 0;
      const gradient = sign * product - 1 + slack * old;
      if (old === 0 && gradient >= 0) continue;
      const fresh = Math.max(0, old - gradient / ((norms[row] ?? 1) + slack));
      if (fresh === old) continue;
      alpha[row] = fresh;
      const step = (fresh - old) * sign;
      for (let at = from; at < to; at++) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0);
      }
      weights[width] = (weights[width] ?? 0) + step;
    }
  }
  return weights;
}

/** Numbers below 2³², the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random() % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
