import type { UserAnnotation } from '../../lib/annotation/model';

/** The words of the page that an annotation is on, as they stood when it was made. */
export function quoteOf({ target }: UserAnnotation): string {
  return target.selector.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
}
