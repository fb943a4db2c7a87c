import type { UserAnnotation } from '../annotation/model';
import { readAnnotation } from '../annotation/read';
import { Connection } from './connection';

/** An annotation with the time at which it was put in the bin, ISO 8601 UTC; empty while it is kept. */
export interface Shelved {
  readonly annotation: UserAnnotation;
  readonly deleted: string;
}

/** `deleted` of an annotation that is not in the bin. */
const KEPT = '';
/** An empty array sorts after every string. */
const ALL_KEPT = () => IDBKeyRange.bound([KEPT], [KEPT, []]);
const ALL_BINNED = () => IDBKeyRange.lowerBound([KEPT, []], true);

/**
 * What the library reads: the newest at once, everything in batches, and what changed since. It only reads. Records
 * that are not readable are passed over. Every method throws {StorageUnavailableError} when the database cannot be used.
 */
export class LibraryStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['annotations']);
  }

  /** The last modified of what is kept. */
  async newest(limit: number): Promise<Shelved[]> {
    return this.#connection.read(async (tx) => {
      const found: Shelved[] = [];
      const index = tx.objectStore('annotations').index('byModified');
      let cursor = await index.openCursor(ALL_KEPT(), 'prev');
      while (cursor && found.length < limit) {
        found.push(...readable([cursor.value]));
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /**
   * The next ones in the order of their ids, the bin included.
   *
   * @param after - id after which to go on; null for the beginning.
   * @returns also the last id looked at; null when there are no more.
   */
  async batch(
    after: string | null,
    limit: number,
  ): Promise<{ found: Shelved[]; last: string | null }> {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await this.#connection.read(async (tx) => {
      const annotations = tx.objectStore('annotations');
      return Promise.all([annotations.getAll(range, limit), annotations.getAllKeys(range, limit)]);
    });
    return { found: readable(records), last: keys.length < limit ? null : (keys.at(-1) ?? null) };
  }

  /** Those of these ids that are there, in their order. */
  async of(ids: readonly string[]): Promise<Shelved[]> {
    const records = await this.#connection.read((tx) =>
      Promise.all(ids.map((id): Promise<unknown> => tx.objectStore('annotations').get(id))),
    );
    return readable(records);
  }

  /**
   * What was modified or put in the bin since then, or at that moment.
   *
   * @param since - ISO 8601, UTC.
   */
  async changedSince(since: string): Promise<Shelved[]> {
    const records = await this.#connection.read(async (tx) => {
      const index = tx.objectStore('annotations').index('byModified');
      const kept = IDBKeyRange.bound([KEPT, since], [KEPT, []]);
      // Whoever was never copied has an empty time, which is also that of what is kept.
      const binned = IDBKeyRange.lowerBound(since === '' ? [KEPT, []] : [since]);
      return Promise.all([index.getAll(kept), index.getAll(binned)]);
    });
    return readable(records.flat());
  }

  /**
   * What is to be looked at again: everything kept that was modified since then, and the ids of all that is there.
   *
   * @param since - ISO 8601, UTC.
   */
  async changes(since: string): Promise<{ changed: Shelved[]; kept: string[]; binned: string[] }> {
    return this.#connection.read(async (tx) => {
      const index = tx.objectStore('annotations').index('byModified');
      const [records, kept, binned] = await Promise.all([
        index.getAll(IDBKeyRange.bound([KEPT, since], [KEPT, []])),
        index.getAllKeys(ALL_KEPT()),
        index.getAllKeys(ALL_BINNED()),
      ]);
      return { changed: readable(records), kept, binned };
    });
  }
}

function readable(records: readonly unknown[]): Shelved[] {
  return records.flatMap((record) => {
    if (typeof record !== 'object' || record === null || !('annotation' in record)) return [];
    const annotation = readAnnotation(record.annotation);
    if (!annotation) return [];
    const deleted = 'deleted' in record ? record.deleted : KEPT;
    return [{ annotation, deleted: typeof deleted === 'string' ? deleted : KEPT }];
  });
}
