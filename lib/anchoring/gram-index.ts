/** UTF-16 units of a gram that begins with a letter; with a Chinese, Japanese or Korean character, which says more. */
const GRAM = 5;
const DENSE_GRAM = 3;
/** First of the CJK blocks; what lies above are those, Hangul, and rare characters. */
const DENSE_FROM = 0x2e80;
/** A gram that stands at more places tells nothing of where a quote is; "tion" does so on any long page. */
const MOST_PLACES = 200;
/** Stretches beyond which no more are looked for: a hundred times those of a long quote on a long page. */
const MOST_STRETCHES = 50_000;

/** Two texts that agree: `length` units from `at` in the one, from `start` in the other. */
export interface Stretch {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** Where each gram of a text stands. */
export interface GramIndex {
  /** The longest stretches that a query has in common with the text and that hold a telling gram; in no order. */
  stretchesOf(query: string): Stretch[];
}

/**
 * Indexes the grams of a text: their places, sorted by a hash of the gram in one counting sort (the layout of a
 * compressed sparse row: `begins` has one entry a bucket, `places` one a gram). Memory: 4 bytes a character and at
 * most as much for the buckets. Cost: two passes over the text; a query costs its length times the places of its
 * grams, at most `MOST_PLACES` each.
 *
 * Seeding an approximate search with exact grams is the old idea of BLAST (Altschul et al., "Basic local alignment
 * search tool", J. Mol. Biol. 215, 1990).
 */
export function indexGrams(text: string): GramIndex {
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const begins = new Int32Array((1 << bits) + 1);
  const hashes = new Int32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const hash = hashAt(text, at, bits);
    hashes[at] = hash;
    if (hash >= 0) begins[hash + 1] = (begins[hash + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < begins.length; bucket++) {
    begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
  }
  const places = new Int32Array(begins.at(-1) ?? 0);
  const filled = begins.slice();
  for (let at = 0; at < text.length; at++) {
    const hash = hashes[at] ?? -1;
    if (hash < 0) continue;
    const slot = filled[hash] ?? 0;
    places[slot] = at;
    filled[hash] = slot + 1;
  }

  return {
    stretchesOf(query) {
      const stretches: Stretch[] = [];
      /** For each diagonal, how far the text was found to agree already. */
      const covered = new Map<number, number>();
      for (let at = 0; at < query.length; at++) {
        const hash = hashAt(query, at, bits);
        if (hash < 0) continue;
        const from = begins[hash] ?? 0;
        const to = begins[hash + 1] ?? 0;
        if (to - from > MOST_PLACES) continue;
        for (let slot = from; slot < to; slot++) {
          const start = places[slot] ?? 0;
          if ((covered.get(start - at) ?? -1) > start) continue;
          const stretch = extend(query, at, text, start);
          if (stretch.length < gramAt(query, at)) continue;
          covered.set(start - at, stretch.start + stretch.length);
          stretches.push(stretch);
          if (stretches.length === MOST_STRETCHES) return stretches;
        }
      }
      return stretches;
    },
  };
}

/** Units of the gram that begins there. */
export function gramAt(text: string, at: number): number {
  return text.charCodeAt(at) >= DENSE_FROM ? DENSE_GRAM : GRAM;
}

/** −1 where the text ends before the gram does. FNV-1a over UTF-16 units. */
function hashAt(text: string, at: number, bits: number): number {
  const end = at + gramAt(text, at);
  if (end > text.length) return -1;
  let hash = 0x811c9dc5;
  for (let unit = at; unit < end; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) & ((1 << bits) - 1);
}

/** The longest stretch of agreement around a place, to both sides; empty when the hash deceived. */
function extend(query: string, at: number, text: string, start: number): Stretch {
  let length = 0;
  while (
    at + length < query.length &&
    start + length < text.length &&
    query.charCodeAt(at + length) === text.charCodeAt(start + length)
  ) {
    length++;
  }
  let before = 0;
  while (
    length > 0 &&
    at > before &&
    start > before &&
    query.charCodeAt(at - before - 1) === text.charCodeAt(start - before - 1)
  ) {
    before++;
  }
  return { at: at - before, start: start - before, length: length + before };
}
