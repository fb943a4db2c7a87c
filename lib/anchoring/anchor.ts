import type {
  Selector,
  TextPositionSelector,
  TextQuoteSelector,
  UserAnnotation,
} from '../annotation/model';
import { type Span, textOf } from '../text/span';
import type { Anchoring } from './anchoring';
import { type Candidate, candidateOf, exactCandidate } from './candidate';
import { chainsOf, LONGEST_GAP } from './chains';
import type { Landmark } from './describe';
import { differenceOf } from './difference';
import { evidenceAt, isWordCut } from './evidence';
import { isAccepted, isBetter, isInContext, isSpokenFor, isTelling, scoreOf } from './judgement';
import { type PreparedText, prepareText } from './prepared-text';
import { foldQuote, type Quote } from './quote';

/** Where a quote stood, in the folded text. */
interface Origin {
  readonly expected: number | null;
  readonly section: Span | null;
}

/** Places at which a quote stands word for word that are looked at: more is a text of one word. */
const MOST_EXACT = 1_000;

/** Where the words that selectors describe are in a text: see `anchorIn`. */
export function anchor(
  text: string,
  selectors: readonly Selector[],
  landmarks: readonly Landmark[] = [],
): Anchoring {
  return anchorIn(prepareText(text), selectors, landmarks);
}

/** Anchors all annotations of a page in its text, in their order. The text is folded and indexed once. */
export function anchorAll(
  text: string,
  annotations: readonly UserAnnotation[],
  landmarks: readonly Landmark[] = [],
): { readonly annotation: UserAnnotation; readonly anchoring: Anchoring }[] {
  if (annotations.length === 0) return [];
  const page = prepareText(text);
  return annotations.map((annotation) => ({
    annotation,
    anchoring: anchorIn(page, annotation.target.selector, landmarks),
  }));
}

/**
 * Finds the words that selectors describe.
 *
 * 1. Where quote and context stand to the letter, nothing more is asked (`verbatim`).
 * 2. Where the quote does not, but what stood before and after it does, each once, the quote is looked for between the
 *    two only (`bracketed`).
 * 3. Else both texts are folded (`foldText`), so that typography plays no part. Where the quote stands word for word
 *    with its context, that is it: one `indexOf`, linear.
 * 4. Else prefix, quote and suffix together are looked for as one query: stretches that it shares with the page
 *    (`indexGrams`) are chained in their order (`chainsOf`), so that a clause inserted, cut or rewritten, or an
 *    advertisement in the middle, leaves head and tail on one chain, and the context brackets what is between.
 * 5. A place is believed by the joint score of quote and context (`judgement`): a floor, which a short quote reaches
 *    with its context only, and a lead over the second best. Of equal places, the one at the landmark and then the one
 *    nearest to where the quote stood is taken, unless nothing tells them apart.
 *
 * No mark is better than a mark on the wrong words: below that, it is an orphan. `moved` means that the words stand in
 * other surroundings; text that came or went elsewhere on the page moves nothing for the reader.
 */
export function anchorIn(
  page: PreparedText,
  selectors: readonly Selector[],
  landmarks: readonly Landmark[] = [],
): Anchoring {
  if (selectors.length === 0) return { kind: 'page' };
  const stored = selectors.find((s): s is TextQuoteSelector => s.type === 'TextQuoteSelector');
  const quote = stored && foldQuote(stored);
  // A position alone would mark whatever stands there now.
  if (!stored || !quote) return { kind: 'orphan', reason: 'quote-not-found' };
  const position = selectors.find(
    (s): s is TextPositionSelector => s.type === 'TextPositionSelector',
  );
  // Of equal places, a landmark's is truer than a position.
  const hasLandmark = selectors.some(({ type }) => type === 'FragmentSelector');
  const known = hasLandmark ? undefined : position?.start;
  const untouched = verbatim(page.original, stored, known ?? -1);
  if (untouched) {
    return { kind: 'anchored', state: 'exact', span: untouched, errors: 0, changes: [] };
  }
  const between = bracketed(page.original, stored, quote);
  if (between) return between;
  const expected = position ? page.foldedAt(position.start) : null;
  return anchorFolded(page, stored, quote, {
    expected,
    section: sectionOf(page, selectors, landmarks),
  });
}

/** Steps 3 to 5. */
function anchorFolded(
  page: PreparedText,
  stored: TextQuoteSelector,
  quote: Quote,
  origin: Origin,
): Anchoring {
  const { expected } = origin;
  const exact = exactCandidates(page, quote, stored);
  const spokenFor = exact.filter((place) => isSpokenFor(place, quote, expected));
  const settled = choose(spokenFor, quote, origin);
  const candidates =
    settled && settled.context * 2 >= quote.contextEvidence
      ? [settled]
      : [...exact, ...similarCandidates(page, quote)].filter((place) =>
          isAccepted(place, quote, expected),
        );
  const best = choose(candidates, quote, origin);
  if (!best) {
    const reason = candidates.length + exact.length > 0 ? 'quote-ambiguous' : 'quote-not-found';
    return { kind: 'orphan', reason };
  }
  const span = page.originalOf(best.span);
  const { errors } = best;
  if (errors > 0) {
    const changes = differenceOf(stored.exact, textOf(page.original, span));
    return { kind: 'anchored', state: 'edited', span, errors, changes };
  }
  const isInPlace = best.span.start === expected || isInContext(best.context, quote);
  const state = isInPlace ? 'exact' : 'moved';
  return { kind: 'anchored', state, span, errors, changes: [] };
}

