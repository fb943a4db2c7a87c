import type {
  Attribution,
  Claim,
  ClaimId,
  Entry,
  KnowledgeBase,
  NoteLanguage,
  Source,
} from './model';

/** A claim with everything a note shows, in one language: nothing left to look up. */
export interface NoteView {
  readonly language: NoteLanguage;
  readonly claim: Claim;
  readonly attribution: Attribution;
  /** The sources that the claim and its positions cite, in the claim's order. */
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
}

/** An entry with everything it shows. */
export interface EntryView {
  readonly language: NoteLanguage;
  readonly entry: Entry;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

/** The one answer to "what is this term?". */
export type TermAnswer =
  | { readonly kind: 'entry'; readonly term: string; readonly view: EntryView }
  | {
      readonly kind: 'nearest';
      readonly term: string;
      readonly entries: readonly Entry[];
      readonly language: NoteLanguage;
    }
  | { readonly kind: 'unknown'; readonly term: string; readonly language: NoteLanguage };

/** The note on a claim, or null when the knowledge base has no such claim. */
export function noteViewOf(
  base: KnowledgeBase,
  id: ClaimId,
  language: NoteLanguage,
): NoteView | null {
  const claim = base.claims.find((candidate) => candidate.id === id);
  if (!claim) return null;
  const cited = new Set([...claim.sources, ...claim.othersSay.flatMap(({ sources }) => sources)]);
  return {
    language,
    claim,
    attribution: base.attribution,
    sources: base.sources.filter((source) => cited.has(source.id)),
    entries: base.entries.filter((entry) => entry.claims.includes(id)),
  };
}

/** The view of an entry. */
export function entryViewOf(base: KnowledgeBase, entry: Entry, language: NoteLanguage): EntryView {
  const cited = new Set(entry.sources);
  return {
    language,
    entry,
    claims: base.claims.filter((claim) => entry.claims.includes(claim.id)),
    sources: base.sources.filter((source) => cited.has(source.id)),
  };
}
