import type { Span } from '../text/span';
import type { Chain } from './chains';
import { evidenceOf, isInWord } from './evidence';
import type { FoldedText } from './folded-text';
import { gramAt, type Stretch } from './grams';
import type { Quote } from './quote';

/** A place of the page that may be where the quote is now. */
export interface Candidate {
  /** In the folded text. */
  readonly span: Span;
  /** Evidence of the quote's characters that stand there still, in their order. */
  readonly matched: number;
  /** Units of the quote that do not stand there, or of the place that are not in the quote, whichever are more. */
  readonly errors: number;
  /** Units of the place beyond the quote's length. */
  readonly surplus: number;
  /** Evidence of the stored context that stands around it. */
  readonly context: number;
}

/** UTF-16 units by which a piece of context may have moved against the quote. */
const DRIFT = 12;

/** A place at which the whole quote stands. */
export function exactCandidate({ folded }: FoldedText, quote: Quote, start: number): Candidate {
  const span = { start, end: start + quote.exact.length };
  return {
    span,
    matched: quote.evidence,
    errors: 0,
    surplus: 0,
    context: contextAround(folded, span, quote),
  };
}

/** The place that a chain through the context and the quote leads to; null when it has nothing of the quote. */
export function candidateOf(page: FoldedText, quote: Quote, chain: Chain): Candidate | null {
  const from = quote.prefix.length;
  const to = from + quote.exact.length;
  const within = chain.stretches.flatMap((stretch) => cut(stretch, from, to));
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last) return null;
  const span = {
    start: startOf(page, chain, first, from),
    end: endOf(page, chain, last, to),
  };
  const kept = within.reduce((sum, { length }) => sum + length, 0);
  const length = span.end - span.start;
  return {
    span,
    matched: evidenceOf(
      ...within.map(({ start, length }) => page.folded.slice(start, start + length)),
    ),
    errors: Math.max(quote.exact.length - kept, length - kept),
    surplus: Math.max(0, length - quote.exact.length),
    context: contextAround(page.folded, span, quote),
  };
}

/** The part of a stretch that lies in a part of the query. */
function cut({ at, start, length }: Stretch, from: number, to: number): Stretch[] {
  const begin = Math.max(at, from);
  const end = Math.min(at + length, to);
  return begin < end ? [{ at: begin, start: start + begin - at, length: end - begin }] : [];
}

/** Where the quote's head is lost, it begins where its prefix ends or, without one, as far ahead as it was long. */
function startOf(page: FoldedText, chain: Chain, first: Stretch, from: number): number {
  if (first.at === from) return first.start;
  const before = chain.stretches.findLast(({ at }) => at < first.at);
  const end = before ? before.start + before.length : 0;
  if (before && before.at + before.length >= from) return end;
  const guess = Math.max(end, first.start - (first.at - from));
  return wordStart(page, guess, first.start);
}

function endOf(page: FoldedText, chain: Chain, last: Stretch, to: number): number {
  const end = last.start + last.length;
  const missing = to - (last.at + last.length);
  if (missing === 0) return end;
  const after = chain.stretches.find(({ at }) => at > last.at);
  const limit = after ? after.start : page.folded.length;
  if (after && after.at <= to) return limit;
  return wordEnd(page, end, Math.min(limit, end + missing));
}

/** The start of the word at a guessed place; not across a line, as a quote's lost head stood in its line. */
function wordStart(page: FoldedText, guess: number, first: number): number {
  const { original } = page;
  const known = page.originalOf({ start: first, end: first + 1 }).start;
  let start = page.originalOf({ start: guess, end: guess + 1 }).start;
  const line = original.lastIndexOf('\n', known - 1);
  if (line >= start) return page.foldedAt(line + 1);
  while (start > 0 && isInWord(original, start)) start--;
  return page.foldedAt(start);
}

function wordEnd(page: FoldedText, last: number, guess: number): number {
  const { original } = page;
  const known = page.originalOf({ start: last - 1, end: last }).end;
  let { end } = page.originalOf({ start: Math.max(last, guess) - 1, end: Math.max(last, guess) });
  const line = original.indexOf('\n', known);
  if (line >= 0 && line < end) return page.foldedAt(line);
  while (end < original.length && isInWord(original, end)) end++;
  return page.foldedAt(end);
}

/**
 * How much of the stored context stands beside a place, each side for itself: evidence of its grams, of which those
 * that are no longer at the same distance from the quote count half.
 */
function contextAround(folded: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  const before = folded.slice(Math.max(0, start - prefix.length - DRIFT), start);
  const after = folded.slice(end, end + suffix.length + DRIFT);
  const shift = before.length - prefix.length;
  return evidenceFound(prefix, before, shift) + evidenceFound(suffix, after, 0);
}

/** @param shift - where `context` would begin in `around` if nothing had changed; negative where the page begins. */
function evidenceFound(context: string, around: string, shift: number): number {
  let inPlace = '';
  let displaced = '';
  let covered = 0;
  for (let at = 0; at < context.length; at++) {
    const end = Math.min(context.length, at + gramAt(context, at));
    if (at > 0 && end - at < gramAt(context, at)) break;
    const gram = context.slice(at, end);
    const expected = at + shift;
    const isInPlace = expected >= 0 && around.startsWith(gram, expected);
    const nearby = around.slice(Math.max(0, expected - DRIFT), Math.max(0, end + shift + DRIFT));
    if (!isInPlace && !nearby.includes(gram)) continue;
    const found = context.slice(Math.max(at, covered), end);
    if (isInPlace) inPlace += found;
    else displaced += found;
    covered = end;
  }
  return evidenceOf(inPlace) + evidenceOf(displaced) / 2;
}
