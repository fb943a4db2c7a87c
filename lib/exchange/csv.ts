import Papa from 'papaparse';
import type { UserAnnotation } from '../annotation/model';
import { noteOf, quoteOf, tagsOf } from './export-view';

const HEADER = [
  'quote',
  'note',
  'tags',
  'colour',
  'page title',
  'author',
  'published',
  'address',
  'created',
  'modified',
  'about',
  'id',
];

/**
 * One row an annotation, RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the system's own
 * encoding. A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets
 * an apostrophe before it, as OWASP advises; JSON-LD is the export that keeps every character.
 */
export function toCsv(annotations: readonly UserAnnotation[]): string {
  const rows = annotations.map((annotation) => [
    quoteOf(annotation),
    noteOf(annotation),
    tagsOf(annotation).join(', '),
    annotation.target.styleClass,
    annotation.pageTitle,
    annotation.pageAuthor,
    annotation.pagePublished,
    annotation.target.source,
    annotation.created,
    annotation.modified,
    annotation.about.map(({ kind, id }) => `${kind}:${id}`).join(', '),
    annotation.id,
  ]);
  const table = Papa.unparse([HEADER, ...rows], { escapeFormulae: true, newline: '\r\n' });
  return `\ufeff${table}\r\n`;
}
