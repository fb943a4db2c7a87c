import { toBackup } from '../../../lib/annotation/backup';
import { toCollection } from '../../../lib/annotation/json-ld';
import { comment, highlight } from '../annotation/samples';

export const READING = {
  now: '2026-11-23T12:00:00.000Z',
  canonical: (address: string) => address.replace(/#.*/s, ''),
};

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
const row = {
  id: 'abc-123_X',
  created: '2024-03-01T08:00:00.123456+00:00',
  updated: '2024-03-02T08:00:00.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://news.example/law#part',
  text: 'Who *approves*?',
  tags: ['law', '能動的'],
  group: '__world__',
  document: { title: ['A law is passed'] },
  target: [
    {
      source: 'https://news.example/law#part',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 3,
          endContainer: '/p[1]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 11, end: 28 },
        {
          type: 'TextQuoteSelector',
          exact: 'log in to servers',
          prefix: 'may ',
          suffix: ' abroad.',
        },
      ],
    },
  ],
};
const note = { ...row, id: 'page_note', target: [{ source: row.uri }], text: 'On the whole page.' };
const clips = [
  {
    id: '1709280000000',
    type: 'text',
    xpath: '/html/body/p[2]',
    content: '<p>R&amp;D in <b>orbit</b></p>',
    startOffset: 0,
    endOffset: 12,
    notes: ['Check this.'],
  },
  { id: '1709280000001', type: 'element', xpath: '/html/body/p[3]', content: 'the second' },
];

/** One small valid file of each format, with what it is and how many annotations it holds. */
export const FILES = [
  {
    name: 'a backup',
    format: 'sidelight',
    count: 2,
    text: toBackup(
      [
        { annotation: highlight, deleted: '' },
        { annotation: { ...comment, id: 'urn:uuid:2' }, deleted: READING.now },
      ],
      READING.now,
    ),
  },
  {
    name: 'an export',
    format: 'sidelight',
    count: 1,
    text: JSON.stringify(toCollection([comment], READING.now), null, 2),
  },
  {
    name: 'a list of web annotations',
    format: 'w3c',
    count: 2,
    text: JSON.stringify(
      [
        {
          '@context': ANNO,
          id: 'urn:example:1',
          type: 'Annotation',
          bodyValue: 'Yes.',
          target: 'urn:isbn:0',
        },
        {
          '@context': [ANNO],
          id: 'https://elsewhere.example/2',
          type: ['Annotation'],
          body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'はい' }] },
          target: [{ source: { id: 'https://news.example/a' } }, 'https://news.example/b'],
        },
      ],
      null,
      1,
    ),
  },
  {
    name: 'a page of web annotations in its context',
    format: 'w3c',
    count: 1,
    text: JSON.stringify({
      '@context': ANNO,
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:example:1',
          type: 'Annotation',
          target: { id: 'https://news.example/picture.png', type: 'Image' },
        },
      ],
    }),
  },
  {
    name: 'rows of Hypothesis',
    format: 'hypothesis',
    count: 2,
    text: JSON.stringify({ total: 2, rows: [row, note] }),
  },
  {
    name: 'an export of the Hypothesis client',
    format: 'hypothesis',
    count: 1,
    text: JSON.stringify(
      { export_date: READING.now, client_version: '1', annotations: [row] },
      null,
      2,
    ),
  },
  {
    name: 'the storage of Web Clipper',
    format: 'obsidian',
    count: 2,
    text: JSON.stringify({
      'https://news.example/c': { url: 'https://news.example/c', title: 'C', highlights: clips },
    }),
  },
  {
    name: 'an export of Web Clipper',
    format: 'obsidian',
    count: 1,
    text: JSON.stringify([
      {
        url: 'https://news.example/c',
        highlights: [{ text: 'in orbit', timestamp: '2024-03-01T08:00:00.000Z' }],
      },
    ]),
  },
  {
    name: 'a table of Readwise',
    format: 'readwise',
    count: 2,
    text: '\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n"Two\nlines, with ""quotation""",A book,A. Writer,B00,=1+1,blue,"law, state",location,12,2024-03-01 08:00:00+00:00,\r\nSecond,A book,A. Writer,B00,,,,location,13,,\r\n',
  },
] as const;
