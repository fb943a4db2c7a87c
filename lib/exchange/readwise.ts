import Papa from 'papaparse';
import type { JsonObject } from '../annotation/model';
import { CONTEXT } from '../annotation/sidelight-terms';
import { timeOf } from '../annotation/web-annotation';
import { type FileItem, LIMITS, type OpenedFile } from './file-items';
import { linesOf } from './json-places';
import { stableId } from './stable-id';

/** Readwise's colours that have a counterpart here; others become yellow. */
const COLOURS = new Map([
  ['purple', 'violet'],
  ['orange', 'yellow'],
  ['red', 'pink'],
]);
/** Columns that hold an address, in Readwise's export, in Reader's, and in what people make of them. */
const ADDRESSES = ['url', 'source url', 'book url', 'document url'];

/** Whether a text is a table of highlights, by its first line. */
export function isReadwise(text: string): boolean {
  const [first = ''] = text.slice(0, 10_000).split(/[\r\n]/, 1);
  const [header = []] = Papa.parse<string[]>(first).data;
  return header.length > 1 && header.some((name) => keyOf(name) === 'highlight');
}

/** Every row as a Web Annotation. */
export function openReadwise(text: string): OpenedFile {
  const rows: { cells: readonly string[]; start: number }[] = [];
  let brokenAt: number | null = null;
  let start = 0;
  Papa.parse<string[]>(text, {
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        brokenAt = start;
        parser.abort();
        return;
      }
      if (data.some((cell) => cell !== '')) rows.push({ cells: data, start });
      start = meta.cursor;
    },
  });
  const lines = linesOf(text, [...rows.map((row) => row.start), brokenAt ?? start]);
  if (brokenAt !== null) {
    return { kind: 'refused', fault: 'not-csv', line: lines.at(-1) ?? 1, column: null };
  }
  if (rows.length > LIMITS.items) {
    return { kind: 'refused', fault: 'too-many', line: null, column: null };
  }
  const [header, ...table] = rows;
  const names = header?.cells.map(keyOf) ?? [];
  const items = table.map(({ cells }, i): FileItem => {
    const line = lines[i + 1] ?? 1;
    if (cells.length !== names.length) return { item: null, line };
    return { item: itemOf(new Map(names.map((name, j) => [name, cells[j] ?? '']))), line };
  });
  return { kind: 'items', format: 'readwise', items };
}

function itemOf(row: ReadonlyMap<string, string>): JsonObject {
  const cell = (...names: string[]) => names.map((name) => row.get(name)).find(Boolean) ?? '';
  const exact = cell('highlight');
  const title = cell('book title', 'title', 'document title');
  const author = cell('book author', 'author', 'document author');
  const note = cell('note');
  const address = cell(...ADDRESSES);
  const work = cell('amazon book id') || `${title}\n${author}`;
  const source = /^https?:\/\//.test(address)
    ? address
    : stableId('work', work).replace('urn:uuid:', 'urn:x-sidelight:work:');
  const colour = cell('color').toLowerCase();
  const tags = cell('tags')
    .split(',')
    .map((tag) => tag.trim());
  const at = cell('highlighted at');
  const created = timeOf(at);
  return {
    '@context': CONTEXT,
    id: stableId('readwise', source, exact, cell('location'), at),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    ...(created === null ? at !== '' && { created: at } : { created }),
    body: [
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
      ...tags.filter(Boolean).map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: {
      type: 'SpecificResource',
      source,
      ...(exact !== '' && { selector: [{ type: 'TextQuoteSelector', exact }] }),
      ...(colour !== '' && { styleClass: COLOURS.get(colour) ?? colour }),
    },
    ...(title !== '' && { pageTitle: title }),
    ...(author !== '' && { pageAuthor: author }),
    'sidelight:readwise': Object.fromEntries(row),
  };
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
