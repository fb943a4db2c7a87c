import type { OptionsWording } from './options';

const plural = new Intl.PluralRules('en');

/** A number with its noun. */
function counted(n: number, one: string, other: string): string {
  return `${n} ${plural.select(n) === 'one' ? one : other}`;
}

export const optionsEn: OptionsWording = {
  language: 'en',
  title: 'Options',
  saved: 'Saved.',
  failed: 'Not saved:',

  reading: 'Reading',
  noteLanguage: 'Language of the notes',
  noteLanguageHint: 'Passages of the document always stay in their original wording.',
  automatic: 'As the browser',
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },

  sites: 'Sites switched off',
  sitesHint: 'Sidelight reads nothing and marks nothing on these sites.',
  noSites: 'None.',
  site: 'Site',
  sitePlaceholder: 'news.example.org',
  addSite: 'Switch off',
  siteInvalid: 'This is not the name of a site. Write it like news.example.org.',
  removeSite: (host) => `Switch on again: ${host}`,
  switchOn: 'Switch on again',

  dismissed: 'Not relevant here',
  dismissedHint:
    'A note that you call not relevant is hidden on that site, and so are sentences on the same claim that share most of their words with it; after three different sentences of one claim, the whole claim stays quiet on that site. This is kept in this browser only, up to the latest 1,000.',
  noneDismissed: 'Nothing yet.',
  quietHere: (claims) => `Quiet on the whole site: ${claims.join('; ')}.`,
  showAgain: 'Show again',
  showAllAgain: 'Show all again',
  shownAgain: (count) => `${counted(count, 'note', 'notes')} shown again.`,

  data: 'Your data',
  count: (annotations, pages) =>
    annotations === 0
      ? 'No annotations yet.'
      : `${counted(annotations, 'annotation', 'annotations')} on ${counted(pages, 'page', 'pages')}.`,
  dataHint:
    'They are kept by this browser on this device only. The export follows the W3C Web Annotation Data Model (JSON-LD), so that other programs can read it.',
  exportAll: 'Export all annotations',
  exported: (file) => `Saved as ${file}.`,

  keys: 'Keyboard',
  commands: {
    'open-panel': 'Open the side panel',
    'toggle-marks': 'Show or hide the marks on the page',
    'check-selection': 'Look up the selected words',
    'next-mark': 'Go to the next mark',
  },
  unassigned: 'no key',
  changeKeys: (address) =>
    `To change a key, copy this address into the address bar: ${address}. Browsers let no extension open it.`,
  changeKeysFirefox:
    'To change a key, open about:addons, press the gear button and choose “Manage Extension Shortcuts”.',

  knowledge: 'Knowledge base',
  holds: (claims, entries, sources) =>
    `${counted(claims, 'claim', 'claims')}, ${counted(entries, 'entry', 'entries')}, ${counted(sources, 'source', 'sources')}.`,
  quotes: 'The document that it quotes',
  takesNoSide:
    'The document takes a side; Sidelight takes none. It shows what the document claims, in whose words, and what others say.',

  colours: 'Colours',
  coloursHint:
    'Give a colour the meaning that it has for you. The names show in Sidelight’s own pages, never on a web page.',
  colour: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', violet: 'Violet' },
  privacy: 'Privacy',
  privacyLines: [
    'Sidelight makes no network requests: nothing you read, look up or write leaves this device.',
    'Pages are read in memory when you open them and are not kept; only your annotations and drafts, the sentences that you called not relevant, these options and, if you switch them on, sightings are stored.',
    'What you write is shown only in the extension’s own pages and frames, where web pages cannot read it.',
  ],
};
