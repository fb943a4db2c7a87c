import type { Selector, TextQuoteSelector, UserAnnotation } from '../../lib/annotation/model';

/** The words of the page that an annotation is on, as they stood when it was made; empty for a page as a whole. */
export function quoteOf({ target }: UserAnnotation): string {
  return quoteIn(target.selector);
}

export function quoteIn(selectors: readonly Selector[]): string {
  return quoteSelectorIn(selectors)?.exact ?? '';
}

export function quoteSelectorIn(selectors: readonly Selector[]): TextQuoteSelector | undefined {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector');
}
