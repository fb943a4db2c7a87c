import type { Kept } from '../annotation/backup';
import { editOf } from '../annotation/create';
import type { Counts, Merged, SnapshotInfo, StrayDraft } from '../annotation/holdings';
import type { UserAnnotation } from '../annotation/model';
import { readAnnotation, readEdit } from '../annotation/read';
import { salvage } from '../annotation/salvage';
import { Connection } from './connection';
import type { QuarantineRecord, SnapshotRecord } from './schema';
import { snapshotsToDrop } from './snapshots-to-drop';

const KEPT = '';

/** What checking some records came to. */
export interface Checked {
  readonly looked: number;
  /** Made whole again; what they were before lies in quarantine. */
  readonly mended: number;
  /** Not to be saved; moved to quarantine. */
  readonly moved: number;
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/**
 * All that is kept, as data: counted, checked, saved and merged in batches, so that no write holds up a reader for
 * long. Each batch is one strict transaction. Throws as `Connection` does.
 */
export class DataStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['annotations', 'drafts', 'snapshots', 'quarantine']);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async counts(): Promise<Counts> {
    return this.#connection.read(async (tx) => {
      const annotations = tx.objectStore('annotations');
      const [all, kept, drafts, quarantined] = await Promise.all([
        annotations.count(),
        annotations.index('byModified').count(IDBKeyRange.bound([KEPT], [KEPT, []])),
        tx.objectStore('drafts').count(),
        tx.objectStore('quarantine').count(),
      ]);
      return { annotations: kept, binned: all - kept, drafts, quarantined };
    });
  }

  /** How many annotations were made or changed since; the bin does not count. @param since - ISO 8601, UTC. */
  async changedSince(since: string): Promise<number> {
    const range = IDBKeyRange.bound([KEPT, since], [KEPT, []], true);
    return this.#connection.read((tx) =>
      tx.objectStore('annotations').index('byModified').count(range),
    );
  }

  /** The next records after an id, the bin included, in the order of ids. */
  async recordsAfter(
    after: string | null,
    limit: number,
  ): Promise<{ records: Kept[]; next: string | null }> {
    const { records, next } = await this.#batch(after, limit);
    return { records: records.flatMap((record) => readRecord(record) ?? []), next };
  }

  /**
   * Looks at the next records after an id. One that cannot be read is made whole if it can be, and moved out of the
   * way if not; either way it lies in quarantine as it was found.
   *
   * @param now - ISO 8601, UTC.
   */
  async check(after: string | null, limit: number, now: string): Promise<Checked> {
    const { records, keys, next } = await this.#batch(after, limit);
    const broken = keys.filter((_, i) => readRecord(records[i]) === null);
    const outcome = { looked: records.length, mended: 0, moved: 0, next };
    if (broken.length === 0) return outcome;
    const { mended, moved } = await this.#repair(broken, now);
    return { ...outcome, mended, moved };
  }

  /** Drafts whose annotation is neither kept nor in the bin. */
  async strayDrafts(): Promise<StrayDraft[]> {
    return this.#connection.read(async (tx) => {
      const [drafts, keys] = await Promise.all([
        tx.objectStore('drafts').getAll(),
        tx.objectStore('annotations').getAllKeys(),
      ]);
      const there = new Set(keys);
      return drafts
        .filter(({ annotation }) => !there.has(annotation))
        .map(({ annotation, edit, saved }) => ({
          annotation,
          text: readEdit(edit)?.text ?? '',
          saved,
        }));
    });
  }

  /** Everything that could not be read, as it was found. */
  async quarantined(): Promise<QuarantineRecord[]> {
    return this.#connection.read((tx) => tx.objectStore('quarantine').getAll());
  }

  /** The newest first. */
  async snapshots(): Promise<SnapshotInfo[]> {
    const records = await this.#connection.read((tx) => tx.objectStore('snapshots').getAll());
    return records.map(infoOf).toReversed();
  }

  async snapshot(made: string): Promise<ArrayBuffer | null> {
    const record = await this.#connection.read((tx) => tx.objectStore('snapshots').get(made));
    return record?.data ?? null;
  }

  /** Keeps a snapshot and lets go of those that it makes superfluous. */
  async putSnapshot(snapshot: SnapshotRecord): Promise<void> {
    await this.#connection.write(async (tx) => {
      const snapshots = tx.objectStore('snapshots');
      const before = await snapshots.getAll();
      await snapshots.put(snapshot);
      for (const made of snapshotsToDrop([...before, snapshot].map(infoOf))) {
        await snapshots.delete(made);
      }
    });
  }

  /**
   * Merges records into what is kept: what is gone comes back, also from the bin; what is there stays as it is, and
   * where its words differ the older ones stand beside it as a copy. A second time changes nothing.
   */
  async merge(records: readonly Kept[]): Promise<Merged> {
    return this.#connection.write(async (tx) => {
      const annotations = tx.objectStore('annotations');
      const merged = { added: 0, restored: 0, copied: 0 };
      for (const record of records) {
        const { annotation, deleted } = record;
        const stored = await annotations.get(annotation.id);
        if (!stored) {
          await annotations.put({ annotation, deleted });
          merged.added++;
          continue;
        }
        if (deleted !== KEPT) continue;
        if (stored.deleted !== KEPT) {
          await annotations.put({ ...stored, deleted: KEPT });
          merged.restored++;
        }
        const now = readAnnotation(stored.annotation);
        if (!now || isSameText(now, annotation)) continue;
        const id = `${annotation.id}:as-of:${annotation.modified}`;
        if ((await annotations.getKey(id)) !== undefined) continue;
        const copy = { ...annotation, id, conflictOf: annotation.id };
        await annotations.put({ annotation: copy, deleted: KEPT });
        merged.copied++;
      }
      return merged;
    });
  }

  async #batch(after: string | null, limit: number) {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await this.#connection.read((tx) => {
      const annotations = tx.objectStore('annotations');
      const found: Promise<unknown[]> = annotations.getAll(range, limit);
      return Promise.all([found, annotations.getAllKeys(range, limit)]);
    });
    return { records, keys, next: keys.length < limit ? null : (keys.at(-1) ?? null) };
  }

  /** Read again, as another tab may have written meanwhile. */
  #repair(ids: readonly string[], now: string): Promise<{ mended: number; moved: number }> {
    return this.#connection.write(async (tx) => {
      const annotations = tx.objectStore('annotations');
      const outcome = { mended: 0, moved: 0 };
      for (const id of ids) {
        const record: unknown = await annotations.get(id);
        if (record === undefined || readRecord(record)) continue;
        const saved = salvage(isRecord(record) ? record.annotation : null, now);
        const deleted = isRecord(record) ? record.deleted : undefined;
        const isPlaced = typeof deleted === 'string';
        const mended = [...(saved?.mended ?? []), ...(isPlaced ? [] : ['deleted'])];
        const reason = saved ? `mended: ${mended.join(', ')}` : 'not readable';
        await tx.objectStore('quarantine').put({
          id: `annotations ${id} ${now}`,
          store: 'annotations',
          record,
          reason,
          found: now,
        });
        if (saved) {
          await annotations.put({
            annotation: saved.annotation,
            deleted: isPlaced ? deleted : KEPT,
          });
          outcome.mended++;
        } else {
          await annotations.delete(id);
          outcome.moved++;
        }
      }
      return outcome;
    });
  }
}

function infoOf({ made, annotations, data }: SnapshotRecord): SnapshotInfo {
  return { made, annotations, bytes: data.byteLength };
}

/** Null when it is not whole: without `deleted` no index has it, and no list shows it. */
function readRecord(record: unknown): Kept | null {
  if (!isRecord(record) || typeof record.deleted !== 'string') return null;
  const annotation = readAnnotation(record.annotation);
  return annotation && { annotation, deleted: record.deleted };
}

function isSameText(a: UserAnnotation, b: UserAnnotation): boolean {
  return editOf(a).text === editOf(b).text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
