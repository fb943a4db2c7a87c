import type { ExchangeWording } from './exchange';

const number = new Intl.NumberFormat('en');
const annotations = (n: number) => `${number.format(n)} ${n === 1 ? 'annotation' : 'annotations'}`;

export const exchangeEn: ExchangeWording = {
  language: 'en',
  exportTitle: 'Export',
  what: (count) =>
    count === null ? 'All annotations, without the bin.' : `${annotations(count)}, as selected.`,
  format: 'Format',
  formats: {
    jsonld: {
      name: 'W3C JSON-LD',
      hint: 'Keeps everything. Sidelight and other programs can read it.',
    },
    markdown: {
      name: 'Markdown',
      hint: 'For Obsidian and other note books; you write the template.',
    },
    csv: {
      name: 'CSV',
      hint: 'A table. Cells that a spreadsheet would run as a formula get an apostrophe before them.',
    },
    html: { name: 'Web page', hint: 'One file to read and print, without scripts.' },
  },
  files: 'Files',
  oneFile: 'one file',
  filePerPage: 'one file for each page (the browser may ask whether it may save several)',
  template: 'Template',
  templateHint:
    'Mustache: {{title}}, {{source}}, {{author}}, {{published}}, {{created}}; {{#annotations}} … {{/annotations}} with {{quote}}, {{note}}, {{hashtags}}, {{day}}, {{colour}}. {{yaml.title}} and its like are safe in front matter.',
  templateReset: 'Back to the first template',
  preview: 'Preview',
  previewNone: 'There is no annotation yet to show here.',
  templateFaults: {
    'unclosed-tag': (line) => `Line ${line}: a tag that begins with {{ does not end with }}.`,
    'unopened-section': (line, name) => `Line ${line}: {{/${name}}} closes what was never opened.`,
    'unclosed-section': (line, name) =>
      `Line ${line}: {{#${name}}} is not closed with {{/${name}}}.`,
    partial: (line) => `Line ${line}: templates within templates are not read.`,
    other: (line) => `Line ${line}: this template cannot be read.`,
  },
  save: 'Save file',
  saved: (files, n) =>
    `${annotations(n)} saved in ${number.format(files)} ${files === 1 ? 'file' : 'files'}.`,
  nothingToExport: 'There are no annotations to export.',
  gathering: (done) => `Gathering: ${annotations(done)}`,

  importTitle: 'Import',
  importHint:
    'Backups and exports of Sidelight, W3C Web Annotations, Hypothesis (JSON), Obsidian Web Clipper highlights (JSON), Readwise (CSV). You see first what would happen; nothing that you have is deleted.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  readingFile: 'Reading the file…',
  recognised: {
    w3c: 'W3C Web Annotations',
    sidelight: 'Sidelight',
    hypothesis: 'Hypothesis',
    obsidian: 'Obsidian Web Clipper',
    readwise: 'Readwise',
  },
  nothingYet: 'Nothing has been changed yet.',
  fresh: (n) => `${number.format(n)} new`,
  same: (n) => `${number.format(n)} here already`,
  conflicts: (n) => `${number.format(n)} in conflict`,
  refused: (n) => `${number.format(n)} refused`,
  conflictLegend: 'Where both differ',
  keepBoth: 'keep both',
  keepNewer: 'keep the newer',
  line: (line) => `line ${number.format(line)}`,
  fromBin: 'comes back from the bin',
  more: (n) => `and ${number.format(n)} more`,
  yours: 'here',
  theirs: 'in the file',
  noWords: 'The page as a whole',
  start: (n) => `Import ${annotations(n)}`,
  nothingNew: 'The file has nothing new.',
  cancel: 'Cancel',
  progress: (done, of) => `${number.format(done)} of ${number.format(of)}`,
  done: (written, passed) =>
    `${annotations(written)} imported.${passed > 0 ? ` ${number.format(passed)} left as they are, since they were changed meanwhile.` : ''}`,
  cancelled: (written) =>
    `Stopped after ${annotations(written)}. Import the same file again to add the rest.`,
  failed: (written, why) =>
    `Stopped after ${annotations(written)}: ${why} Import the same file again to add the rest.`,
  fileRefused: (why) => `This file was not imported: ${why} Nothing has been changed.`,
  fileFaults: {
    'too-large': 'it is larger than 200 MB.',
    'not-text': 'it is not text in UTF-8 or UTF-16.',
    empty: 'it is empty.',
    'not-json': 'it is neither JSON nor a table of highlights, or it is damaged',
    'not-csv': 'a quotation mark in the table is never closed or stands in the wrong place',
    'too-deep': 'it is nested deeper than 64 levels.',
    'too-many': 'it has more than a million annotations.',
    'unknown-format': 'it is JSON, but of none of the kinds that Sidelight reads.',
    elsewhere: 'it only says where annotations are to be found, and Sidelight fetches nothing.',
  },
  at: (line, column) =>
    ` (line ${number.format(line)}${column === null ? '' : `, column ${number.format(column)}`}).`,
  itemFaults: {
    'not-an-annotation': () => 'This is no annotation.',
    'no-context': () => 'The “@context” of Web Annotations is missing.',
    'bad-id': () => 'The “id” is not one IRI of at most 200 characters.',
    'no-target': () => 'It says nothing about what it is on (“target”).',
    'bad-target': () => 'What it is on has no address that can be kept (“target”).',
    'bad-time': (property) => `“${property}” is not a time after ISO 8601.`,
    'bad-value': (property) => `“${property}” has a value that the model forbids.`,
    'too-long': () => 'A note, a tag or their number is beyond what can be kept.',
  },
};
