import Papa from 'papaparse';
import type { Sighting } from '../spotting/sighting';

const COLUMNS = [
  'seen',
  'published',
  'site',
  'title',
  'claim',
  'stance',
  'sentence',
  'lang',
  'source',
  'id',
] as const satisfies readonly (keyof Sighting)[];

/** One row a sighting, as the export of annotations writes CSV: RFC 4180, a byte order mark, no cell a formula. */
export function sightingsCsv(sightings: readonly Sighting[]): string {
  const rows = sightings.map((sighting) => COLUMNS.map((column) => sighting[column]));
  const table = Papa.unparse([[...COLUMNS], ...rows], { escapeFormulae: true, newline: '\r\n' });
  return `\ufeff${table}\r\n`;
}
