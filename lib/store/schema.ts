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
  /** What was kept when the reader began; absent in drafts of version 2 and before. */
  readonly base?: AnnotationEdit;
  /** ISO 8601, UTC. */
  readonly saved: string;
}

/** A page that the reader's annotations stand on, by which it is known again under another address. */
export interface PageRecord {
  /** The key under which its annotations are kept. */
  readonly source: string;
  /** All addresses under which it was met, `source` among them. */
  readonly addresses: readonly string[];
  readonly title: string;
  /** What its text is known by; see `fingerprint`. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly visited: string;
}

/** Where an annotation was when its page was read last. */
export interface PlaceRecord {
  /** The annotation's id. */
  readonly annotation: string;
  readonly state: 'exact' | 'moved' | 'edited' | 'page' | 'orphan';
  /** When it was found last, ISO 8601 UTC; empty if never since it was made. */
  readonly found: string;
  /** When it was looked for last. */
  readonly looked: string;
}

/** A sentence that touched a claim on a page that the reader visited; kept only where the reader asked for it. */
export interface SightingRecord {
  /** The same for the same sentence and claim on the same page. */
  readonly id: string;
  readonly source: string;
  readonly site: string;
  readonly title: string;
  readonly claim: string;
  readonly stance: string;
  readonly sentence: string;
  /** BCP 47, or empty. */
  readonly lang: string;
  /** As the page says, or empty. */
  readonly published: string;
  /** First seen; ISO 8601, UTC. */
  readonly seen: string;
}

/** All annotations at one time, as the file of a backup, compressed with gzip. */
export interface SnapshotRecord {
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly annotations: number;
  readonly data: ArrayBuffer;
}

/** A record that could not be read, as it was found. */
export interface QuarantineRecord {
  readonly id: string;
  readonly store: string;
  readonly record: unknown;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly found: string;
}

/** Version 3. Both indexes of annotations begin with `deleted`, so that kept annotations are one range and counting needs no record. */
export interface SidelightSchema extends DBSchema {
  annotations: {
    key: string;
    value: AnnotationRecord;
    indexes: { bySource: [deleted: string, source: string]; byModified: [string, string] };
  };
  drafts: { key: string; value: DraftRecord };
  dismissals: { key: string; value: Dismissal; indexes: { bySite: string; byMade: string } };
  pages: { key: string; value: PageRecord; indexes: { byAddress: string } };
  places: { key: string; value: PlaceRecord };
  sightings: {
    key: string;
    value: SightingRecord;
    indexes: { bySource: string; bySite: string; bySeen: string };
  };
  snapshots: { key: string; value: SnapshotRecord };
  quarantine: { key: string; value: QuarantineRecord };
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
  (db) => {
    db.createObjectStore('pages', { keyPath: 'source' }).createIndex('byAddress', 'addresses', {
      multiEntry: true,
    });
    db.createObjectStore('places', { keyPath: 'annotation' });
    const sightings = db.createObjectStore('sightings', { keyPath: 'id' });
    sightings.createIndex('bySource', 'source');
    sightings.createIndex('bySite', 'site');
    sightings.createIndex('bySeen', 'seen');
    db.createObjectStore('snapshots', { keyPath: 'made' });
    db.createObjectStore('quarantine', { keyPath: 'id' });
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs the migrations that a database of version `from` lacks (0: a new one). */
export async function migrate(db: Database, from: number, upgrade: Upgrade): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(db, upgrade);
}
