import { isJsonObject, listOf, textOf, without } from '../annotation/json';
import type { Json, JsonObject } from '../annotation/model';
import { CONTEXT } from '../annotation/sidelight-terms';
import type { Placed } from './open-file';
import { stableId } from './stable-id';

/** Of a row: what becomes a property of the Web Annotation. The rest goes along under a name of its own. */
const TRANSLATED = [
  'id',
  'uri',
  'target',
  'text',
  'tags',
  'created',
  'updated',
  'user',
  'document',
];
/** Selectors of Hypothesis that the model knows by the same shape. */
const STANDARD = ['TextQuoteSelector', 'TextPositionSelector'];

/** The rows of what Hypothesis's service (`rows`), or its client (`annotations`), exports; null when it is neither. */
export function hypothesisRows(data: unknown): Placed[] | null {
  if (Array.isArray(data)) return data.some(isRow) ? placed(data, '') : null;
  if (!isJsonObject(data)) return null;
  if (isRow(data)) return [{ item: data, path: '' }];
  if (Array.isArray(data.rows)) return placed(data.rows, '/rows');
  const isClient = data.client_version !== undefined || data.export_date !== undefined;
  if (Array.isArray(data.annotations) && (isClient || data.annotations.some(isRow))) {
    return placed(data.annotations, '/annotations');
  }
  return null;
}

/** A row as a Web Annotation. A row without address or id gives one that is refused, with its line. */
export function hypothesisItem(row: JsonObject): JsonObject {
  const { created, updated, user } = row;
  const [title] = isJsonObject(row.document) ? listOf(row.document.title) : [];
  const text = textOf(row.text);
  const tags = listOf(row.tags).filter((tag) => typeof tag === 'string');
  const [target] = listOf(row.target);
  const selectors = isJsonObject(target) ? listOf(target.selector) : [];
  const known = selectors.filter(isStandard);
  const rest = without(row, ...TRANSLATED);
  const others = selectors.filter((selector) => !isStandard(selector));
  return {
    '@context': CONTEXT,
    id: idOf(row),
    type: 'Annotation',
    motivation: text === '' ? 'highlighting' : 'commenting',
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { modified: updated }),
    ...(typeof user === 'string' && user !== '' && { creator: { type: 'Person', name: user } }),
    body: [
      ...(text === ''
        ? []
        : [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]),
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: {
      type: 'SpecificResource',
      source: textOf(row.uri),
      ...(known.length > 0 && { selector: known }),
    },
    ...(typeof title === 'string' && { pageTitle: title }),
    ...(Object.keys(rest).length > 0 && { 'sidelight:hypothesis': rest }),
    ...(others.length > 0 && { 'sidelight:hypothesisSelectors': others }),
  };
}

function idOf(row: JsonObject): string {
  const id = textOf(row.id);
  if (/^[\w-]{1,100}$/.test(id)) return `https://hypothes.is/a/${id}`;
  return id || stableId('hypothesis', JSON.stringify(row));
}

function isStandard(selector: Json): boolean {
  return isJsonObject(selector) && STANDARD.includes(textOf(selector.type));
}

function isRow(value: unknown): boolean {
  return isJsonObject(value) && value.uri !== undefined && value.type === undefined;
}

function placed(rows: readonly unknown[], path: string): Placed[] {
  return rows.map((row, i) => ({ item: isJsonObject(row) ? row : null, path: `${path}/${i}` }));
}
