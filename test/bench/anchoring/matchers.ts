import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import { anchorIn } from '../../../lib/anchoring/anchor';
import { describe } from '../../../lib/anchoring/describe';
import { prepareText } from '../../../lib/anchoring/prepared-text';
import type { TextQuoteSelector } from '../../../lib/annotation/model';
import type { Span } from '../../../lib/text/span';
import { matchAsHypothesis } from './hypothesis';

/** A page as each matcher takes it: ours the text, the others an element whose `textContent` is that text. */
export interface MutatedPage {
  readonly text: string;
  readonly root: Element;
}

/** What is looked for: the same words, context and position for all. */
export interface Wanted {
  readonly quote: TextQuoteSelector;
  readonly start: number;
  readonly end: number;
}

/** Milliseconds; `state` is what Sidelight says of it. */
export interface Found {
  readonly span: Span | null;
  readonly time: number;
  /** Of a further annotation on the same page, where a matcher keeps something of the first. */
  readonly timeOfNext?: number;
  readonly state?: string;
}

export function wantedOf(text: string, span: Span): Wanted | null {
  const quote = describe(text, span).find((selector) => selector.type === 'TextQuoteSelector');
  return quote ? { quote, ...span } : null;
}

type Matcher = (page: MutatedPage, wanted: Wanted) => Promise<Found>;

/** In the order of the table's columns. */
export const MATCHERS = {
  Sidelight: async ({ text }, wanted) => {
    const began = performance.now();
    // Folded and indexed for this quote alone, which is the dearest case.
    const page = prepareText(text);
    const anchoring = anchorIn(page, selectorsOf(wanted));
    const time = performance.now() - began;
    anchorIn(page, selectorsOf(wanted));
    const timeOfNext = performance.now() - began - time;
    if (anchoring.kind !== 'anchored') return { span: null, time, timeOfNext };
    return { span: anchoring.span, time, timeOfNext, state: anchoring.state };
  },
  Hypothesis: async ({ root }, { quote, start }) => {
    const began = performance.now();
    const span = matchAsHypothesis(root.textContent, quote.exact, { ...quote, hint: start });
    return { span, time: performance.now() - began };
  },
  'dom-anchor-text-quote': async ({ root }, { quote, start }) => {
    const began = performance.now();
    const range = attempt(() => toRange(root, quote, { hint: start }));
    const time = performance.now() - began;
    return { span: range && spanIn(root, range), time };
  },
  '@apache-annotator/dom': async ({ root }, { quote }) => {
    const began = performance.now();
    const { value } = await createTextQuoteSelectorMatcher(quote)(root).next();
    const time = performance.now() - began;
    return { span: value instanceof Range ? spanIn(root, value) : null, time };
  },
} as const satisfies Record<string, Matcher>;

export type MatcherName = keyof typeof MATCHERS;

export function selectorsOf({ quote, start, end }: Wanted) {
  return [quote, { type: 'TextPositionSelector', start, end } as const];
}

/** A peer that throws has found nothing. */
function attempt<T>(find: () => T | null): T | null {
  try {
    return find();
  } catch {
    return null;
  }
}

function spanIn(
  root: Element,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): Span {
  const measure = new Range();
  measure.setStart(root, 0);
  measure.setEnd(startContainer, startOffset);
  const start = measure.toString().length;
  measure.setEnd(endContainer, endOffset);
  return { start, end: measure.toString().length };
}
