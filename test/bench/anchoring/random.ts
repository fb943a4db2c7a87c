/** Numbers that a seed repeats. */
export interface Random {
  /** In `[0, 1)`. */
  next(): number;
  /** An integer in `[from, to)`. */
  between(from: number, to: number): number;
  oneOf<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32, 32 bits of state: as even as a benchmark asks for. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from));
  return { next, between, oneOf: (items) => items[between(0, items.length)] ?? items[0] };
}
