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

/** What stood around a quotation, as whole words: the stored context is cut wherever its length was reached. */
export function contextOf({ prefix, suffix }: TextQuoteSelector): {
  before: string;
  after: string;
} {
  const before = prefix.replace(/^[\p{Script=Latin}\p{N}]+\s/u, '');
  const after = suffix.replace(/\s[\p{Script=Latin}\p{N}]+$/u, '');
  return { before: before && `… ${before}`, after: after && `${after} …` };
}
