import {
  extend,
  hashAt,
  MOST_PLACES,
  MOST_STRETCHES,
  STRIDE,
  type Stretch,
  unitsOf,
} from './grams';

/**
 * Bits of the hash: a query has some hundred grams, so that nearly every place of the text is refused at the first
 * look, and the table stays in the fastest memory.
 */
const BITS = 13;

/** Places in the query by hash, plus one; kept from scan to scan, as fresh memory is dearer than wiping it. */
const first = new Uint16Array(1 << BITS);
/** How often each hash was met in the text. */
const met = new Uint16Array(1 << BITS);

/** Longest query, in UTF-16 units, for a scan: a longer one has too many grams for the table. */
export const LONGEST_SCAN = 2_000;

/** A gram of the query at a place of the text that has its hash. */
interface Seed {
  readonly at: number;
  readonly start: number;
}

/**
 * What `indexGrams` finds, without an index: the query's grams are kept in a table and the text goes past them once.
 * For one quote that costs a fraction of an index of the whole text; for many quotes, the index is cheaper.
 *
 * @param text - its UTF-16 units.
 * @param query - at most `LONGEST_SCAN` units.
 */
export function scanGrams(text: Uint16Array, query: string): Stretch[] {
  const wanted = unitsOf(query);
  const stretches: Stretch[] = [];
  /** For each diagonal, how far the text was found to agree already. */
  const covered = new Map<number, number>();
  for (const { at, start } of seedsOf(text, wanted)) {
    if ((covered.get(start - at) ?? -1) > start) continue;
    const stretch = extend(wanted, at, text, start);
    if (!stretch) continue;
    covered.set(start - at, stretch.start + stretch.length);
    stretches.push(stretch);
    if (stretches.length === MOST_STRETCHES) break;
  }
  return stretches;
}

/** In the order of the text; without the grams that stand in too many places. */
function seedsOf(text: Uint16Array, query: Uint16Array): Seed[] {
  first.fill(0);
  met.fill(0);
  /** The next place in the query with the hash of the gram at this one, plus one. */
  const next = new Uint16Array(query.length);
  for (let at = query.length - 1; at >= 0; at--) {
    const hash = hashAt(query, at, BITS);
    if (hash < 0) continue;
    next[at] = first[hash] ?? 0;
    first[hash] = at + 1;
  }
  const seeds: Seed[] = [];
  for (let start = 0; start < text.length; start += STRIDE) {
    const hash = hashAt(text, start, BITS);
    if (hash < 0 || first[hash] === 0) continue;
    const count = (met[hash] ?? 0) + 1;
    met[hash] = count;
    // One that is met too often is not looked at again.
    if (count > MOST_PLACES) first[hash] = 0;
    for (let at = (first[hash] ?? 0) - 1; at >= 0; at = (next[at] ?? 0) - 1) {
      if (query[at] === text[start]) seeds.push({ at, start });
    }
  }
  return seeds.filter(({ at }) => (met[hashAt(query, at, BITS)] ?? 0) <= MOST_PLACES);
}
