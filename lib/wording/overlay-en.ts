import type { OverlayWording } from './overlay';

export const en: OverlayWording = {
  note: 'Note',
  close: 'Close',
  loading: 'Looking it up …',
  failed: 'This did not work:',
  noNote: 'There is no note to show on this sentence.',
  claimTabs: 'Claims that this sentence touches',
  stance: {
    asserts: 'This page asserts a claim that the document makes, too:',
    reports: 'This page reports a claim that the document makes:',
    disputes: 'This page disputes a claim that the document makes:',
  },
  commentary: 'Commentary',
  context: 'Context',
  status: {
    accurate: 'The sources say the same',
    'accurate-but-incomplete': 'The sources say this in part, and add conditions',
    interpretation: 'The document’s interpretation',
    disputed: 'The sources disagree',
    'not-verifiable': 'Could not be checked against sources',
  },
  why: 'Marked because of',
  sources: 'Sources',
  moreSources: { one: '1 more in the side panel', other: '{count} more in the side panel' },
  undated: 'undated',
  newTab: 'opens in a new tab',
  moreInPanel: 'More in the side panel',
  seized:
    'This page took the keyboard away. Your draft is kept: go on in the side panel, which pages cannot reach.',
  panelByHand:
    'This browser opens the side panel only by hand: click Sidelight’s button in the toolbar, or press Alt+C. The note is waiting there.',
  dismiss: 'Not relevant here',
  dismissHint: 'Hide this note and others like it on this site',
  dismissed: 'Hidden on this site, with others like it.',
  dismissedQuiet: 'Hidden. You set three sentences aside, so this claim stays quiet on this site.',
  undo: 'Undo',
  shownAgain: 'The note is shown again.',

  annotateClaim: 'Annotate this claim',
  yourMark: 'Your mark',
  yourMarkHint: 'What you wrote on it opens in a frame that this page cannot read.',
  markTabs: 'Marks on these words',
  openNote: 'Open your note',
  editorTitle: 'Sidelight: your note',

  toolbar: 'Sidelight: the selected text',
  highlight: 'Highlight',
  moreColours: 'Choose a colour',
  addNote: 'Note',
  check: 'Check',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', violet: 'Violet' },

  term: 'Term',
  termNearest: 'No entry has exactly this name. The nearest are:',
  termUnknown: 'Not in this knowledge base',
  termUnknownHint:
    'It knows terms of Japan’s cyber policy and of the document that it is made from.',
  termClaims: 'Claims of the document that use it',
  termInPanel: 'Show in the side panel, with your own notes on it',

  markList: 'Sidelight: marked sentences',
  mention: 'Note {index} of {count}: “{words}”. {claims}.',
  mentionClaims: {
    one: 'Touches 1 claim of the document',
    other: 'Touches {count} claims of the document',
  },
  annotation: 'Your mark, {index} of {count}: “{words}”',
  found: {
    one: 'Sidelight: 1 sentence on this page touches the document’s claims.',
    other: 'Sidelight: {count} sentences on this page touch the document’s claims.',
  },
  marksShown: 'Sidelight’s marks are shown.',
  marksHidden: 'Sidelight’s marks are hidden.',
  highlighted: 'Highlighted.',
};
