import search, { type Match } from 'approx-string-match';

/** What the matcher is told besides the quote. */
interface Context {
  readonly prefix: string;
  readonly suffix: string;
  /** Where the quote stood. */
  readonly hint: number;
}

/** As published in `match-quote` of hypothesis/client (commit 751012a). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/**
 * Hypothesis's way of finding a quote, restated for comparison: all places within half the quote's length of edits,
 * the best by a weighted mean of how alike quote, prefix and suffix are and how near the place is; no floor.
 */
export function matchAsHypothesis(
  text: string,
  quote: string,
  { prefix, suffix, hint }: Context,
): { start: number; end: number } | null {
  // A position whose words are still the quote's is taken first.
  if (text.slice(hint, hint + quote.length) === quote) {
    return { start: hint, end: hint + quote.length };
  }
  const total = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
  let best: { start: number; end: number; score: number } | null = null;
  for (const { start, end, errors } of placesOf(
    text,
    quote,
    Math.min(MOST_ERRORS, quote.length / 2),
  )) {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const score =
      (WEIGHTS.quote * (1 - errors / quote.length) +
        WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
        WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
        WEIGHTS.position * (1 - Math.abs(start - hint) / text.length)) /
      total;
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
}

/** From 0 to 1. */
function likeness(text: string, wanted: string): number {
  if (text === '' || wanted === '') return 0;
  const [first] = placesOf(text, wanted, wanted.length);
  return first ? 1 - first.errors / wanted.length : 0;
}

function placesOf(text: string, wanted: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, mostErrors);
}
