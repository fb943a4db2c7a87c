import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AnnotationEdit, UserAnnotation } from '../annotation/model';
import type { Dismissal } from '../spotting/dismissal';

/** An annotation as kept. What comes back from disk is guarded all the same. */
export interface AnnotationRecord {
  readonly annotation: UserAnnotation;
  /** When it was put in the bin, ISO 8601 UTC; empty while it is kept (null would not be indexed). */
  readonly deleted: string;
}

/** What was typed into an annotation's editor and not saved yet. */
export interface DraftRecord {
  /** The annotation's id. */
  readonly annotation: string;
  readonly edit: AnnotationEdit;
  /** ISO 8601, UTC. */
  readonly saved: string;
}

/** Version 2. Both indexes of annotations begin with `deleted`, so that kept annotations are one range and counting needs no record. */
export interface SidelightSchema extends DBSchema {
  annotations: {
    key: string;
    value: AnnotationRecord;
    indexes: { bySource: [deleted: string, source: string]; byModified: [string, string] };
  };
  drafts: { key: string; value: DraftRecord };
  dismissals: { key: string; value: Dismissal; indexes: { bySite: string; byMade: string } };
}

export type Database = IDBPDatabase<SidelightSchema>;
type Upgrade = IDBPTransaction<SidelightSchema, StoreNames<SidelightSchema>[], 'versionchange'>;

/**
 * Brings a database from the version before to the next, within the one upgrade transaction: it fails as a whole.
 * Only requests to this transaction may be awaited.
 */
type Migration = (db: Database, upgrade: Upgrade) => void | Promise<void>;

/** `MIGRATIONS[n]` leads from version n to n + 1. Append only: readers' databases went through the old ones. */
const MIGRATIONS: readonly Migration[] = [
  (db) => {
    const annotations = db.createObjectStore('annotations', { keyPath: 'annotation.id' });
    annotations.createIndex('bySource', ['deleted', 'annotation.target.source']);
    annotations.createIndex('byModified', ['deleted', 'annotation.modified']);
    db.createObjectStore('drafts', { keyPath: 'annotation' });
  },
  (db) => {
    const dismissals = db.createObjectStore('dismissals', { keyPath: 'id' });
    dismissals.createIndex('bySite', 'site');
    dismissals.createIndex('byMade', 'made');
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs the migrations that a database of version `from` lacks (0: a new one). */
export async function migrate(db: Database, from: number, upgrade: Upgrade): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(db, upgrade);
}
