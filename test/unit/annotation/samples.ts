import { createAnnotation, editAnnotation } from '../../../lib/annotation/create';
import type { Target } from '../../../lib/annotation/model';
import { readAnnotation } from '../../../lib/annotation/read';

const data: unknown = {
  id: 'urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  type: 'Annotation',
  motivation: 'highlighting',
  created: '2026-11-23T09:00:00.000Z',
  modified: '2026-11-23T09:00:00.000Z',
  body: [],
  target: {
    type: 'SpecificResource',
    source: 'https://news.example/law',
    selector: [
      { type: 'TextQuoteSelector', exact: 'log in to servers', prefix: 'may ', suffix: ' abroad.' },
      { type: 'TextPositionSelector', start: 11, end: 28 },
    ],
    styleClass: 'yellow',
  },
  pageTitle: 'A law is passed',
};

const read = readAnnotation(data);
if (!read) throw new Error('The sample annotation is not readable.');

export const target: Target = read.target;

/** A highlight without words. */
export const highlight = createAnnotation(target, {
  id: read.id,
  now: read.created,
  pageTitle: read.pageTitle,
});

/** The same with Markdown and two tags. */
export const comment = editAnnotation(
  highlight,
  { text: '*Who* approves?', format: 'text/markdown', tags: ['law', 'servers'], colour: 'green' },
  '2026-11-23T09:05:00.000Z',
);
