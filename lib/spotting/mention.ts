import type { ClaimId } from '../knowledge/model';
import type { Span } from '../text/span';

/** How a sentence touches a claim: in the page's own voice, as somebody's, or denying it. */
export type Stance = 'asserts' | 'reports' | 'disputes';

/** A sentence of the page that touches a claim. It says no more than that. */
export interface Mention {
  readonly claim: ClaimId;
  /** The sentence, in the page's text. */
  readonly span: Span;
  readonly stance: Stance;
  /** The words that triggered it, as spans of the page's text; never empty. */
  readonly why: readonly Span[];
}

/** Whether a page is about cyber policy, and which words say so. */
export interface Topic {
  readonly isCyberPolicy: boolean;
  /** 0 to 1; at or above 0.5 `isCyberPolicy` holds. */
  readonly score: number;
  /** The words that weighed most, as they stand in the page. */
  readonly reasons: readonly string[];
}
