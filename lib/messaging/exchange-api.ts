import type { Kept } from '../annotation/backup';
import type { ImportStep } from '../exchange/import-plan';

/** What came of a batch of an import. */
export interface ImportOutcome {
  readonly written: number;
  /** Changed or added elsewhere since the plan was made, and therefore left as they are. */
  readonly passed: number;
}

/** Asked of the background by the "Import and export" tab. In batches: a message has a limit, and a reader may cancel. */
export interface ExchangeApi {
  /** Those of these ids that are here, the bin included. */
  recordsOf(ids: string[]): Kept[];
  /** The next ones in the order of their ids, the bin left out. Empty when there are no more. */
  recordsAfter(id: string, limit: number): Kept[];
  /** Writes a batch, all of it or nothing. Asking twice changes nothing the second time. */
  applyImport(steps: ImportStep[]): ImportOutcome;
}
