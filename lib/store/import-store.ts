import type { Kept } from '../annotation/backup';
import type { UserAnnotation } from '../annotation/model';
import { readAnnotation } from '../annotation/read';
import { Connection } from './connection';

/** One write of an import; see `stepsOf` in lib/exchange. */
export type ImportWrite =
  | { readonly kind: 'add'; readonly record: Kept }
  | { readonly kind: 'replace'; readonly record: Kept; readonly since: string }
  | { readonly kind: 'restore'; readonly id: string };

/**
 * Annotations taken in and given out in bulk. A batch is one strict transaction: an import that is cancelled or killed
 * leaves whole records, and a second run adds what is missing.
 *
 * Throws as `Connection` does.
 */
export class ImportStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['annotations']);
  }

  /** Those of these ids that are here, the bin included. */
  async recordsOf(ids: readonly string[]): Promise<Kept[]> {
    const records = await this.#connection.read((tx) =>
      Promise.all(ids.map((id): Promise<unknown> => tx.objectStore('annotations').get(id))),
    );
    return records.flatMap(readable);
  }

  /** The next readable ones after an id, in the order of ids, the bin left out; empty when there are no more. */
  async recordsAfter(id: string, limit: number): Promise<Kept[]> {
    for (let after = id; ; ) {
      const range = after === '' ? null : IDBKeyRange.lowerBound(after, true);
      const [records, keys] = await this.#connection.read((tx) => {
        const annotations = tx.objectStore('annotations');
        const found: Promise<unknown[]> = annotations.getAll(range, limit);
        return Promise.all([found, annotations.getAllKeys(range, limit)]);
      });
      const kept = records.flatMap(readable).filter(({ deleted }) => deleted === '');
      const last = keys.at(-1);
      if (kept.length > 0 || last === undefined) return kept;
      after = last;
    }
  }

  /** Writes a batch; what was changed since the plan was made is passed over. @returns how many were written. */
  async apply(writes: readonly ImportWrite[]): Promise<number> {
    return this.#connection.write(async (tx) => {
      const annotations = tx.objectStore('annotations');
      let written = 0;
      for (const write of writes) {
        const id = write.kind === 'restore' ? write.id : write.record.annotation.id;
        const stored = await annotations.get(id);
        if (write.kind === 'add') {
          if (stored) continue;
          await annotations.put(write.record);
        } else if (write.kind === 'replace') {
          if (stored?.annotation.modified !== write.since) continue;
          await annotations.put(write.record);
        } else {
          if (!stored || stored.deleted === '') continue;
          await annotations.put({ ...stored, deleted: '' });
        }
        written++;
      }
      return written;
    });
  }
}

function readable(record: unknown): Kept[] {
  if (typeof record !== 'object' || record === null || !('annotation' in record)) return [];
  const annotation: UserAnnotation | null = readAnnotation(record.annotation);
  const deleted = 'deleted' in record && typeof record.deleted === 'string' ? record.deleted : '';
  return annotation ? [{ annotation, deleted }] : [];
}
