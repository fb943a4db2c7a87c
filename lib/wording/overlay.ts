import type { NoteLanguage, Status } from '../knowledge/model';
import type { Stance } from '../spotting/mention';
import { en } from './overlay-en';
import { ja } from './overlay-ja';
import { zhHans } from './overlay-zh-hans';

/** A text that counts; `{count}` is the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Everything that Sidelight says inside a web page. `{…}` is filled in by `fillIn`. */
export interface OverlayWording {
  readonly note: string;
  readonly close: string;
  readonly loading: string;
  /** Before an error's own sentence. */
  readonly failed: string;
  /** The knowledge base has no note that may be shown: one without passage or attribution never is. */
  readonly noNote: string;
  readonly claimTabs: string;
  /** How the page touches the claim that stands below. */
  readonly stance: Readonly<Record<Stance, string>>;
  readonly commentary: string;
  readonly context: string;
  /** How the document's sentence stands to the sources; never whether the claim is right. */
  readonly status: Readonly<Record<Status, string>>;
  readonly why: string;
  readonly sources: string;
  readonly moreSources: Counted;
  readonly undated: string;
  readonly newTab: string;
  readonly moreInPanel: string;
  /** The page took the keyboard while the reader wrote. */
  readonly seized: string;
  readonly panelByHand: string;
  /** A button: hides this note, and others like it on this site. */
  readonly dismiss: string;
  readonly dismissHint: string;
  readonly dismissed: string;
  /** Three different sentences of the claim were dismissed here. */
  readonly dismissedQuiet: string;
  readonly undo: string;
  readonly shownAgain: string;

  readonly annotateClaim: string;
  readonly yourMark: string;
  readonly yourMarkHint: string;
  /** Names the tabs by which the reader chooses among marks that lie on the same words. */
  readonly markTabs: string;
  readonly openNote: string;
  /** A button: shows handles at the ends of the mark. */
  readonly changeExtent: string;
  readonly extentTitle: string;
  /** Names of the handles. */
  readonly extentFirst: string;
  readonly extentLast: string;
  /** What the pointer and the keys do with a handle. */
  readonly extentHelp: string;
  /** The first word and the last word that the mark covers now. */
  readonly extentCovers: string;
  /** Spoken when an end has moved; `{word}` stands there. */
  readonly extentBegins: string;
  readonly extentEnds: string;
  readonly extentKeep: string;
  readonly extentGiveUp: string;
  readonly extended: string;
  readonly extentUndone: string;
  readonly extentGivenUp: string;
  readonly extentLost: string;
  readonly editorTitle: string;

  readonly toolbar: string;
  readonly highlight: string;
  readonly moreColours: string;
  readonly addNote: string;
  readonly check: string;
  readonly colours: Readonly<Record<'yellow' | 'green' | 'blue' | 'pink' | 'violet', string>>;

  readonly term: string;
  readonly termNearest: string;
  readonly termUnknown: string;
  readonly termUnknownHint: string;
  readonly termClaims: string;
  readonly termInPanel: string;

  readonly markList: string;
  readonly mention: string;
  readonly mentionClaims: Counted;
  readonly annotation: string;
  readonly found: Counted;
  readonly marksShown: string;
  readonly marksHidden: string;
  readonly highlighted: string;
}

/** What Sidelight says inside a web page, in the reader's note language. */
export function overlayWording(language: NoteLanguage): OverlayWording {
  return { en, 'zh-Hans': zhHans, ja }[language];
}

/** A text with its `{name}` places filled in. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The form that goes with a number, with the number in it. */
export function countIn(text: Counted, count: number): string {
  return fillIn(count === 1 ? text.one : text.other, { count });
}
