import type { Candidate } from './candidate';
import { evidenceOf } from './evidence';
import type { Quote } from './quote';

/*
 * All weights are in evidence (see `evidenceOf`): about a letter each. They were drawn on every second page of a
 * collection of real ones under seeded changes, and hold on the others: `npm run bench:anchoring`.
 */

/** What a letter of the quote that is gone takes away, where one that still stands gives 1. */
const LOST = 0.7;
/** What a letter of context that still stands gives. */
const CONTEXT = 0.5;
/** What text inserted in the quote takes away, times the logarithm of its length: an advertisement is no quote. */
const SURPLUS = 1.5;
/** A place below is chance: a short quote reaches it only with its context. */
const FLOOR = 22;
/** By how much a place must lead over the second best. */
const MARGIN = 4;

/** Share of the quote that must stand where nothing of its context does: more than there is, so none is enough. */
const ALONE = 1.15;
/** How much more of that it is for a short quote: half its words and one side of its context stand in many a list. */
const SHORT = 0.45;
/** Evidence below which a quote is short, and from which it is a whole sentence, which nothing else repeats. */
const PHRASE = 60;
const SENTENCE = 80;
/** Share that must stand where all of its context does. */
const EMBEDDED = 0.45;
/** Context of which this share stands brackets the quote: the middle may be rewritten, and a third is enough. */
const BRACKET = 0.95;
const BRACKETED = 1 / 3;
/** How much longer than the quote what is bracketed may be. */
const STRETCHED = 2;

/** Evidence of context from which it counts: more than "of the " or a particle on each side, which stand anywhere. */
const ENOUGH = 8;
/**
 * Evidence from which a quote whose context is gone may stand alone. A term or a common word ("government", 能動的サイバー防御)
 * stays below: another article's page says it, too, and no mark is better than a mark on those words.
 */
const SELF_EVIDENT = 30;

/** The joint score of quote and context. */
export function scoreOf({ matched, context, surplus }: Candidate, { evidence }: Quote): number {
  const lost = LOST * (evidence - matched);
  return matched - lost + CONTEXT * context - SURPLUS * Math.log2(1 + surplus);
}

/** Whether one place is so much better than another that chance is ruled out. */
export function isBetter(a: Candidate, b: Candidate, quote: Quote): boolean {
  return scoreOf(a, quote) - scoreOf(b, quote) >= MARGIN;
}

/** Whether a place may be the quote's, edited or not. @param expected - where it stood, in the folded text. */
export function isAccepted(candidate: Candidate, quote: Quote, expected: number | null): boolean {
  if (candidate.errors === 0) return isSpokenFor(candidate, quote, expected);
  if (quote.contextEvidence === 0 || scoreOf(candidate, quote) < FLOOR) return false;
  const known = candidate.context / quote.contextEvidence;
  const share = candidate.matched / quote.evidence;
  const isBracketed = known >= BRACKET && candidate.surplus < quote.exact.length * STRETCHED;
  const missing = (SENTENCE - quote.evidence) / (SENTENCE - PHRASE);
  const shortness = Math.min(1, Math.max(0, missing));
  const alone = ALONE + SHORT * shortness;
  const needed = alone - (alone - EMBEDDED) * known;
  return share >= needed || (isBracketed && share >= BRACKETED);
}

/** Whether a place with the very words is the quote's: by context, by where it stood, or as the words alone tell. */
export function isSpokenFor(
  { span, context }: Candidate,
  quote: Quote,
  expected: number | null,
): boolean {
  const isLong = quote.evidence >= ENOUGH;
  if (quote.contextEvidence === 0) return isLong || span.start === expected;
  if (isLong && span.start === expected) return true;
  return isInContext(context, quote) || quote.evidence >= SELF_EVIDENT;
}

/** Whether enough of the stored context stands around a place. */
export function isInContext(context: number, { contextEvidence }: Quote): boolean {
  return context >= Math.min(contextEvidence, ENOUGH);
}

/** Whether a piece of context says enough to know a place by it. */
export function isTelling(context: string): boolean {
  return evidenceOf(context) >= ENOUGH;
}
