import * as v from 'valibot';
import { NOTE_LANGUAGES, PLACES, SOURCE_KINDS, STATUSES } from './model';

/** The shapes of the folder's YAML files. Each message says what the editor has to write. */

const text = v.pipe(
  v.string('write a text here'),
  v.check((value) => value.trim() !== '', 'is empty; write a text here'),
);

/** Sentences of context stay short enough to be read beside an article; in UTF-16 units. */
const LONGEST_TEXT = 700;

const localised = v.strictObject(
  {
    en: v.pipe(
      text,
      v.maxLength(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters; shorten it`),
    ),
    'zh-Hans': v.pipe(
      text,
      v.maxLength(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters; shorten it`),
    ),
    ja: v.pipe(
      text,
      v.maxLength(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters; shorten it`),
    ),
  },
  `write the text in ${NOTE_LANGUAGES.join(', ')}`,
);

const kebabId = v.pipe(
  v.string('write an id'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'an id has small letters, digits and hyphens only'),
);
const sourceId = v.pipe(
  v.string('write a source id'),
  v.regex(/^[A-Z]+\d*$/u, 'a source id looks like N06'),
);
const sourceIds = v.array(sourceId, 'write a list of source ids, like [N06, S20]');
const localisedList = v.array(localised, 'write a list (or [] for none)');
const forms = v.array(text, 'write a list of words (or [] for none)');

/** `attribution.yaml` */
export const ATTRIBUTION = v.strictObject({
  publisher: localised,
  date: v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'write the date as 2026-01-21')),
  url: v.pipe(text, v.regex(/^https?:\/\/\S+$/u, 'write a web address')),
  standpoint: localised,
  provenance: localised,
});

/** `sources.yaml` */
export const SOURCES = v.array(
  v.strictObject({
    id: sourceId,
    title: text,
    publisher: text,
    date: v.string('write the date in quotation marks, or "" when none is shown'),
    url: v.pipe(text, v.regex(/^https?:\/\/\S+$/u, 'write a web address')),
    kind: v.picklist(SOURCE_KINDS, `choose one of ${SOURCE_KINDS.join(', ')}`),
    remark: v.optional(v.string('write a text'), ''),
  }),
  'write a list of sources',
);

/** `claims/<id>.yaml` */
export const CLAIM = v.strictObject({
  id: kebabId,
  label: localised,
  statement: localised,
  places: v.array(
    v.picklist(PLACES, `the document has only the places ${PLACES.join(', ')}`),
    'write the places of the document that the claim cites, like [L2]',
  ),
  status: v.picklist(STATUSES, `choose one of ${STATUSES.join(', ')}`),
  statusReason: localised,
  context: localised,
  othersSay: v.array(
    v.strictObject({ text: localised, sources: sourceIds }),
    'write a list of positions, each with text and sources',
  ),
  questions: localisedList,
  caveats: localisedList,
  sources: sourceIds,
});

/** `entries/<id>.yaml` */
export const ENTRY = v.strictObject({
  id: kebabId,
  kind: localised,
  name: localised,
  forms: v.strictObject(
    { en: forms, 'zh-Hans': forms, 'zh-Hant': forms, ja: forms, ko: forms },
    'write the words that lead to this entry per language: en, zh-Hans, zh-Hant, ja, ko',
  ),
  definition: localised,
  claims: v.array(kebabId, 'write a list of claim ids (or [] for none)'),
  caveats: localisedList,
  sources: sourceIds,
});

/** `do-not-print.yaml` */
export const DO_NOT_PRINT = v.array(
  v.strictObject({
    reason: text,
    patterns: v.pipe(
      v.array(text, 'write a list of patterns'),
      v.minLength(1, 'write at least one pattern'),
    ),
  }),
  'write a list of rules, each with reason and patterns',
);

export type RawClaim = v.InferOutput<typeof CLAIM>;
export type RawEntry = v.InferOutput<typeof ENTRY>;
export type RawSource = v.InferOutput<typeof SOURCES>[number];
export type RawRule = v.InferOutput<typeof DO_NOT_PRINT>[number];
