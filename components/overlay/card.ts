import type { Colour } from '../../lib/annotation/model';
import type { ClaimId } from '../../lib/knowledge/model';
import type { NoteView, TermAnswer } from '../../lib/knowledge/note-view';
import type { Stance } from '../../lib/spotting/mention';
import type { ExtentActions } from './extent-view';

/** A claim that a sentence touches, with its note. */
export interface TouchedClaim {
  readonly stance: Stance;
  readonly note: NoteView;
}

/** One of the marks that lie on the same words. Its words are the page's. */
export interface StackedMark {
  readonly id: string;
  /** Null for a note's mark, which is not the reader's own. */
  readonly colour: Colour | null;
  readonly words: string;
}

/** What a card on the page shows: public things only. The reader's own words are in the editor's frame. */
export type Card =
  | {
      readonly kind: 'note';
      readonly mark: string;
      /** The words of the page that triggered the mark. */
      readonly why: readonly string[];
      readonly pageLang: string;
      /** All marks on the same words, this one among them. */
      readonly stack: readonly StackedMark[];
      /** Null while they are asked for. */
      readonly claims: readonly TouchedClaim[] | null;
    }
  /** Where a note was that the reader called not relevant. */
  | {
      readonly kind: 'dismissed';
      readonly mark: string;
      /** Where its sentence starts in the page's text. */
      readonly at: number;
      /** What `showAgain` takes back. */
      readonly dismissal: string;
      /** Whether the whole claim is quiet on this site now. */
      readonly isQuiet: boolean;
    }
  | {
      readonly kind: 'annotation';
      readonly mark: string;
      readonly colour: Colour;
      readonly stack: readonly StackedMark[];
    }
  /** In place of the card of a mark that the reader just drew over other words. */
  | { readonly kind: 'extended'; readonly mark: string }
  | { readonly kind: 'term'; readonly term: string; readonly answer: TermAnswer | null }
  | { readonly kind: 'editor'; readonly mark: string; readonly src: string };

/** What the reader can do in the overlay. All but `closeCard` and the hover's come from trusted events only. */
export interface OverlayActions {
  closeCard(): void;
  cardEntered(): void;
  cardLeft(): void;
  markFocused(mark: string): void;
  markBlurred(): void;
  openPanel(wish: { readonly term?: string; readonly mark?: string }): void;
  openEditor(annotation: string): void;
  /** Turns the card to another of the marks on the same words. */
  chooseMark(mark: string): void;
  /** Shows handles at the ends of the reader's own mark. */
  changeExtent(mark: string): void;
  readonly extent: ExtentActions;
  /** Puts a mark back on the words before. */
  undoExtent(mark: string): void;
  /** Hides what a mark says on a claim, and others like it on this site. */
  dismiss(mark: string, claim: ClaimId): void;
  /** Begins a note of the reader's on a marked sentence, tied to a claim. */
  annotateClaim(mark: string, claim: ClaimId): void;
  showAgain(dismissal: string): void;
  /** The editor's frame was pointed elsewhere. */
  editorStrayed(): void;
  highlight(colour: Colour): void;
  addNote(): void;
  check(): void;
  lookUp(term: string): void;
}

/** Marks between which the reader can choose in a card: none where there is one only. */
export function choiceIn(card: Card): readonly StackedMark[] {
  return 'stack' in card && card.stack.length > 1 ? card.stack : [];
}

/** The claims' notes that may be shown: none ever without its passage and attribution. */
export function isComplete({ claim, attribution }: NoteView): boolean {
  return (
    claim.passages.length > 0 &&
    claim.passages.every(({ text }) => text !== '') &&
    attribution.publisher.en !== '' &&
    attribution.date !== ''
  );
}

/** The claims that a note card may show. */
export function shownClaimsOf({ claims }: Extract<Card, { kind: 'note' }>): TouchedClaim[] {
  return claims?.filter(({ note }) => isComplete(note)) ?? [];
}

/** The claim that is open in a note card: the one that the reader turned to, else the first. */
export function openClaimIn(
  card: Extract<Card, { kind: 'note' }>,
  chosen: ClaimId | null,
): TouchedClaim | undefined {
  const claims = shownClaimsOf(card);
  return claims.find(({ note }) => note.claim.id === chosen) ?? claims[0];
}
