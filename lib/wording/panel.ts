import type { NoteLanguage, Place, SourceKind, Status } from '../knowledge/model';
import type { Stance } from '../spotting/mention';
import { en } from './panel-en';
import { ja } from './panel-ja';
import { zhHans } from './panel-zh-hans';

/** Everything that the side panel says. Functions take what the sentence is about and count in their own language. */
export interface PanelWording {
  readonly language: NoteLanguage;
  readonly loading: string;
  readonly siteSwitch: string;
  readonly siteSwitchHint: (host: string) => string;
  readonly library: string;
  readonly options: string;
  readonly opensInNewTab: string;

  /** Stands over the title of a further article in the page, which the site appended. */
  readonly partLabel: string;
  readonly notes: string;
  /** In its place where the page has several articles. */
  readonly notesOnArticle: string;
  readonly notesCount: (claims: number) => string;
  readonly notesLead: string;
  /** How the page touches the claim; no more than that. */
  readonly stance: Readonly<Record<Stance, string>>;
  readonly showOnPage: string;
  /** A button: hides this sentence's note, and others like it on this site. */
  readonly dismiss: string;
  readonly dismissHint: string;
  readonly dismissed: string;
  /** Three different sentences of the claim were dismissed on this site. */
  readonly dismissedQuiet: string;
  readonly shownAgain: string;
  /** What is not shown of this page because of that. */
  readonly hidden: (mentions: number) => string;
  readonly hiddenOptions: string;
  readonly shown: string;
  readonly notOnPage: string;
  readonly alsoAt: (places: number) => string;
  readonly place: Readonly<Record<Place, string>>;
  readonly commentary: string;
  readonly readDocument: string;
  /** How the document's sentence stands to the sources; never whether the claim is right. */
  readonly status: Readonly<Record<Status, string>>;
  readonly context: string;
  readonly othersSay: string;
  readonly questions: string;
  readonly caveats: string;
  readonly sources: string;
  readonly sourceKind: Readonly<Record<SourceKind, string>>;
  readonly undated: string;
  /** A date of which only the beginning is certain, as "2024-11 or later". */
  readonly orLater: (date: string) => string;

  readonly entriesHere: string;
  readonly term: {
    readonly annotate: string;
    readonly title: string;
    readonly placeholder: string;
    readonly clear: string;
    readonly forms: string;
    readonly claims: string;
    readonly annotations: string;
    readonly nearest: (term: string) => string;
    readonly unknown: (term: string) => string;
    readonly unknownHint: string;
  };

  readonly annotateClaim: string;
  readonly ownOnClaim: (count: number) => string;
  readonly annotations: {
    /** Claims and entries that an annotation is tied to. */
    readonly about: (names: string) => string;
    readonly title: string;
    readonly none: string;
    readonly colour: Readonly<Record<'yellow' | 'green' | 'blue' | 'pink' | 'violet', string>>;
    readonly orphan: string;
    /** The sections: about the whole page; on its words; whose words are not found. */
    readonly onPage: string;
    readonly lostTitle: string;
    readonly lostHint: string;
    readonly lostAmbiguous: string;
    readonly lastSeen: (date: string) => string;
    readonly notePage: string;
    readonly attach: string;
    readonly attached: string;
    readonly selectFirst: string;
    readonly moved: string;
    readonly edited: string;
    readonly whatChanged: string;
    readonly gone: string;
    readonly added: string;
    readonly copyLink: string;
    readonly linkCopied: string;
    readonly accept: string;
    readonly accepted: string;
    readonly wordsNotFound: string;
    readonly history: string;
    readonly past: {
      readonly attached: (date: string) => string;
      readonly extended: (date: string) => string;
    };
    readonly copyOf: string;
    readonly undone: string;
    readonly draft: string;
    readonly edit: string;
    readonly remove: string;
    readonly removed: string;
    readonly undo: string;
    /** Puts the offer to undo away. */
    readonly dismiss: string;
    readonly restored: string;
    readonly savedBoth: string;
    readonly saved: string;
    readonly tags: string;
    readonly made: (date: string) => string;
    readonly changed: (date: string) => string;
    readonly exportPage: string;
    readonly exportAll: string;
    readonly exported: (file: string) => string;
  };

  /** Why a page was taken for cyber policy. */
  readonly topicReasons: (words: readonly string[]) => string;

  readonly state: {
    readonly offTopic: Spoken;
    readonly damaged: Spoken;
    readonly noClaim: Spoken;
    readonly allHidden: Spoken;
    readonly browserPage: Spoken;
    readonly storePage: Spoken;
    readonly pdf: Spoken;
    readonly noPermission: Spoken;
    readonly allow: string;
    readonly otherFile: Spoken;
    readonly notLoaded: Spoken;
    readonly reload: string;
    readonly siteOff: (host: string) => Spoken;
    readonly switchOn: string;
    readonly failed: Spoken;
    readonly tryAgain: string;
  };
}

/** A state in a headline and a sentence. */
export interface Spoken {
  readonly title: string;
  readonly text: string;
}

/** What the panel says, in the reader's note language. */
export function panelWording(language: NoteLanguage): PanelWording {
  return { en, 'zh-Hans': zhHans, ja }[language];
}
