import type { UserAnnotation } from '../annotation/model';

/** Asked of the background by the extension's own pages: on which words an annotation stands. */
export interface TargetApi {
  /** Attaches an annotation to the words that are selected in the tab's page; false when none are. */
  attachToSelection(tab: number, annotation: string): boolean;
  /** Takes the words as they stand on the tab's page now; false when they are not found there. */
  acceptWords(tab: number, annotation: string): boolean;
  /** Puts an annotation back on the words before. */
  undoTarget(annotation: string): void;
  /** A new annotation of the tab's page as a whole. */
  annotatePage(tab: number): UserAnnotation;
}
