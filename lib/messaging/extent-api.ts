import type { Mark, PageReading } from '../page-report';
import type { Span } from '../text/span';

/** Asked of the background by content scripts, for the reader's marks on their own page: which words each covers. */
export interface ExtentApi {
  /** Lets a mark cover other words of the page; those before are kept in its history. */
  extend(reading: PageReading, annotation: string, span: Span): Mark;
  /** Puts a mark back on the words that it covered before it was extended last. */
  undoExtent(annotation: string): void;
}
