import type { ClaimId } from '../knowledge/model';
import { normalize } from '../text/normalize';
import type { Span } from '../text/span';
import { textOf } from '../text/span';

/** A mention that the reader called not relevant on a site. */
export interface Dismissal {
  readonly id: string;
  /** As `siteOf` gives it: pages of one site share what was dismissed there. */
  readonly site: string;
  readonly claim: ClaimId;
  /** The page's words; of a longer sentence the first `MOST_WORDS` units. */
  readonly sentence: string;
  /** ISO 8601, UTC. */
  readonly made: string;
}

/** UTF-16 units that are kept and compared of a sentence: no honest one is longer. */
export const MOST_WORDS = 1_000;

/**
 * Cosine of two sentences' pieces from which they are alike. Among the sentences in `knowledge/sentences` fewer than
 * 1 in 1,000 pairs of one claim and language reach it; 99 of 100 reach it with themselves when every fifth word (in
 * Han or kana: every fifth character) is another, or when a third as much is added.
 */
const ALIKE = 0.5;

/** Different sentences of one claim after which the reader has said enough about the claim itself. */
export const SENTENCES_UNTIL_QUIET = 3;

/** What a mention is judged by. */
interface Said {
  readonly claim: ClaimId;
  readonly span: Span;
}

/**
 * The mentions that the reader has not dismissed.
 *
 * A mention is dismissed when, on the same site and for the same claim, the reader dismissed a sentence that is alike
 * in words (`isAlike`), or dismissed three different sentences: then the claim is quiet there. Another claim of the
 * same sentence is not dismissed with it. At most two sentences per claim are ever compared, so the cost is linear in
 * the mentions' text.
 *
 * @param text - that the mentions' spans are of.
 * @param dismissals - of the page's site only.
 */
export function withoutDismissed<M extends Said>(
  text: string,
  mentions: readonly M[],
  dismissals: readonly Dismissal[],
): M[] {
  if (dismissals.length === 0) return [...mentions];
  const quiet = quietClaims(dismissals);
  return mentions.filter(({ claim, span }) => {
    if (quiet.has(claim)) return false;
    const same = dismissals.filter((dismissal) => dismissal.claim === claim);
    if (same.length === 0) return true;
    const sentence = textOf(text, span);
    return !same.some((dismissal) => isAlike(dismissal.sentence, sentence));
  });
}

/** The claims of which the reader dismissed three different sentences on one site. */
export function quietClaims(ofSite: readonly Dismissal[]): ReadonlySet<ClaimId> {
  const sentences = new Map<ClaimId, Set<string>>();
  for (const { claim, sentence } of ofSite) {
    const known = sentences.get(claim) ?? new Set();
    sentences.set(claim, known.add(comparable(sentence)));
  }
  return new Set(
    [...sentences].filter(([, said]) => said.size >= SENTENCES_UNTIL_QUIET).map(([claim]) => claim),
  );
}

/** Whether two sentences are the same but for case, spacing, punctuation and the width of letters. */
export function isSameSentence(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/**
 * Whether two sentences are alike in words: the same, or their pieces have a cosine of at least `ALIKE`. Pieces are
 * the sets of three characters in a row within words (with a mark at each end), and of two in a row where characters
 * are syllables or words (Han, kana, Hangul): inflected forms share most, and no dictionary is needed.
 */
export function isAlike(a: string, b: string): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return one === other || cosine(piecesOf(one), piecesOf(other)) >= ALIKE;
}

/** Letters and digits of the normalised sentence; whatever stands between them is one space. */
function comparable(sentence: string): string {
  const { text } = normalize(sentence.slice(0, MOST_WORDS));
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Runs of scripts whose characters say as much as a syllable, or of any others. */
const RUNS =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+)|[^\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/gu;

function piecesOf(words: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const [run, dense] of words.matchAll(RUNS)) {
    const chars = dense === undefined ? [' ', ...run, ' '] : [...run];
    const size = Math.min(dense === undefined ? 3 : 2, chars.length);
    for (let at = 0; at + size <= chars.length; at++)
      pieces.add(chars.slice(at, at + size).join(''));
  }
  return pieces;
}

/** Of sets: what they share over the geometric mean of their sizes; 0 when one is empty. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return shared / Math.sqrt(a.size * b.size);
}

/** Guards what comes back from disk: it may be of a bug, another version or a damaged disk. */
export function isDismissal(record: unknown): record is Dismissal {
  if (typeof record !== 'object' || record === null) return false;
  const text = (key: keyof Dismissal): string => {
    const value: unknown = Reflect.get(record, key);
    return typeof value === 'string' ? value : '';
  };
  return (
    text('id') !== '' &&
    text('site') !== '' &&
    isClaimId(text('claim')) &&
    text('sentence') !== '' &&
    text('sentence').length <= MOST_WORDS &&
    !Number.isNaN(Date.parse(text('made')))
  );
}

function isClaimId(text: string): text is ClaimId {
  return /^[a-z][a-z0-9-]{0,99}$/.test(text);
}
