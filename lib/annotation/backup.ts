import { isJsonObject, listOf } from './json';
import { collectionOf, fromJsonLd, toJsonLd } from './json-ld';
import type { JsonObject, UserAnnotation } from './model';
import { DELETED, ORIGINAL } from './sidelight-terms';
import { timeOf } from './web-annotation';

/** What a backup holds of one annotation. */
export interface Kept {
  readonly annotation: UserAnnotation;
  /** When it was put in the bin, ISO 8601 UTC; empty while it is kept. */
  readonly deleted: string;
}

/**
 * A backup: the W3C collection of the export, with the bin, and with what imported annotations were before the reader
 * changed them. JSON text.
 *
 * @param now - ISO 8601, UTC.
 */
export function toBackup(records: readonly Kept[], now: string): string {
  const items = records.map((record) => backupItem(record, now));
  return JSON.stringify(collectionOf(items, now));
}

/** One annotation as a backup holds it. @param now - ISO 8601, UTC. */
export function backupItem({ annotation, deleted }: Kept, now: string): JsonObject {
  return {
    ...toJsonLd(annotation, now),
    ...(annotation.imported && { [ORIGINAL]: annotation.imported }),
    ...(deleted !== '' && { [DELETED]: deleted }),
  };
}

/**
 * What stands before and after the items of a backup that is written piece by piece, so that nobody ever holds the
 * whole of it; items are parted by commas.
 *
 * @param total - of all items.
 * @param now - ISO 8601, UTC.
 */
export function backupFrame(total: number, now: string): readonly [head: string, tail: string] {
  const { first: _, ...frame } = collectionOf([], now);
  const first = {
    id: `${frame.id}:page-1`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: [],
  };
  const text = JSON.stringify({ ...frame, total, first });
  const tail = ']}}';
  return [text.slice(0, -tail.length), tail];
}

/** What came of reading a backup. */
export interface ReadBackup {
  readonly records: readonly Kept[];
  /** Items that are no annotations. */
  readonly refused: number;
}

/**
 * Reads what `toBackup` wrote; null when it is none.
 *
 * @param now - ISO 8601, UTC.
 */
export function readBackup(text: string, now: string): ReadBackup | null {
  const data = parse(text);
  if (!isJsonObject(data) || data.type !== 'AnnotationCollection') return null;
  const items = isJsonObject(data.first) ? listOf(data.first.items) : [];
  const records = items.flatMap((item): Kept[] => {
    const annotation = fromJsonLd(item, { now, canonical: String });
    return 'fault' in annotation ? [] : [{ annotation, deleted: deletedOf(item) }];
  });
  return { records, refused: items.length - records.length };
}

/** When an item of a backup was put in the bin; empty for one that was not. */
export function deletedOf(item: unknown): string {
  return isJsonObject(item) ? (timeOf(item[DELETED]) ?? '') : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever asks is told that it is no backup.
    return null;
  }
}
