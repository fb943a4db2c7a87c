import { en as overlay } from './overlay-en';
import type { PanelWording } from './panel';

const plural = new Intl.PluralRules('en');
const isOne = (n: number) => plural.select(n) === 'one';
const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const en: PanelWording = {
  language: 'en',
  loading: 'Reading the page …',
  siteSwitch: 'On for this site',
  siteSwitchHint: (host) => `Sidelight reads pages of ${host}`,
  library: 'Library',
  options: 'Options',
  opensInNewTab: 'opens in a new tab',

  partLabel: 'Further down on this page',
  notes: 'Notes on this page',
  notesOnArticle: 'Notes on this article',
  notesCount: (n) => (isOne(n) ? '1 claim' : `${n} claims`),
  notesLead:
    'These sentences touch claims of one commentary. Each note says what it claims, in its own words, and what others say.',
  stance: {
    asserts: 'The page says this in its own voice',
    reports: 'The page reports it as someone’s words',
    disputes: 'The page disputes it',
  },
  showOnPage: 'Show on page',
  dismiss: overlay.dismiss,
  dismissHint: overlay.dismissHint,
  dismissed: overlay.dismissed,
  dismissedQuiet: overlay.dismissedQuiet,
  shownAgain: overlay.shownAgain,
  hidden: (n) =>
    isOne(n)
      ? '1 note is hidden here because you called it, or one like it, not relevant.'
      : `${n} notes are hidden here because you called them, or others like them, not relevant.`,
  hiddenOptions: 'See them in the options',
  shown: 'The sentence is shown on the page.',
  notOnPage: 'This sentence is no longer on the page.',
  alsoAt: (n) => (isOne(n) ? 'also at 1 other place' : `also at ${n} other places`),
  place: {
    title: 'Title',
    core: 'Core viewpoint',
    L1: 'Legislative and strategic changes, 1',
    L2: 'Legislative and strategic changes, 2',
    L3: 'Legislative and strategic changes, 3',
    O1: 'Organizational and command structure, 1',
    O2: 'Organizational and command structure, 2',
    O3: 'Organizational and command structure, 3',
    G1: 'Geopolitical implications, 1',
    G2: 'Geopolitical implications, 2',
    G3: 'Geopolitical implications, 3',
  },
  commentary: 'Commentary',
  readDocument: 'Read the document',
  status: overlay.status,
  context: 'Context',
  othersSay: 'What others say',
  questions: 'Questions to ask yourself',
  caveats: 'What is uncertain',
  sources: 'Sources',
  sourceKind: {
    official: 'official',
    news: 'news',
    research: 'research',
    advocacy: 'party, bar or advocacy',
    'state-media': 'state media or commentary',
    secondary: 'secondary',
  },
  undated: 'no date shown',
  orLater: (date) => `${date} or later`,

  entriesHere: 'Terms on this page',
  term: {
    annotate: 'Write about this term',
    title: 'Look up a term',
    placeholder: 'A term, body, law or doctrine',
    clear: 'Clear',
    forms: 'Also written',
    claims: 'Claims of the document that use it',
    annotations: 'Your annotations on it',
    nearest: (term) => `No entry is called “${term}”. The nearest:`,
    unknown: (term) => `Not in this knowledge base: “${term}”`,
    unknownHint: 'It covers Japan’s cyber policy and the words of the one document it quotes.',
  },

  annotateClaim: 'Annotate this claim',
  ownOnClaim: (count) => (count === 1 ? 'Your note on it' : `Your ${count} notes on it`),
  annotations: {
    about: (names) => `On: ${names}`,
    title: 'Your annotations here',
    none: 'None yet. Select words on the page to highlight them or to write a note.',
    colour: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', violet: 'Violet' },
    orphan: 'The quoted text is no longer on this page.',
    onPage: 'On the page as a whole',
    lostTitle: 'Not found on this page',
    lostHint:
      'Nothing is lost: the words, what stood around them and your notes are kept. To put one back, select its words on the page and press “Attach to the selection”.',
    lostAmbiguous: 'The words stand here, but nothing tells whether in the same place.',
    lastSeen: (date) => `Last seen here ${date}`,
    notePage: 'Note on this page',
    attach: 'Attach to the selection',
    attached: 'Attached to the selected words.',
    selectFirst: 'Select words on the page first, then press this again.',
    moved: 'Moved',
    edited: 'The page’s words changed',
    whatChanged: 'What changed',
    gone: 'no longer there:',
    added: 'new:',
    copyLink: 'Copy link',
    linkCopied: 'Link copied. It opens the page at these words, without Sidelight, too.',
    accept: 'Use the words as they stand now',
    accepted: 'The note now stands on the words as they are.',
    wordsNotFound: 'The words are no longer on the page.',
    history: 'Earlier words',
    past: {
      attached: (date) => `until attached anew ${date}`,
      extended: (date) => `until changed ${date}`,
    },
    copyOf: 'Written at the same time as another version of this note. Both are kept.',
    undone: 'Put back.',
    draft: 'Unsaved draft',
    edit: 'Edit',
    remove: 'Delete',
    removed: 'Annotation deleted.',
    undo: 'Undo',
    dismiss: 'Dismiss',
    restored: 'Annotation restored.',
    savedBoth:
      'The same note was changed in another place meanwhile. Both are kept, one beside the other.',
    saved: 'Annotation saved.',
    tags: 'Tags',
    made: (date) => `Made ${date}`,
    changed: (date) => `changed ${date}`,
    exportPage: 'Export this page',
    exportAll: 'Export all',
    exported: (file) => `Saved as ${file}.`,
  },

  topicReasons: (words) =>
    `Taken for cyber policy by words such as ${list.format(words.map((w) => `“${w}”`))}.`,

  state: {
    offTopic: {
      title: 'Not about cyber policy',
      text: 'Sidelight has no notes for this page.',
    },
    damaged: {
      title: 'Notes cannot be shown',
      text: 'A part of the extension is missing or damaged. Your annotations are not affected. Installing the extension again mends this.',
    },
    noClaim: {
      title: 'No claim found here',
      text: 'The page is about cyber policy, but no sentence touches a claim of the document.',
    },
    allHidden: {
      title: 'Hidden here',
      text: 'Every note on this page is one that you called not relevant on this site, or like one.',
    },
    browserPage: {
      title: 'A page of the browser',
      text: 'Extensions may not read the browser’s own pages. Open a news page and its notes show here.',
    },
    storePage: {
      title: 'A page of the extension store',
      text: 'Browsers let no extension read their stores.',
    },
    pdf: {
      title: 'A PDF document',
      text: 'Sidelight reads web pages; it cannot read PDF files yet.',
    },
    otherFile: {
      title: 'Not a web page',
      text: 'This is another kind of file, such as a drawing or data. Sidelight reads web pages.',
    },
    noPermission: {
      title: 'Not allowed on this site',
      text: 'The browser has not given Sidelight permission to read this page. What it reads stays on this device.',
    },
    allow: 'Allow',
    notLoaded: {
      title: 'This page could not be read',
      text: 'It may have been open before Sidelight was installed or updated. Reloading it usually helps.',
    },
    reload: 'Reload the page',
    siteOff: (host) => ({
      title: 'Switched off for this site',
      text: `Sidelight does nothing on ${host}, as you chose.`,
    }),
    switchOn: 'Switch on again',
    failed: {
      title: 'This did not work',
      text: 'Sidelight could not prepare this page. Your annotations are not affected.',
    },
    tryAgain: 'Try again',
  },
};
