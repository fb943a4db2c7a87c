import type { ClaimId } from '../knowledge/model';
import type { Stance } from './mention';

/** A sentence of a page that the reader visited, and the claim that it touches. */
export interface Sighting {
  /** The same for the same sentence and claim on the same page. */
  readonly id: string;
  readonly source: string;
  readonly site: string;
  readonly title: string;
  readonly claim: ClaimId;
  readonly stance: Stance;
  /** Verbatim; of a longer sentence the first `MOST_WORDS` units. */
  readonly sentence: string;
  /** BCP 47, or empty. */
  readonly lang: string;
  /** As the page says, or empty. */
  readonly published: string;
  /** First seen; ISO 8601, UTC. */
  readonly seen: string;
}

/** A sighting that has no identity yet. */
export type Sighted = Omit<Sighting, 'id'>;

/** UTF-16 units that are kept of a sentence, and of a title: no honest one is longer. */
const MOST_WORDS = 2_000;
const MOST_TITLE = 500;

/** Where something was seen. */
export interface SeenPage {
  readonly source: string;
  readonly site: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string;
  /** The reader asked that sightings be kept. */
  readonly isWanted: boolean;
  /** Sidelight is switched off for the page's site. */
  readonly isOff: boolean;
  /** It stands in a private window, of which nothing is ever kept. */
  readonly isPrivate: boolean;
}

/** What a page's report says of one claim; what the reader dismissed is not in it. */
interface Noted {
  readonly claim: ClaimId;
  readonly mentions: readonly { readonly sentence: string; readonly stance: Stance }[];
}

/**
 * What is kept of a page: each sentence once for each claim that it touches; of most pages, nothing.
 *
 * @param now - ISO 8601, UTC.
 */
export function sightingsOf(page: SeenPage, notes: readonly Noted[], now: string): Sighted[] {
  const { isWanted, isOff, isPrivate, ...where } = page;
  if (!isWanted || isOff || isPrivate || where.site === '') return [];
  return notes.flatMap(({ claim, mentions }) => {
    const once = new Map(mentions.map(({ sentence, stance }) => [wordsOf(sentence), stance]));
    return [...once].map(([sentence, stance]) => ({
      ...where,
      title: where.title.slice(0, MOST_TITLE),
      claim,
      stance,
      sentence,
      seen: now,
    }));
  });
}

/** Line breaks and indents of the page's source are no wording. */
function wordsOf(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
}

/** Text of which a sighting's id is the digest: its page, its claim, its words. */
export function identityOf({ source, claim, sentence }: Sighted): string {
  return JSON.stringify([source, claim, sentence]);
}

/** How much is kept, and of which sites. */
export interface SightingHoldings {
  readonly count: number;
  /** When the first of them was seen, ISO 8601 UTC; empty where there is none. */
  readonly since: string;
  /** The most seen first. */
  readonly sites: readonly (readonly [site: string, count: number])[];
}

/** What the reader wants gone for good; `before` is ISO 8601, UTC. */
export type Forgotten =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'before'; readonly before: string };
