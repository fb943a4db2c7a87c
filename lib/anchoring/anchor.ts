import type {
  Selector,
  TextPositionSelector,
  TextQuoteSelector,
  UserAnnotation,
} from '../annotation/model';
import type { Span } from '../text/span';
import type { Anchoring } from './anchoring';
import { evidenceOf, isWordCut } from './evidence';
import { type FoldedText, foldText, foldWhitespace } from './folded-text';

/** UTF-16 units under which a quote may stand anywhere by chance, so that its context must speak for it. */
const SHORT_QUOTE = 8;

/**
 * Evidence (see `evidenceOf`) from which context counts: more than "of the " or a particle on each side, which any
 * other place has as well.
 */
const ENOUGH = 8;
/**
 * Evidence from which a quote whose context is gone may stand alone. A term or a common word ("government", 能動的サイバー防御)
 * stays below: another article's page says it, too, and no mark is better than a mark on those words.
 */
const SELF_EVIDENT = 30;

/** An occurrence of the quote. */
interface Candidate {
  /** In the page's text. */
  readonly span: Span;
  /** How much of the stored context stands around it. */
  readonly evidence: number;
}

/**
 * Finds the span that selectors describe in a text; cost: one search for the quote, and 64 characters compared per
 * occurrence. The words must be the same but for white space (`errors` is 0). Of several places, the stored context
 * chooses, then the nearest to the stored position. Where neither tells them apart, or a short quote stands in other
 * surroundings, it is an orphan: no mark is better than a mark on the wrong words.
 */
export function anchor(text: string, selectors: readonly Selector[]): Anchoring {
  return anchorIn(foldText(text), selectors);
}

/** Anchors all annotations of a page in its text, in their order. */
export function anchorAll(
  text: string,
  annotations: readonly UserAnnotation[],
): { readonly annotation: UserAnnotation; readonly anchoring: Anchoring }[] {
  if (annotations.length === 0) return [];
  const page = foldText(text);
  return annotations.map((annotation) => ({
    annotation,
    anchoring: anchorIn(page, annotation.target.selector),
  }));
}

function anchorIn(page: FoldedText, selectors: readonly Selector[]): Anchoring {
  const quote = selectors.find((s): s is TextQuoteSelector => s.type === 'TextQuoteSelector');
  // A position alone would mark whatever stands there now.
  if (!quote) return { kind: 'orphan', reason: 'quote-not-found' };
  const position = selectors.find(
    (s): s is TextPositionSelector => s.type === 'TextPositionSelector',
  );
  const candidates = candidatesFor(page, quote, position);
  if (candidates.length === 0) return { kind: 'orphan', reason: 'quote-not-found' };
  const isSelfEvident = evidenceOf(quote.exact) >= SELF_EVIDENT;
  const stored = evidenceOf(quote.prefix, quote.suffix);
  const best = choose(candidates, stored, position, isSelfEvident);
  if (!best) return { kind: 'orphan', reason: 'quote-ambiguous' };
  const state = best.span.start === position?.start ? 'exact' : 'moved';
  return { kind: 'anchored', state, span: best.span, errors: 0, changes: [] };
}

function candidatesFor(
  page: FoldedText,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
): Candidate[] {
  const exact = foldWhitespace(quote.exact);
  const needle = exact.trim();
  if (needle === '') return [];
  // White space that the quote brought along belongs to its context.
  const prefix = foldWhitespace(quote.prefix + (exact.startsWith(' ') ? ' ' : ''));
  const suffix = foldWhitespace((exact.endsWith(' ') ? ' ' : '') + quote.suffix);
  const stored = evidenceOf(prefix, suffix);
  const { folded, originalOf } = page;

  const candidates: Candidate[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (isWordCut(folded, { start: at, end }, prefix, suffix)) continue;
    const evidence = evidenceOf(
      commonEnd(prefix, folded.slice(Math.max(0, at - prefix.length), at)),
      commonStart(suffix, folded.slice(end, end + suffix.length)),
    );
    const span = originalOf({ start: at, end });
    const isSpokenFor =
      stored > 0 ? evidence >= Math.min(stored, ENOUGH) : span.start === position?.start;
    if (needle.length >= SHORT_QUOTE || isSpokenFor) candidates.push({ span, evidence });
  }
  return candidates;
}

/**
 * @param stored - the evidence when the whole context matches.
 * @param isSelfEvident - whether the quote alone tells its place.
 */
function choose(
  candidates: readonly Candidate[],
  stored: number,
  position: TextPositionSelector | undefined,
  isSelfEvident: boolean,
): Candidate | undefined {
  const [only, ...others] = candidates;
  if (only && others.length === 0) {
    const isSpokenFor = stored === 0 || only.evidence >= Math.min(stored, ENOUGH);
    return isSpokenFor || isSelfEvident || only.span.start === position?.start ? only : undefined;
  }
  const inPlace = candidates.find(({ span }) => span.start === position?.start);
  const most = candidates.reduce((max, { evidence }) => Math.max(max, evidence), 0);
  // Nothing of the context is left to tell them apart; a position tells only when nothing has moved.
  if (stored === 0 || most < Math.min(stored, ENOUGH)) return inPlace;
  const tied = candidates.filter(({ evidence }) => evidence === most);
  if (tied.length === 1) return tied[0];
  if (!position) return undefined;
  const distance = ({ span }: Candidate) => Math.abs(span.start - position.start);
  const [first, second] = tied.toSorted((a, b) => distance(a) - distance(b));
  return first && second && distance(first) < distance(second) ? first : undefined;
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return a.slice(a.length - length);
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
