/** What is kept, as a whole: told to the reader on the "Data" tab. */

/** How much there is. */
export interface Counts {
  readonly annotations: number;
  readonly binned: number;
  readonly drafts: number;
  readonly quarantined: number;
}

/** Words that were typed into an annotation that is no longer there. */
export interface StrayDraft {
  readonly annotation: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly saved: string;
}

/** What came of merging a snapshot. */
export interface Merged {
  /** Were gone, and are back. */
  readonly added: number;
  /** Lay in the bin, and are back. */
  readonly restored: number;
  /** Were written anew since: the older words stand beside them as copies. */
  readonly copied: number;
}

/** A snapshot, without what it holds. */
export interface SnapshotInfo {
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly annotations: number;
  readonly bytes: number;
}

/** What the last look at every annotation came to. */
export interface CheckReport {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly looked: number;
  readonly mended: number;
  readonly moved: number;
}

/** Everything that the "Data" tab tells. */
export interface Holdings {
  readonly counts: Counts;
  readonly strayDrafts: readonly StrayDraft[];
  /** The newest first. */
  readonly snapshots: readonly SnapshotInfo[];
  readonly check: CheckReport | null;
  /** The last time that the browser lost the database, and how many were brought back from the second copy. */
  readonly broughtBack: { readonly at: string; readonly count: number } | null;
  /** When a backup was downloaded last, ISO 8601 UTC; empty for never. */
  readonly backup: string;
  /** Annotations that were made or changed since. */
  readonly changed: number;
  readonly isReminded: boolean;
}
