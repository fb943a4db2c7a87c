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

export type Selector = TextQuoteSelector | TextPositionSelector;

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

/** §3.2.4 and §4: the words of a page that an annotation is about. */
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

/** One annotation of the reader's. */
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
}

/** What the reader can change in an annotation. */
export interface AnnotationEdit {
  readonly text: string;
  readonly format: 'text/plain' | 'text/markdown';
  readonly tags: readonly string[];
  readonly colour: Colour;
}
