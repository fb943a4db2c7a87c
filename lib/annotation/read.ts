import * as v from 'valibot';
import {
  type AnnotationEdit,
  type CanonicalUrl,
  COLOURS,
  type JsonObject,
  type Selector,
  type UserAnnotation,
} from './model';

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());
const format = v.picklist(['text/plain', 'text/markdown']);

/**
 * A page's key, or any other IRI: annotations of other makers may be about an image, a book, or a part of either. Only
 * web addresses are ever a page's key (`lib/messaging/guards`), so that the others are kept and found on no page. Schemes that run or carry a document are refused: a source is a link.
 */
const canonicalUrl = v.custom<CanonicalUrl>(
  (value) =>
    typeof value === 'string' &&
    /^(?:https?:\/\/[^#]+|(?!https?:|javascript:|vbscript:|data:)[a-z][a-z0-9+.-]*:[^\s#]+)$/i.test(
      value,
    ),
);

const selector: v.GenericSchema<unknown, Selector> = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.pipe(
    v.object({ type: v.literal('TextPositionSelector'), start: position, end: position }),
    v.check(({ start, end }) => start <= end, 'a position ends after it starts'),
  ),
  v.object({
    type: v.literal('FragmentSelector'),
    value: v.string(),
    conformsTo: v.literal('http://tools.ietf.org/rfc/rfc3236'),
  }),
  v.object({ type: v.literal('CssSelector'), value: v.string() }),
]);

/** Whatever is stored or parsed from JSON is JSON. */
const jsonObject = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const annotation: v.GenericSchema<unknown, UserAnnotation> = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:\S+$/i)),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: time,
  modified: time,
  body: v.array(
    v.object({
      type: v.literal('TextualBody'),
      value: v.string(),
      format,
      purpose: v.picklist(['commenting', 'tagging']),
    }),
  ),
  target: v.object({
    type: v.literal('SpecificResource'),
    source: canonicalUrl,
    selector: v.array(selector),
    styleClass: v.picklist(COLOURS),
  }),
  pageTitle: v.string(),
  pageAuthor: v.optional(v.string(), ''),
  pagePublished: v.optional(v.string(), ''),
  about: v.optional(
    v.array(v.object({ kind: v.picklist(['claim', 'entry']), id: v.string() })),
    [],
  ),
  history: v.optional(
    v.array(
      v.object({
        selector: v.array(selector),
        until: time,
        why: v.picklist(['attached', 'extended']),
      }),
    ),
    [],
  ),
  conflictOf: v.optional(v.string(), ''),
  imported: v.optional(v.nullable(jsonObject), null),
});

const edit: v.GenericSchema<unknown, AnnotationEdit> = v.object({
  text: v.string(),
  format,
  tags: v.array(v.string()),
  colour: v.picklist(COLOURS),
});

/** The annotation that foreign data is, without fields unknown here, or null when it is none. */
export function readAnnotation(data: unknown): UserAnnotation | null {
  const result = v.safeParse(annotation, data);
  return result.success ? result.output : null;
}

/** The edit that foreign data is, or null when it is none. */
export function readEdit(data: unknown): AnnotationEdit | null {
  const result = v.safeParse(edit, data);
  return result.success ? result.output : null;
}
