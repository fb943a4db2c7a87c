import type { Span } from '../text/span';

/** Where an annotation's target is in a text. An expected miss is a value. */
export type Anchoring =
  | { readonly kind: 'anchored'; readonly span: Span; readonly errors: number }
  | { readonly kind: 'orphan'; readonly reason: 'quote-not-found' | 'quote-ambiguous' };
