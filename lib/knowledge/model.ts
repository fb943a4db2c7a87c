import type { TextLanguage } from '../text/language';

/** Languages in which the knowledge base speaks to its reader. */
export const NOTE_LANGUAGES = ['en', 'zh-Hans', 'ja'] as const;
export type NoteLanguage = (typeof NOTE_LANGUAGES)[number];

/** The same text in every note language; the build refuses a missing one. */
export type Localised = Readonly<Record<NoteLanguage, string>>;

/** Kebab-case id of one of the document's claims; earned by being declared in `knowledge/claims`. */
export type ClaimId = string & { readonly __brand: 'ClaimId' };
/** Kebab-case id of an entry; earned by being declared in `knowledge/entries`. */
export type EntryId = string & { readonly __brand: 'EntryId' };
/** Short id of a source (`N06`); earned by being declared in `knowledge/sources.yaml`. */
export type SourceId = string & { readonly __brand: 'SourceId' };

/** Addressable places of the document, in its order. */
export const PLACES = [
  'title',
  'core',
  'L1',
  'L2',
  'L3',
  'O1',
  'O2',
  'O3',
  'G1',
  'G2',
  'G3',
] as const;
export type Place = (typeof PLACES)[number];

/** Verbatim stretch of the document; `lang` is the language of its original wording. */
export interface Passage {
  readonly place: Place;
  readonly text: string;
  readonly lang: TextLanguage;
}

/** Who published the document, when, and from which standpoint it speaks. */
export interface Attribution {
  readonly title: string;
  readonly publisher: Localised;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly url: string;
  /** That it is a commentary, whose, and what side it takes. */
  readonly standpoint: Localised;
  /** What its text here was copied from. */
  readonly provenance: Localised;
}

export const SOURCE_KINDS = [
  'official',
  'news',
  'research',
  'advocacy',
  'state-media',
  'secondary',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly id: SourceId;
  /** Title as printed, or in square brackets a description of a page whose own title was not shown. */
  readonly title: string;
  readonly publisher: string;
  /** As far as known: `2025-12-23`, `2025-05`, `2025`, `2024-11 or later`, or empty when the page shows none. */
  readonly date: string;
  readonly url: string;
  readonly kind: SourceKind;
  /** What a careful reader should know of it ("party newspaper", "copy"), or empty. */
  readonly remark: string;
}

/** How the document's sentence stands to the sources; never whether the claim is right. */
export const STATUSES = [
  'accurate',
  'accurate-but-incomplete',
  'interpretation',
  'disputed',
  'not-verifiable',
] as const;
export type Status = (typeof STATUSES)[number];

/** A position that somebody takes, with the sources that carry it. */
export interface Position {
  readonly text: Localised;
  readonly sources: readonly SourceId[];
}

/** A proposition of the document with all that a note shows about it. There is no field for truth. */
export interface Claim {
  readonly id: ClaimId;
  /** What the document claims, worded as the document's ("The document says that …"). */
  readonly statement: Localised;
  /** A few words, for lists and marks. */
  readonly label: Localised;
  readonly passages: readonly Passage[];
  readonly status: Status;
  /** Why this status, in one or two sentences. */
  readonly statusReason: Localised;
  /** Short context, two sentences at most. */
  readonly context: Localised;
  readonly othersSay: readonly Position[];
  readonly questions: readonly Localised[];
  /** What rests on one source or could not be checked. */
  readonly caveats: readonly Localised[];
  readonly sources: readonly SourceId[];
}

/** What the knowledge base says on one term, body, law or doctrine; from public sources, not from the document. */
export interface Entry {
  readonly id: EntryId;
  readonly kind: Localised;
  /** The name to show in each note language. */
  readonly name: Localised;
  /** Every surface form that leads to this entry, in all text languages; `forms` are compared normalised. */
  readonly forms: Readonly<Record<TextLanguage, readonly string[]>>;
  readonly definition: Localised;
  readonly claims: readonly ClaimId[];
  readonly caveats: readonly Localised[];
  readonly sources: readonly SourceId[];
}

/** How much a cue carries alone: `strong` counts alone, `medium` needs one context group, `weak` two. */
export type Strength = 'strong' | 'medium' | 'weak';
/** Word groups that must stand near a cue: Japan, cyber, state; `ABROAD` names states whose like is not Japan's. */
export const CONTEXT_GROUPS = ['JP', 'JP_WEAK', 'CYBER', 'STATE', 'ABROAD'] as const;
export type ContextGroup = (typeof CONTEXT_GROUPS)[number];

/**
 * Words per text language, as the compiler leaves them: alternatives written out, compared normalised. An English
 * form stands between word boundaries; a star at its end (`neutrali*`) lets any letters follow.
 */
export type Forms = Readonly<Record<TextLanguage, readonly string[]>>;

/** Word groups that must all stand in one sentence, groups that must stand near it, and groups that must not. */
export interface CueRule {
  readonly all: readonly string[];
  readonly near: readonly string[];
  readonly none: readonly string[];
}

/** Cues of one claim. A cue opens the question whether a sentence touches the claim; it never settles it. */
export interface ClaimCues {
  readonly claim: ClaimId;
  readonly needs: readonly ContextGroup[];
  readonly forms: Forms;
  /** The same in every text language, since the groups of `Lexicon.words` carry the words. */
  readonly rules: readonly CueRule[];
  /** Sources of case-insensitive regular expressions over one sentence, per text language. */
  readonly patterns: Readonly<Partial<Record<TextLanguage, readonly string[]>>>;
}

/** A surface that looks like a cue and means something else when its cue words stand around it. */
export interface FalseFriend {
  readonly langs: readonly TextLanguage[];
  readonly surface: readonly string[];
  readonly means: string;
  readonly cueWords: readonly string[];
  /** Context groups that must be present all the same for the surface to count; empty: never counts. */
  readonly unless: readonly ContextGroup[];
}

/** Words near a claim that help to tell assertion, report and denial apart. */
export interface StanceMarkers {
  /** The text's own voice, its unnamed author included; outweighs `reports`. */
  readonly asserts: Forms;
  readonly reports: Forms;
  readonly disputes: Forms;
}

/** All that spotting needs. */
export interface Lexicon {
  readonly contexts: Readonly<Record<ContextGroup, Forms>>;
  /** Named word groups that the rules of the cues put together. */
  readonly words: Readonly<Record<string, Forms>>;
  readonly cues: readonly ClaimCues[];
  readonly falseFriends: readonly FalseFriend[];
  readonly stance: StanceMarkers;
  /** Words and patterns that say what a page is about; see `lib/spotting/topic`. */
  readonly topic: TopicWords;
}

/** Evidence for and against "this page is about cyber policy". */
export interface TopicWords {
  /** Cyber words, state-acts-on-cyber phrases, and words of other trades, each per text language. */
  readonly cyber: Forms;
  readonly policy: Forms;
  readonly phrases: Forms;
  readonly against: Forms;
}

/** The compiled knowledge base, as the build writes it and the background loads it. */
export interface KnowledgeBase {
  readonly format: 'sidelight-knowledge';
  readonly version: 1;
  readonly attribution: Attribution;
  readonly claims: readonly Claim[];
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly lexicon: Lexicon;
}
