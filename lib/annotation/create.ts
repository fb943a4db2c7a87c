import type { AnnotationEdit, Subject, Target, TextualBody, UserAnnotation } from './model';

/** What an edit may hold: far beyond what anybody types, and small enough to store and export as one record. */
export const EDIT_LIMITS = {
  /** UTF-16 code units of the text. */
  text: 1_000_000,
  /** UTF-16 code units of one tag. */
  tag: 200,
  /** Tags of one annotation. */
  tags: 200,
} as const;

/** What a new annotation is given, apart from its target. */
export interface NewAnnotation {
  /** `urn:uuid:…`, never used before. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly pageTitle: string;
  readonly pageAuthor?: string;
  readonly pagePublished?: string;
  readonly about?: readonly Subject[];
}

/** A new highlight, without words of the reader's yet. */
export function createAnnotation(
  target: Target,
  { id, now, ...page }: NewAnnotation,
): UserAnnotation {
  return {
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: now,
    modified: now,
    body: [],
    target,
    pageTitle: page.pageTitle,
    pageAuthor: page.pageAuthor ?? '',
    pagePublished: page.pagePublished ?? '',
    about: page.about ?? [],
    history: [],
    conflictOf: '',
    imported: null,
  };
}

/**
 * The annotation with the reader's text, tags and colour replaced. The text is kept as typed, one of white space
 * only is none; tags are trimmed, and of tags that differ in case only the first stays.
 *
 * @param now - ISO 8601, UTC.
 * @throws {RangeError} when the edit is beyond `EDIT_LIMITS`: the reader's words are refused, never cut.
 */
export function editAnnotation(
  annotation: UserAnnotation,
  { text, format, tags, colour }: AnnotationEdit,
  now: string,
): UserAnnotation {
  const labels = distinct(tags);
  if (text.length > EDIT_LIMITS.text) throw new RangeError('The note is too long to be kept.');
  if (labels.length > EDIT_LIMITS.tags) throw new RangeError('These are too many tags to be kept.');
  if (labels.some((tag) => tag.length > EDIT_LIMITS.tag)) {
    throw new RangeError('A tag is too long to be kept.');
  }
  const hasText = text.trim() !== '';
  const comment: TextualBody[] = hasText
    ? [{ type: 'TextualBody', value: text, format, purpose: 'commenting' }]
    : [];
  return {
    ...annotation,
    motivation: hasText ? 'commenting' : 'highlighting',
    modified: now,
    body: [...comment, ...labels.map(tagOf)],
    target: { ...annotation.target, styleClass: colour },
  };
}

/** A copy for a conflicting edit, to stand beside its original. @param id - `urn:uuid:…`, never used before. */
export function copyOf(annotation: UserAnnotation, id: string): UserAnnotation {
  return { ...annotation, id, conflictOf: annotation.id };
}

/** What the reader would change: the inverse of `editAnnotation`. */
export function editOf({ body, target }: UserAnnotation): AnnotationEdit {
  const comment = body.find(({ purpose }) => purpose === 'commenting');
  return {
    text: comment?.value ?? '',
    format: comment?.format ?? 'text/plain',
    tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    colour: target.styleClass,
  };
}

function tagOf(value: string): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' };
}

function distinct(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const label = tag.trim().replace(/\s+/g, ' ');
    const key = label.normalize('NFKC').toLowerCase();
    if (label !== '' && !byKey.has(key)) byKey.set(key, label);
  }
  return [...byKey.values()];
}
