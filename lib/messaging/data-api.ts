import type { CheckReport, Holdings, Merged } from '../annotation/holdings';

/** A piece of a backup: items as JSON, parted by commas. */
export interface BackupPart {
  readonly items: string;
  readonly count: number;
  /** Where the next piece begins; null after the last. */
  readonly next: string | null;
}

/** Asked of the background by the "Data" tab. */
export interface DataApi {
  holdings(): Holdings;
  /** Looks at every annotation now. */
  checkData(): CheckReport;
  /** Keeps a snapshot now; answers how many annotations it holds. */
  takeSnapshot(): number;
  /** Merges a snapshot into what is kept; null when it cannot be read, and then nothing has changed. */
  restoreSnapshot(made: string): Merged | null;
  /** A backup piece by piece, so that no message holds the whole of it. @param now - ISO 8601, UTC, the same for each. */
  backupPart(after: string | null, now: string): BackupPart;
  /** The reader has a backup of that time. */
  backupTaken(at: string): void;
  /** Never remind of a backup again. */
  stopReminding(): void;
  /** What could not be read, as it was found: JSON. */
  quarantine(): string;
}
