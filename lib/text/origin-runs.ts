/**
 * Where each unit of a text came from that was made of another one: runs of units, within each of which both texts go
 * on unit by unit. A run begins at `starts[i]`, from `origins[i]` of the other text; both are in ascending order. Most
 * of a page goes on as it is, so that this costs a fraction of a number for every unit.
 */
export interface OriginRuns {
  readonly starts: number[];
  readonly origins: number[];
}

/** Where a unit came from. @param unit - not before the first run. */
export function originAt({ starts, origins }: OriginRuns, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return (origins[low] ?? 0) + unit - (starts[low] ?? 0);
}

/** What to add to a unit of the last run for its origin; a number that no unit has where there is none. */
export function lastShift({ starts, origins }: OriginRuns): number {
  const last = starts.length - 1;
  return last < 0 ? NO_SHIFT : (origins[last] ?? 0) - (starts[last] ?? 0);
}

/** Of no text: a text has 2^29 units at most. */
const NO_SHIFT = -(2 ** 30);

/** Forgets the units from one on. */
export function cutRuns({ starts, origins }: OriginRuns, unit: number): void {
  while ((starts.at(-1) ?? -1) >= unit) {
    starts.pop();
    origins.pop();
  }
}
