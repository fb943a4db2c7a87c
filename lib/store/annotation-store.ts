import type { AnnotationEdit, CanonicalUrl, UserAnnotation } from '../annotation/model';
import { readAnnotation, readEdit } from '../annotation/read';
import { Connection } from './connection';
import type { AnnotationRecord } from './schema';

/** What was typed and not saved, and what the reader began with. */
export interface Draft {
  readonly edit: AnnotationEdit;
  readonly base: AnnotationEdit;
}

/** An annotation in the bin. */
export interface Binned {
  readonly annotation: UserAnnotation;
  /** ISO 8601, UTC. */
  readonly deleted: string;
}

/** `deleted` of an annotation that is not in the bin. */
const KEPT = '';

/**
 * The reader's annotations and drafts in IndexedDB. Every write is one strict transaction and resolves after the
 * commit (see `Connection`).
 *
 * Every method throws {StorageUnavailableError} when the database cannot be used; every write moreover
 * {StorageFullError}. A record that is not readable is left where it is and never listed.
 */
export class AnnotationStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['annotations', 'drafts']);
  }

  /** Opens the database now rather than on first need. */
  async open(): Promise<void> {
    await this.#connection.open();
  }

  /** Lets go of the database; the next call opens it again. */
  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** Whether the reader has annotations on this page, as far as the index tells; no record is read. */
  async has(source: CanonicalUrl): Promise<boolean> {
    const count = await this.#connection.read((tx) =>
      tx.objectStore('annotations').index('bySource').count([KEPT, source]),
    );
    return count > 0;
  }

  /** The annotations on a page, in the order in which they were made. */
  async annotationsOf(source: CanonicalUrl): Promise<UserAnnotation[]> {
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('annotations').index('bySource').getAll([KEPT, source]),
    );
    return readable(records).toSorted((a, b) => (a.created < b.created ? -1 : 1));
  }

  /** All annotations, the last modified first. */
  async all(): Promise<UserAnnotation[]> {
    // An empty array sorts after every string.
    const kept = IDBKeyRange.bound([KEPT], [KEPT, []]);
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('annotations').index('byModified').getAll(kept),
    );
    return readable(records).toReversed();
  }

  /** One annotation; null when there is none, when it is in the bin, or when it is not readable. */
  async get(id: string): Promise<UserAnnotation | null> {
    const record: unknown = await this.#connection.read((tx) =>
      tx.objectStore('annotations').get(id),
    );
    return isKept(record) ? annotationIn(record) : null;
  }

  /** Records that are there and not readable: written by a bug or a damaged disk. */
  async countUnreadable(): Promise<number> {
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('annotations').getAll(),
    );
    return records.length - readable(records).length;
  }

  /** Keeps an annotation, in place of the one with its id; one in the bin comes back. */
  async put(annotation: UserAnnotation): Promise<void> {
    await this.#connection.write(async (tx) => {
      await tx.objectStore('annotations').put({ annotation, deleted: KEPT });
    });
  }

  /**
   * Reads, changes and keeps one annotation, with others that come of the change, and drops its draft, in one
   * transaction: of two tabs that write at once, the second sees what the first wrote. One in the bin comes back. Null,
   * and nothing is changed, when there is none.
   */
  async change<A extends readonly UserAnnotation[]>(
    id: string,
    changed: (annotation: UserAnnotation) => A,
  ): Promise<A | null> {
    return this.#connection.write(async (tx) => {
      const record: unknown = await tx.objectStore('annotations').get(id);
      const annotation = annotationIn(record);
      if (!annotation) return null;
      const all = changed(annotation);
      for (const one of all) {
        await tx.objectStore('annotations').put({ annotation: one, deleted: KEPT });
      }
      await tx.objectStore('drafts').delete(id);
      return all;
    });
  }

  /**
   * Puts an annotation in the bin: no list shows it, `restore` brings it back. Its draft stays.
   *
   * @param now - ISO 8601, UTC.
   * @returns whether there was one.
   */
  async bin(id: string, now: string): Promise<boolean> {
    return this.#setDeleted(id, now);
  }

  /** Takes an annotation out of the bin. Answers whether there was one. */
  async restore(id: string): Promise<boolean> {
    return this.#setDeleted(id, KEPT);
  }

  /**
   * Puts many in the bin at once.
   *
   * @param now - ISO 8601, UTC.
   * @returns how many were kept until now.
   */
  async binMany(ids: readonly string[], now: string): Promise<number> {
    return this.#changeRecords(ids, (record) =>
      record.deleted === KEPT ? { ...record, deleted: now } : null,
    );
  }

  /** Takes many out of the bin; answers how many lay there. */
  async restoreMany(ids: readonly string[]): Promise<number> {
    return this.#changeRecords(ids, (record) =>
      record.deleted === KEPT ? null : { ...record, deleted: KEPT },
    );
  }

  /** Changes many that are kept, in one transaction; answers how many. Drafts stay. */
  async changeMany(
    ids: readonly string[],
    changed: (annotation: UserAnnotation) => UserAnnotation,
  ): Promise<number> {
    return this.#changeRecords(ids, (record) => {
      const annotation = record.deleted === KEPT ? readAnnotation(record.annotation) : null;
      return annotation && { ...record, annotation: changed(annotation) };
    });
  }

  /** What lies in the bin, the last deleted first. */
  async binned(): Promise<Binned[]> {
    const range = IDBKeyRange.lowerBound([KEPT, []], true);
    const records = await this.#connection.read((tx) =>
      tx.objectStore('annotations').index('byModified').getAll(range),
    );
    return records
      .flatMap(({ annotation: stored, deleted }) => {
        const annotation = readAnnotation(stored);
        return annotation ? [{ annotation, deleted }] : [];
      })
      .toReversed();
  }

  /** Deletes from the bin, with their drafts, what nobody can bring back then; answers how many. */
  async deleteForGood(ids: readonly string[]): Promise<number> {
    return this.#connection.write(async (tx) => {
      let count = 0;
      for (const id of ids) {
        const record = await tx.objectStore('annotations').get(id);
        if (!record || record.deleted === KEPT) continue;
        await tx.objectStore('annotations').delete(id);
        await tx.objectStore('drafts').delete(id);
        count++;
      }
      return count;
    });
  }

  /**
   * Deletes for good, with their drafts, what lies in the bin since before then.
   *
   * @param before - ISO 8601, UTC.
   * @returns how many.
   */
  async emptyBin(before: string): Promise<number> {
    return this.#connection.write(async (tx) => {
      const annotations = tx.objectStore('annotations');
      // Deleted at some time: after the empty string of what is kept.
      const binned = IDBKeyRange.bound([KEPT, []], [before], true, true);
      const keys = await annotations.index('byModified').getAllKeys(binned);
      for (const key of keys) {
        await annotations.delete(key);
        await tx.objectStore('drafts').delete(key);
      }
      return keys.length;
    });
  }

  /** What was typed into an annotation and not saved. */
  async draftOf(id: string): Promise<{ edit: AnnotationEdit; base: AnnotationEdit | null } | null> {
    const record: unknown = await this.#connection.read((tx) => tx.objectStore('drafts').get(id));
    const edit = isRecord(record) ? readEdit(record.edit) : null;
    return edit && isRecord(record) ? { edit, base: readEdit(record.base) } : null;
  }

  /** @param now - ISO 8601, UTC. */
  async putDraft(id: string, { edit, base }: Draft, now: string): Promise<void> {
    await this.#connection.write(async (tx) => {
      await tx.objectStore('drafts').put({ annotation: id, edit, base, saved: now });
    });
  }

  async dropDraft(id: string): Promise<void> {
    await this.#connection.write((tx) => tx.objectStore('drafts').delete(id));
  }

  /** Replaces records in one transaction; null leaves one as it is. */
  #changeRecords(
    ids: readonly string[],
    changed: (record: AnnotationRecord) => AnnotationRecord | null,
  ): Promise<number> {
    return this.#connection.write(async (tx) => {
      let count = 0;
      for (const id of ids) {
        const record = await tx.objectStore('annotations').get(id);
        const next = record ? changed(record) : null;
        if (!next) continue;
        await tx.objectStore('annotations').put(next);
        count++;
      }
      return count;
    });
  }

  #setDeleted(id: string, deleted: string): Promise<boolean> {
    return this.#connection.write(async (tx) => {
      const record = await tx.objectStore('annotations').get(id);
      if (!record) return false;
      await tx.objectStore('annotations').put({ ...record, deleted });
      return true;
    });
  }
}

function readable(records: readonly unknown[]): UserAnnotation[] {
  return records.map(annotationIn).filter((annotation) => annotation !== null);
}

function annotationIn(record: unknown): UserAnnotation | null {
  return isRecord(record) ? readAnnotation(record.annotation) : null;
}

function isKept(record: unknown): boolean {
  return isRecord(record) && record.deleted === KEPT;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
