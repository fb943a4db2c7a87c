import {
  extend,
  type FindStretches,
  hashAt,
  MOST_PLACES,
  MOST_STRETCHES,
  STRIDE,
  type Stretch,
  unitsOf,
} from './grams';

/**
 * Indexes the grams of a text: their places, sorted by a hash of the gram in one counting sort (the layout of a
 * compressed sparse row: `begins` has one entry a bucket, `places` one a gram). Memory: 2 bytes a character and at
 * most twice as much for the buckets. Cost: two passes over the text; a query costs its length times the places of its
 * grams, at most `MOST_PLACES` each.
 *
 * Seeding an approximate search with exact grams is the old idea of BLAST (Altschul et al., "Basic local alignment
 * search tool", J. Mol. Biol. 215, 1990).
 *
 * @param text - its UTF-16 units.
 */
export function indexGrams(text: Uint16Array): FindStretches {
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const begins = new Int32Array((1 << bits) + 1);
  const hashes = new Int32Array(Math.ceil(text.length / STRIDE));
  for (let at = 0; at < text.length; at += STRIDE) {
    const hash = hashAt(text, at, bits);
    hashes[at / STRIDE] = hash;
    if (hash >= 0) begins[hash + 1] = (begins[hash + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < begins.length; bucket++) {
    begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
  }
  const places = new Int32Array(begins.at(-1) ?? 0);
  const filled = begins.slice();
  for (let at = 0; at < text.length; at += STRIDE) {
    const hash = hashes[at / STRIDE] ?? -1;
    if (hash < 0) continue;
    const slot = filled[hash] ?? 0;
    places[slot] = at;
    filled[hash] = slot + 1;
  }

  return (query) => {
    const wanted = unitsOf(query);
    const stretches: Stretch[] = [];
    /** For each diagonal, how far the text was found to agree already. */
    const covered = new Map<number, number>();
    for (let at = 0; at < wanted.length; at++) {
      const hash = hashAt(wanted, at, bits);
      if (hash < 0) continue;
      const from = begins[hash] ?? 0;
      const to = begins[hash + 1] ?? 0;
      if (to - from > MOST_PLACES) continue;
      for (let slot = from; slot < to; slot++) {
        const start = places[slot] ?? 0;
        if ((covered.get(start - at) ?? -1) > start) continue;
        const stretch = extend(wanted, at, text, start);
        if (!stretch) continue;
        covered.set(start - at, stretch.start + stretch.length);
        stretches.push(stretch);
        if (stretches.length === MOST_STRETCHES) return stretches;
      }
    }
    return stretches;
  };
}
