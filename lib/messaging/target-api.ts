import type { ClaimId, EntryId } from '../knowledge/model';

/** Asked of the background by the extension's own pages: on which words an annotation stands. New ones give their id. */
export interface TargetApi {
  /** Attaches an annotation to the words that are selected in the tab's page; false when none are. */
  attachToSelection(tab: number, annotation: string): boolean;
  /** Takes the words as they stand on the tab's page now; false when they are not found there. */
  acceptWords(tab: number, annotation: string): boolean;
  /**
   * The address of an annotation's page that opens it at the words in any browser; the page in the tab, if it is that
   * page, tells how often they stand there.
   */
  linkTo(annotation: string, tab: number | null): string;
  /** Puts an annotation back on the words before. */
  undoTarget(annotation: string): void;
  /** A new annotation of a marked sentence of the tab's page, tied to a claim; `mark` is of the page's report. */
  annotateClaim(tab: number, mark: string, claim: ClaimId): string;
  /** A new annotation tied to an entry: of the first place that names it, or of the tab's page as a whole. */
  annotateEntry(tab: number, entry: EntryId): string;
  /** A new annotation of the tab's page as a whole. */
  annotatePage(tab: number): string;
}
