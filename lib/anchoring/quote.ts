import type { TextQuoteSelector } from '../annotation/model';
import { evidenceOf } from './evidence';
import { foldWords } from './folded-text';

/** A quote with its context, as it is looked for: folded. */
export interface Quote {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** Evidence (see `evidenceOf`) of each. */
  readonly evidence: number;
  readonly contextEvidence: number;
}

/** Null for a quote without any words. */
export function foldQuote({ exact, prefix, suffix }: TextQuoteSelector): Quote | null {
  const folded = { exact: foldWords(exact), prefix: foldWords(prefix), suffix: foldWords(suffix) };
  if (folded.exact === '') return null;
  return {
    ...folded,
    evidence: evidenceOf(folded.exact),
    contextEvidence: evidenceOf(folded.prefix, folded.suffix),
  };
}
