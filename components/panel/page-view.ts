import type { AnnotationEdit, CanonicalUrl, UserAnnotation } from '../../lib/annotation/model';
import type { ClaimId, Entry, EntryId } from '../../lib/knowledge/model';
import type { NoteView, TermAnswer } from '../../lib/knowledge/note-view';
import type { ArticleReport, PageReport } from '../../lib/page-report';

/** A page that Sidelight could read. */
export interface ReportedPage {
  readonly kind: 'report';
  readonly report: PageReport;
  readonly notes: readonly NoteView[];
  /** What `report.entries` names. */
  readonly entries: readonly Entry[];
  /** Annotations of this page on which something was typed and not saved. */
  readonly drafts: ReadonlySet<string>;
}

/** What each article of a page has: its own first, then those that the site appended. */
export function articlesIn(report: PageReport): [ArticleReport, ...ArticleReport[]] {
  return [report, ...report.parts];
}

/** What the panel shows of a page. */
export type PageView =
  | ReportedPage
  | {
      readonly kind: 'unreadable';
      readonly reason:
        | 'browser-page'
        | 'store-page'
        | 'pdf'
        | 'other-file'
        | 'no-permission'
        | 'not-loaded';
    }
  | { readonly kind: 'site-off'; readonly host: string }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'loading' };

/** An annotation that the reader is writing on. */
export interface OpenEditor {
  readonly annotation: UserAnnotation;
  readonly draft: AnnotationEdit | null;
  /** What the reader began with. */
  readonly base: AnnotationEdit;
}

/** A looked-up term: the answer, and what the reader wrote about it. */
export interface TermShown {
  readonly answer: TermAnswer;
  readonly annotations: readonly UserAnnotation[];
}

/** A mention that the reader called not relevant. */
export interface Dismissed {
  /** What `showAgain` takes back. */
  readonly id: string;
  /** Whether the whole claim is quiet on this site now. */
  readonly isQuiet: boolean;
}

/** What the reader can do in the panel. Rejections carry a sentence for the reader. */
export interface PanelActions {
  /** Scrolls the page to a mark; false when it is not there. */
  reveal(mark: string): Promise<boolean>;
  lookUp(term: string): Promise<TermShown>;
  openEditor(annotation: string): Promise<OpenEditor | null>;
  saveDraft(annotation: string, edit: AnnotationEdit, base: AnnotationEdit): Promise<void>;
  discardDraft(annotation: string): Promise<void>;
  /** Whether the same note was written elsewhere meanwhile, so that both are kept. */
  saveEdit(annotation: string, edit: AnnotationEdit, base: AnnotationEdit): Promise<boolean>;
  /** Hides a mention and others like it on this site. */
  dismiss(mark: string, claim: ClaimId): Promise<Dismissed>;
  showAgain(dismissal: string): Promise<void>;
  /** Attaches a lost annotation to the words selected on the page; false when none are. */
  attach(annotation: string): Promise<boolean>;
  /** Takes the words as they stand on the page now; false when they are not found. */
  acceptWords(annotation: string): Promise<boolean>;
  /** Puts an address that opens the page at the words into the clipboard. */
  copyLink(annotation: string): Promise<void>;
  /** Back to the words before. */
  undoTarget(annotation: string): Promise<void>;
  /** New annotations, of a marked sentence, of a term, of the page as a whole; answer their ids. */
  annotateClaim(mark: string, claim: ClaimId): Promise<string>;
  annotateEntry(entry: EntryId): Promise<string>;
  annotatePage(): Promise<string>;
  remove(annotation: string): Promise<void>;
  restore(annotation: string): Promise<void>;
  /** Of what is kept under these addresses, or of everything; answers the name of the file. */
  exportAnnotations(sources: readonly CanonicalUrl[] | null): Promise<string>;
  switchSite(host: string, isOn: boolean): Promise<void>;
  allowSite(): Promise<void>;
  reload(): void;
  retry(): void;
  openLibrary(): void;
  openOptions(): void;
}

/** Says something to a screen reader, or in a toast where the reader can take it back. */
export interface Announce {
  say(message: string): void;
  offerUndo(message: string, undo: () => Promise<void>): void;
}