/**
 * Where a quote stands to the letter with all its context: where it stood or, if that is the only such place, there.
 * A page that did not change is not even folded.
 */
function verbatim(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  position: number,
): Span | null {
  if (!/\S/.test(prefix) || !/\S/.test(suffix)) return null;
  const whole = prefix + exact + suffix;
  const spanAt = (at: number) => ({
    start: at + prefix.length,
    end: at + prefix.length + exact.length,
  });
  const expected = position - prefix.length;
  if (expected >= 0 && text.startsWith(whole, expected)) return spanAt(expected);
  const first = text.indexOf(whole);
  return first >= 0 && text.indexOf(whole, first + 1) < 0 ? spanAt(first) : null;
}

/**
 * What has become of a quote whose context stands to the letter, on both sides and nowhere else: it is looked for in
 * that stretch alone, at a fraction of the cost, and words that left it for elsewhere do not draw it along. Null where
 * that does not settle it.
 */
function bracketed(text: string, stored: TextQuoteSelector, quote: Quote): Anchoring | null {
  const { exact, prefix, suffix } = stored;
  if (!isTelling(prefix) || !isTelling(suffix) || text.includes(exact)) return null;
  const start = onlyPlaceOf(prefix, text);
  if (start === null) return null;
  const end = onlyPlaceOf(suffix, text);
  const room = end === null ? -1 : end - start - prefix.length;
  if (end === null || room < 0 || room > LONGEST_GAP + exact.length * 2) return null;
  const found = anchorFolded(prepareText(text.slice(start, end + suffix.length)), stored, quote, {
    expected: null,
    section: null,
  });
  if (found.kind !== 'anchored') return null;
  const span = { start: found.span.start + start, end: found.span.end + start };
  return { ...found, span };
}

function onlyPlaceOf(words: string, text: string): number | null {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : null;
}

function exactCandidates(page: PreparedText, quote: Quote, stored: TextQuoteSelector): Candidate[] {
  const { folded } = page;
  const candidates: Candidate[] = [];
  let at = folded.indexOf(quote.exact);
  for (let count = 0; at >= 0 && count < MOST_EXACT; count++) {
    const span = page.originalOf({ start: at, end: at + quote.exact.length });
    if (!isWordCut(page.original, span, stored)) candidates.push(exactCandidate(page, quote, at));
    at = folded.indexOf(quote.exact, at + 1);
  }
  return candidates;
}

function similarCandidates(page: PreparedText, quote: Quote): Candidate[] {
  const query = quote.prefix + quote.exact + quote.suffix;
  const weights = weigh(query);
  const weightOf = (from: number, to: number) => (weights[to] ?? 0) - (weights[from] ?? 0);
  const chains = chainsOf(page.stretchesOf(query), weightOf);
  return chains
    .map((chain) => candidateOf(page, quote, chain))
    .filter((candidate) => candidate !== null)
    .filter(({ errors }) => errors > 0);
}

/** Evidence of a text's units up to each. */
function weigh(text: string): Float64Array {
  const weights = new Float64Array(text.length + 1);
  for (let unit = 0; unit < text.length; unit++) {
    weights[unit + 1] = (weights[unit] ?? 0) + evidenceAt(text, unit);
  }
  return weights;
}

/** The best of several places, if it is so by more than chance; of equal ones the nearest to where the quote stood. */
function choose(
  candidates: readonly Candidate[],
  quote: Quote,
  { expected, section }: Origin,
): Candidate | null {
  const [best, ...others] = candidates.toSorted((a, b) => scoreOf(b, quote) - scoreOf(a, quote));
  if (!best) return null;
  const rivals = others.filter((other) => !isSame(other, best) && !isBetter(best, other, quote));
  if (rivals.length === 0) return best;
  const equal = [best, ...rivals];
  const inSection = equal.filter(({ span }) => section && isWithin(span, section));
  if (inSection.length === 1 && inSection[0]) return inSection[0];
  if (expected === null) return null;
  const distance = ({ span }: Candidate) => Math.abs(span.start - expected);
  const [first, second] = equal.toSorted((a, b) => distance(a) - distance(b));
  return first && second && distance(first) < distance(second) ? first : null;
}

/** The stretch of the folded text from the landmark that stood before the quote to the next one. */
function sectionOf(
  page: PreparedText,
  selectors: readonly Selector[],
  landmarks: readonly Landmark[],
): Span | null {
  const fragment = selectors.find(({ type }) => type === 'FragmentSelector');
  if (fragment?.type !== 'FragmentSelector') return null;
  const index = landmarks.findIndex(({ id }) => id === fragment.value);
  const landmark = landmarks[index];
  if (!landmark) return null;
  const next = landmarks.slice(index + 1).find(({ start }) => start > landmark.start);
  return {
    start: page.foldedAt(landmark.start),
    end: next ? page.foldedAt(next.start) : page.folded.length,
  };
}

function isWithin({ start, end }: Span, whole: Span): boolean {
  return start >= whole.start && end <= whole.end;
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
