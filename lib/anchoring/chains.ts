import type { Stretch } from './grams';

/** Stretches of agreement that follow each other in both texts, in their order, without overlap. */
export interface Chain {
  readonly stretches: readonly Stretch[];
  /** What the agreement weighs, less what its gaps cost. */
  readonly score: number;
}

/** Characters between two stretches beyond which they are not of one place: an advertisement with its caption. */
export const LONGEST_GAP = 800;
/** Stretches before one that are tried as its predecessor. */
const LOOK_BACK = 120;
/** What it costs, in weight of characters, that two stretches are not at the same distance in both texts. */
const BREAK = 2;
/** Chains given: the best, and those that contest it. */
const CHAINS = 8;

/**
 * The heaviest chains of stretches, by dynamic programming over them in the text's order, a gap costing the logarithm
 * of what is inserted: colinear chaining with a concave gap cost, as aligners of long reads do it (Li, "Minimap2",
 * Bioinformatics 34(18), 2018, §2.1). Cost: number of stretches times `LOOK_BACK`.
 *
 * @param weightOf - weight of the units of the query in `[from, to)`.
 */
export function chainsOf(
  stretches: readonly Stretch[],
  weightOf: (from: number, to: number) => number,
): Chain[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start || a.at - b.at);
  const scores = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  /** Units at the beginning of a stretch that overlap with its predecessor. */
  const trimmed = new Int32Array(sorted.length);
  const longest = sorted.reduce((most, { length }) => Math.max(most, length), 0);
  for (const [index, stretch] of sorted.entries()) {
    let best = weightOf(stretch.at, stretch.at + stretch.length);
    for (let i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
      const other = sorted[i];
      // Those before it are farther off still.
      if (other && stretch.start - other.start - longest > LONGEST_GAP) break;
      if (!other || other.at >= stretch.at || other.start >= stretch.start) continue;
      const inQuery = stretch.at - other.at - other.length;
      const inText = stretch.start - other.start - other.length;
      if (inText > LONGEST_GAP) continue;
      const overlap = Math.max(0, -inQuery, -inText);
      if (overlap >= stretch.length) continue;
      const weight = weightOf(stretch.at + overlap, stretch.at + stretch.length);
      const score = (scores[i] ?? 0) + weight - gapCost(inText - inQuery);
      if (score > best) {
        best = score;
        before[index] = i;
        trimmed[index] = overlap;
      }
    }
    scores[index] = best;
  }
  return heaviest(sorted, scores, before, trimmed);
}

function gapCost(shift: number): number {
  return shift === 0 ? 0 : BREAK + Math.log2(1 + Math.abs(shift));
}

function heaviest(
  sorted: readonly Stretch[],
  scores: Float64Array,
  before: Int32Array,
  trimmed: Int32Array,
): Chain[] {
  const order = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const used = new Uint8Array(sorted.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if (chains.length === CHAINS) break;
    if (used[end]) continue;
    const stretches: Stretch[] = [];
    for (let index = end; index >= 0; index = before[index] ?? -1) {
      used[index] = 1;
      const stretch = sorted[index];
      const cut = trimmed[index] ?? 0;
      if (stretch) {
        stretches.push({
          at: stretch.at + cut,
          start: stretch.start + cut,
          length: stretch.length - cut,
        });
      }
    }
    // A branch of a heavier chain may be the truer one: a clause that was moved weighs more than the words it left.
    chains.push({ stretches: stretches.reverse(), score: scores[end] ?? 0 });
  }
  return chains;
}
