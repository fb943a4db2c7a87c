import type { Facets } from '../../../lib/search/catalogue';
import type { LibraryQuery, State } from '../../../lib/search/library-query';
import type { Shelved } from '../../../lib/store/library-store';

/** An annotation with its number in the catalogue, by which results name it, and its state on its page. */
export interface NumberedRow extends Shelved {
  readonly number: number;
  readonly state: State | null;
}

/** What the page asks its search worker. */
export type ToSearch =
  | {
      readonly kind: 'query';
      readonly turn: number;
      readonly query: LibraryQuery;
    }
  /** Rows that came into sight. */
  | { readonly kind: 'rows'; readonly numbers: readonly number[] }
  | { readonly kind: 'ids'; readonly turn: number; readonly numbers: readonly number[] };

export type FromSearch =
  /** The last changed, before anything else is read; their numbers are negative and hold until the first result. */
  | { readonly kind: 'first'; readonly rows: readonly NumberedRow[] }
  /** How many were read so far; told while the catalogue is made. */
  | { readonly kind: 'progress'; readonly read: number }
  /** All texts are indexed: from now on a search no longer reads through those that are not. */
  | { readonly kind: 'indexed' }
  | {
      readonly kind: 'result';
      /** The question's; told anew with the same turn after a change. */
      readonly turn: number;
      /** In the order asked for. */
      readonly numbers: Int32Array;
      readonly facets: Facets;
      /** How many annotations there are, the bin included. */
      readonly size: number;
    }
  | { readonly kind: 'rows'; readonly rows: readonly NumberedRow[] }
  | { readonly kind: 'ids'; readonly turn: number; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly error: string };
