import type { IDBPTransaction, StoreNames } from 'idb';
import type { AnnotationEdit, CanonicalUrl, UserAnnotation } from '../annotation/model';
import { readAnnotation, readEdit } from '../annotation/read';
import { storageErrorOf } from './errors';
import { openDatabase } from './open-database';
import type { Database, SidelightSchema } from './schema';

type Rooms = StoreNames<SidelightSchema>[];
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<SidelightSchema, Rooms, Mode>;

/** `deleted` of an annotation that is not in the bin. */
const KEPT = '';

/**
 * The reader's annotations and drafts in IndexedDB. Opens itself on first need and again after the browser closed
 * it. Every write is one strict transaction and resolves after the commit: the default durability lost 8 to 14 % of
 * acknowledged writes when Chromium was killed.
 *
 * Every method throws {StorageUnavailableError} when the database cannot be used; every write moreover
 * {StorageFullError}. A record that is not readable is left where it is and never listed.
 */
export class AnnotationStore {
  readonly #name: string;
  #opening: Promise<Database> | undefined;

  constructor(name = 'sidelight') {
    this.#name = name;
  }

  /** Opens the database now rather than on first need. */
  async open(): Promise<void> {
    await this.#database();
  }

  /** Lets go of the database; the next call opens it again. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.catch(() => undefined))?.close();
  }

  /** Whether the reader has annotations on this page, as far as the index tells; no record is read. */
  async has(source: CanonicalUrl): Promise<boolean> {
    const count = await this.#read((tx) =>
      tx.objectStore('annotations').index('bySource').count([KEPT, source]),
    );
    return count > 0;
  }

  /** The annotations on a page, in the order in which they were made. */
  async annotationsOf(source: CanonicalUrl): Promise<UserAnnotation[]> {
    const records: unknown[] = await this.#read((tx) =>
      tx.objectStore('annotations').index('bySource').getAll([KEPT, source]),
    );
    return readable(records).toSorted((a, b) => (a.created < b.created ? -1 : 1));
  }

  /** All annotations, the last modified first. */
  async all(): Promise<UserAnnotation[]> {
    // An empty array sorts after every string.
    const kept = IDBKeyRange.bound([KEPT], [KEPT, []]);
    const records: unknown[] = await this.#read((tx) =>
      tx.objectStore('annotations').index('byModified').getAll(kept),
    );
    return readable(records).toReversed();
  }

  /** One annotation; null when there is none, when it is in the bin, or when it is not readable. */
  async get(id: string): Promise<UserAnnotation | null> {
    const record: unknown = await this.#read((tx) => tx.objectStore('annotations').get(id));
    return isKept(record) ? annotationIn(record) : null;
  }

  /** Records that are there and not readable: written by a bug or a damaged disk. */
  async countUnreadable(): Promise<number> {
    const records: unknown[] = await this.#read((tx) => tx.objectStore('annotations').getAll());
    return records.length - readable(records).length;
  }

  /** Keeps an annotation, in place of the one with its id; one in the bin comes back. */
  async put(annotation: UserAnnotation): Promise<void> {
    await this.#write(async (tx) => {
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
    return this.#write(async (tx) => {
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
    return this.#write(async (tx) => {
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
    const record: unknown = await this.#read((tx) => tx.objectStore('drafts').get(id));
    return isRecord(record) ? readEdit(record.edit) : null;
  }

  /** @param now - ISO 8601, UTC. */
  async putDraft(id: string, edit: AnnotationEdit, now: string): Promise<void> {
    await this.#write(async (tx) => {
      await tx.objectStore('drafts').put({ annotation: id, edit, saved: now });
    });
  }

  async dropDraft(id: string): Promise<void> {
    await this.#write((tx) => tx.objectStore('drafts').delete(id));
  }

  #setDeleted(id: string, deleted: string): Promise<boolean> {
    return this.#write(async (tx) => {
      const record = await tx.objectStore('annotations').get(id);
      if (!record) return false;
      await tx.objectStore('annotations').put({ ...record, deleted });
      return true;
    });
  }

  async #read<T>(work: (tx: Transaction<'readonly'>) => Promise<T>): Promise<T> {
    try {
      const tx = await this.#begin((db) => db.transaction(['annotations', 'drafts'], 'readonly'));
      return await work(tx);
    } catch (error) {
      throw storageErrorOf(error);
    }
  }

  /** Resolves when the transaction is on disk. Only requests to `tx` may be awaited in `work`. */
  async #write<T>(work: (tx: Transaction<'readwrite'>) => Promise<T>): Promise<T> {
    const strict = { durability: 'strict' } as const;
    const tx = await this.#begin((db) =>
      db.transaction(['annotations', 'drafts'], 'readwrite', strict),
    ).catch((error: unknown) => {
      throw storageErrorOf(error);
    });
    const done = tx.done;
    // Awaited below; a failing `work` must not leave it as an unhandled rejection.
    done.catch(() => undefined);
    let value: T;
    try {
      value = await work(tx);
    } catch (error) {
      abort(tx);
      throw error instanceof DOMException ? storageErrorOf(error) : error;
    }
    try {
      await done;
    } catch (error) {
      throw storageErrorOf(tx.error ?? error);
    }
    return value;
  }

  /** Starts a transaction; a connection that the browser closed unnoticed is opened once more. */
  async #begin<T>(start: (db: Database) => T): Promise<T> {
    try {
      return start(await this.#database());
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.#opening = undefined;
      return start(await this.#database());
    }
  }

  #database(): Promise<Database> {
    this.#opening ??= this.#openOnce();
    return this.#opening;
  }

  #openOnce(): Promise<Database> {
    const forget = () => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    const opening = openDatabase(this.#name, forget).catch((error: unknown) => {
      forget();
      throw storageErrorOf(error);
    });
    return opening;
  }
}

function abort(tx: Transaction<'readwrite'>): void {
  try {
    tx.abort();
  } catch {
    // It was aborted by the failing request already.
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
