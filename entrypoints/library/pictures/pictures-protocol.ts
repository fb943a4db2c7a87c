import type { OverTime, Part } from '../../../lib/pictures/annotations-over-time';
import type { ClaimOverTime, Dated, Narrowed } from '../../../lib/pictures/claim-over-time';
import type { Matrix, Named } from '../../../lib/pictures/sites-and-claims';

/** What the page asks its pictures' worker. */
export interface Question {
  readonly turn: number;
  readonly part: Part;
  /** The claim whose wording is looked at; empty for the one with the most sightings. */
  readonly claim: string;
  /** To which of its sentences the list is narrowed. */
  readonly narrowed: Narrowed;
  /** Sentences that are listed. */
  readonly limit: number;
}

/** All three pictures. */
export interface Pictures {
  /** Null where there are no annotations. */
  readonly overTime: OverTime | null;
  readonly matrix: Matrix;
  /** Claims that have sightings, the most first. */
  readonly claims: readonly Named[];
  readonly claim: string;
  /** Null where the claim has no sightings. */
  readonly claimOverTime: ClaimOverTime | null;
  /** The first of those that it is narrowed to, in the order of time. */
  readonly sentences: readonly Dated[];
  /** How many it is narrowed to. */
  readonly matching: number;
}

export type FromPictures =
  | { readonly kind: 'pictures'; readonly turn: number; readonly pictures: Pictures }
  /** How many annotations and sightings were read so far; told before the first answer. */
  | { readonly kind: 'progress'; readonly read: number }
  | { readonly kind: 'failed'; readonly error: string };
