/**
 * The reader's annotations, after the Web Annotation Data Model (W3C Recommendation, 23 February 2017).
 * Section numbers below are that document's.
 */

/** Absolute URL without fragment or tracking parameters; the key of a page in the store. */
export type CanonicalUrl = string & { readonly __brand: 'CanonicalUrl' };

/** §4.2.4: the quoted text with what stands around it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** §4.2.5: UTF-16 code units in the page's text as Sidelight read it. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** §4.2.1: the element with an id that stands nearest before the words; `value` is the id. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly value: string;
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc3236';
}

/** §4.2.2: the path of the element that holds the words. */
export interface CssSelector {
  readonly type: 'CssSelector';
  readonly value: string;
}

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector | CssSelector;

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

/** §3.2.4 and §4: the words of a page that an annotation is about; without selectors, the page as a whole. */
export interface Target {
  readonly type: 'SpecificResource';
  readonly source: CanonicalUrl;
  readonly selector: readonly Selector[];
  /** §4.4: how the mark is painted. */
  readonly styleClass: Colour;
}

/** §3.2.4: the reader's text, or one of the reader's tags. */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain' | 'text/markdown';
  readonly purpose: 'commenting' | 'tagging';
}

/** What of the knowledge base an annotation is tied to. */
export interface Subject {
  readonly kind: 'claim' | 'entry';
  /** Of the claim or entry. */
  readonly id: string;
}

/** Words that an annotation stood on before the reader moved it. */
export interface PastTarget {
  readonly selector: readonly Selector[];
  /** When it was moved; ISO 8601, UTC. */
  readonly until: string;
  /** `attached`: it was lost and the reader attached it anew; `extended`: the reader drew its ends elsewhere. */
  readonly why: 'attached' | 'extended';
}

/** JSON, as read from a file. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One annotation of the reader's. Fields that older records lack are read as empty. */
export interface UserAnnotation {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
  readonly body: readonly TextualBody[];
  readonly target: Target;
  /** The page's title when the annotation was made. */
  readonly pageTitle: string;
  /** As the page named its author and its date then; empty where it did not. The date is ISO 8601, to the day at least. */
  readonly pageAuthor: string;
  readonly pagePublished: string;
  readonly about: readonly Subject[];
  /** The latest last. */
  readonly history: readonly PastTarget[];
  /** Id of the annotation of which this is the conflicting copy; empty for none. */
  readonly conflictOf: string;
  /** What was imported, whole, so that its unknown properties leave as they came; null for Sidelight's own. */
  readonly imported: JsonObject | null;
}

/** What the reader can change in an annotation. */
export interface AnnotationEdit {
  readonly text: string;
  readonly format: 'text/plain' | 'text/markdown';
  readonly tags: readonly string[];
  readonly colour: Colour;
}
