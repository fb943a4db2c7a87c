import type { AnnotationEdit, CanonicalUrl, UserAnnotation } from '../annotation/model';
import { readAnnotation, readEdit } from '../annotation/read';
import { Connection } from './connection';

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
   * Reads, changes and keeps one annotation and drops its draft, in one transaction: of two tabs that write at once,
   * the second sees what the first wrote. Null, and nothing is changed, when there is none or it is in the bin.
   */
  async change(
    id: string,
    changed: (annotation: UserAnnotation) => UserAnnotation,
  ): Promise<UserAnnotation | null> {
    return this.#connection.write(async (tx) => {
      const record: unknown = await tx.objectStore('annotations').get(id);
      const annotation = isKept(record) ? annotationIn(record) : null;
      if (!annotation) return null;
      const next = changed(annotation);
      await tx.objectStore('annotations').put({ annotation: next, deleted: KEPT });
      await tx.objectStore('drafts').delete(id);
      return next;
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
  async draftOf(id: string): Promise<AnnotationEdit | null> {
    const record: unknown = await this.#connection.read((tx) => tx.objectStore('drafts').get(id));
    return isRecord(record) ? readEdit(record.edit) : null;
  }

  /** @param now - ISO 8601, UTC. */
  async putDraft(id: string, edit: AnnotationEdit, now: string): Promise<void> {
    await this.#connection.write(async (tx) => {
      await tx.objectStore('drafts').put({ annotation: id, edit, saved: now });
    });
  }

  async dropDraft(id: string): Promise<void> {
    await this.#connection.write((tx) => tx.objectStore('drafts').delete(id));
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
