import type { Span } from '../text/span';

/** A stretch of an edited quote against what stands on the page now. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Where an annotation's target is in a text. An expected miss is a value.
 *
 * `exact`: the same words where they were; `moved`: the same words elsewhere; `edited`: words that changed, with what
 * changed; `page`: the annotation is about the page as a whole.
 */
export type Anchoring =
  | {
      readonly kind: 'anchored';
      readonly state: 'exact' | 'moved' | 'edited';
      readonly span: Span;
      /** Characters inserted, left out or replaced, after folding. */
      readonly errors: number;
      /** Empty unless edited. By words; by characters where the script has no spaces. */
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'page' }
  | { readonly kind: 'orphan'; readonly reason: 'quote-not-found' | 'quote-ambiguous' };
