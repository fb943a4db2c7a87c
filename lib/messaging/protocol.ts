import type {
  AnnotationEdit,
  CanonicalUrl,
  Colour,
  Subject,
  UserAnnotation,
} from '../annotation/model';
import type { ClaimId, Entry } from '../knowledge/model';
import type { NoteView, TermAnswer } from '../knowledge/note-view';
import type { Mark, PageReading, PageReport } from '../page-report';
import type { Settings } from '../settings/settings';
import type { Dismissal } from '../spotting/dismissal';
import type { Span } from '../text/span';
import type { DataApi } from './data-api';
import type { ExchangeApi } from './exchange-api';
import type { ExtentApi } from './extent-api';
import type { LibraryApi } from './library-api';
import type { SightingsApi } from './sightings-api';
import type { TargetApi } from './target-api';

/** Why Sidelight cannot read a tab. */
export type Unreadable =
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'other-file'
  | 'no-permission'
  | 'not-loaded';

/** What the panel shows for a tab. */
export type TabView =
  | {
      readonly kind: 'report';
      readonly report: PageReport;
      readonly notes: readonly NoteView[];
      /** What `report.entries` names. */
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'site-off'; readonly host: string };

/** An annotation that the reader is writing on. */
export interface EditorView {
  readonly annotation: UserAnnotation;
  /** What was typed and not saved before the tab closed, if anything. */
  readonly draft: AnnotationEdit | null;
  /** What the reader began with: what was kept then. */
  readonly base: AnnotationEdit;
}

/** An edit that was kept. */
export interface Saved {
  readonly annotation: UserAnnotation;
  /** The reader's edit as an annotation of its own, where the same note was written elsewhere meanwhile. */
  readonly conflict: UserAnnotation | null;
}

/** A term with what the reader wrote about it; for the extension's own pages only. */
export interface TermView {
  readonly answer: TermAnswer;
  readonly annotations: readonly UserAnnotation[];
}

/**
 * Asked of the background, which alone opens the knowledge base and the database.
 * The first group answers content scripts, for their own page only; the second only the extension's pages.
 */
export interface BackgroundApi
  extends DataApi,
    ExchangeApi,
    ExtentApi,
    LibraryApi,
    SightingsApi,
    TargetApi {
  /** The scout's one question. The background loads the annotator when there is cause, and says whether it did. */
  scouted(source: CanonicalUrl, addresses: readonly CanonicalUrl[], isCandidate: boolean): boolean;
  /** What to paint. Also announces the report to the panel. */
  marksOf(reading: PageReading): Mark[];
  /** The public note on a claim, for the card on the page. */
  noteOf(claim: ClaimId): NoteView | null;
  /** The public part of a look-up, for the card on the page. */
  checkTerm(term: string): TermAnswer;
  /** Makes a highlight on the asking tab's page, tied to a claim or an entry if one is given. */
  annotate(reading: PageReading, span: Span, colour: Colour, about: Subject | null): Mark;
  /** Hides a mention of the asking tab's page, and others like it on its site; `mark` is of the page's report. */
  dismiss(reading: PageReading, mark: string, claim: ClaimId): Dismissed;
  /** Takes dismissals back: a page those of its own site, the extension's pages any. Unknown ones are passed over. */
  showAgain(dismissals: string[]): void;
  /** One-time nonce with which an editor iframe in the asking document may open this annotation. */
  editorTicket(annotation: string): string;
  /** Opens the side panel on a user's gesture; false where the browser refuses. `term` is looked up there, `mark` is scrolled to. */
  openPanel(wish: PanelWish): boolean;
  /** Asked before anything of the page is read: how the overlay looks, or null where the reader switched the site off. */
  welcome(): Appearance | null;

  appearance(): Appearance;
  viewOf(tab: number): TabView;
  /** What the panel was asked to show when it opened on this tab; asked once, then forgotten. */
  takeWish(tab: number): PanelWish | null;
  /** Notes and views of the extension's pages need this of the tab's site. */
  switchSite(host: string, isOn: boolean): Settings;
  noteFor(claim: ClaimId): NoteView | null;
  /** As `dismiss`, of the page that the tab shows. */
  dismissIn(tab: number, mark: string, claim: ClaimId): Dismissed;
  /** All that the reader called not relevant, the latest first. */
  allDismissals(): Dismissal[];
  termView(term: string): TermView;
  editorView(annotation: string): EditorView | null;
  saveDraft(annotation: string, edit: AnnotationEdit, base: AnnotationEdit): void;
  discardDraft(annotation: string): void;
  /** What was saved elsewhere since the reader began with `base` is merged; see `mergeEdits`. */
  saveEdit(annotation: string, edit: AnnotationEdit, base: AnnotationEdit): Saved;
  /** Puts the annotation in the bin, where `restoreAnnotation` finds it. */
  deleteAnnotation(annotation: string): void;
  restoreAnnotation(annotation: string): void;
  allAnnotations(): UserAnnotation[];
  /** JSON-LD: of what is kept under these addresses, or of everything. */
  exportAnnotations(sources: readonly CanonicalUrl[] | null): string;
  settings(): Settings;
  changeSettings(change: Partial<Settings>): Settings;
}

/** What became of a mention that the reader called not relevant. */
export interface Dismissed {
  /** The dismissal that can be taken back. */
  readonly id: string;
  /** Whether the claim is quiet on the whole site now. */
  readonly isQuiet: boolean;
}

/** What the panel is asked to show when it opens. */
export interface PanelWish {
  readonly term?: string;
  readonly mark?: string;
}

export interface Appearance {
  readonly noteLanguage: 'en' | 'zh-Hans' | 'ja';
  readonly theme: Settings['theme'];
  /** The reader's own words: none are told to a web page. */
  readonly colourNames: Settings['colourNames'];
}

/** Asked of the annotator in a tab's top frame. */
export interface PageApi {
  reading(): PageReading;
  /** Reads anew and paints anew: something about this page changed. */
  refresh(): void;
  /** Scrolls to a mark and lets it flash; false when it is not on the page. */
  reveal(mark: string): boolean;
  /** Shows or hides all marks; true when they show now. */
  toggleMarks(): boolean;
  /** Moves keyboard focus to the next mark's counterpart. */
  nextMark(): void;
  selectedText(): string;
  /** The words that are selected, with the reading that they are of; null for none. */
  selected(): { readonly reading: PageReading; readonly span: Span } | null;
  /** The editor iframe has done its work and can go. */
  editorClosed(): void;
}

/** Announced to whichever of the extension's pages are open. */
export interface PanelApi {
  /** The tab has a new report; ask for its view. */
  pageReported(tab: number): void;
  /** Show this now. */
  wished(tab: number, wish: PanelWish): void;
}
