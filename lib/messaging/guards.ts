import * as v from 'valibot';
import type { CanonicalUrl } from '../annotation/model';
import { COLOURS } from '../annotation/model';
import { type ClaimId, type EntryId, NOTE_LANGUAGES } from '../knowledge/model';
import { siteOf } from '../settings/settings';
import type { Span } from '../text/span';

/**
 * Schemas of what the background is told. Lengths are limits, not taste: a hostile page may call through a broken
 * renderer, and no honest message comes near them.
 */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

export const spanSchema = v.pipe(
  v.object({ start: index, end: index }),
  v.check(({ start, end }) => start <= end, 'a span ends after it starts'),
);

const canonicalUrl = v.custom<CanonicalUrl>(
  (value) => typeof value === 'string' && value.length <= 8192 && /^https?:\/\//.test(value),
);
export const sourceSchema = canonicalUrl;
export const sourcesSchema = v.pipe(v.array(canonicalUrl), v.maxLength(10_000));

/** 4 million UTF-16 units: twice the annotator's own cap. */
const MAX_TEXT = 4_000_000;

export const addressesSchema = v.pipe(v.array(canonicalUrl), v.maxLength(100));
const pageTitle = v.pipe(v.string(), v.maxLength(10_000));

export const readingSchema = v.pipe(
  v.object({
    source: canonicalUrl,
    addresses: addressesSchema,
    title: pageTitle,
    author: v.pipe(v.string(), v.maxLength(1_000)),
    published: v.pipe(v.string(), v.maxLength(100)),
    lang: v.pipe(v.string(), v.maxLength(100)),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    article: spanSchema,
    landmarks: v.pipe(
      v.array(v.object({ id: v.pipe(v.string(), v.maxLength(1_000)), start: index })),
      v.maxLength(10_000),
    ),
    parts: v.pipe(
      v.array(
        v.object({
          source: canonicalUrl,
          addresses: addressesSchema,
          title: pageTitle,
          span: spanSchema,
        }),
      ),
      v.maxLength(100),
    ),
  }),
  v.check(({ text, article }) => article.end <= text.length, 'the article lies in the text'),
  v.check(
    (reading) => areInOrder(reading),
    'the parts lie in the text after the article, one after another',
  ),
  v.check(
    (reading) => areOfOneSite(reading),
    'the parts are of the page’s own site, each of an address of its own',
  ),
);

interface InOrder {
  readonly text: string;
  readonly article: Span;
  readonly parts: readonly { readonly span: Span }[];
}

function areInOrder({ text, article, parts }: InOrder): boolean {
  let end = article.end;
  for (const { span } of parts) {
    if (span.start < end || span.start >= span.end || span.end > text.length) return false;
    end = span.end;
  }
  return true;
}

interface OfOneSite {
  readonly source: CanonicalUrl;
  readonly parts: readonly { readonly source: CanonicalUrl }[];
}

function areOfOneSite({ source, parts }: OfOneSite): boolean {
  const site = siteOf(hostIn(source));
  const sources = new Set([source, ...parts.map((part) => part.source)]);
  return (
    sources.size === parts.length + 1 && parts.every((part) => siteOf(hostIn(part.source)) === site)
  );
}

function hostIn(address: string): string {
  return URL.parse(address)?.host ?? '';
}

/** What of the knowledge base an annotation is tied to. */
export const subjectSchema = v.object({
  kind: v.picklist(['claim', 'entry']),
  id: v.pipe(v.string(), v.maxLength(100)),
});

export const colourSchema = v.picklist(COLOURS);
export const claimIdSchema = v.custom<ClaimId>(
  (value) => typeof value === 'string' && value.length <= 100,
);
export const entryIdSchema = v.custom<EntryId>(
  (value) => typeof value === 'string' && value.length <= 100,
);
export const idSchema = v.pipe(v.string(), v.maxLength(200));
/** At most as many as are kept. */
export const idsSchema = v.pipe(v.array(idSchema), v.maxLength(1_000));
export const termSchema = v.pipe(v.string(), v.maxLength(100_000));
export const tabSchema = v.pipe(v.number(), v.integer());

export const editSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
  format: v.picklist(['text/plain', 'text/markdown']),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)),
  colour: colourSchema,
});

export const wishSchema = v.object({
  term: v.exactOptional(termSchema),
  mark: v.exactOptional(idSchema),
});

const NAME = v.exactOptional(v.pipe(v.string(), v.maxLength(40)));

const settingsSchema = v.object({
  noteLanguage: v.picklist(['auto', ...NOTE_LANGUAGES]),
  theme: v.picklist(['auto', 'light', 'dark']),
  sitesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(10_000)),
  colourNames: v.object({
    yellow: NAME,
    green: NAME,
    blue: NAME,
    pink: NAME,
    violet: NAME,
  }),
  keepsSightings: v.boolean(),
});

export const settingsChangeSchema = v.object({
  noteLanguage: v.exactOptional(settingsSchema.entries.noteLanguage),
  theme: v.exactOptional(settingsSchema.entries.theme),
  sitesOff: v.exactOptional(settingsSchema.entries.sitesOff),
  colourNames: v.exactOptional(settingsSchema.entries.colourNames),
  keepsSightings: v.exactOptional(settingsSchema.entries.keepsSightings),
});

const timeSchema = v.pipe(v.string(), v.isoTimestamp());
export const forgottenSchema = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('one'), id: idSchema }),
  v.object({ kind: v.literal('site'), site: v.pipe(v.string(), v.maxLength(300)) }),
  v.object({ kind: v.literal('before'), before: timeSchema }),
]);

type Schema<T> = v.GenericSchema<unknown, T>;

/** A guard of a method's arguments: exactly these, in this order. */
export function takes<A extends unknown[]>(
  ...schemas: { [I in keyof A]: Schema<A[I]> }
): (args: readonly unknown[]) => args is A {
  return (args): args is A =>
    args.length === schemas.length && schemas.every((schema, i) => v.is(schema, args[i]));
}
