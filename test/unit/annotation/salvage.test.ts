import { expect, it } from 'vitest';
import { salvage } from '../../../lib/annotation/salvage';
import { comment } from './samples';

const NOW = '2026-11-24T00:00:00.000Z';

it('leaves a readable annotation as it is', () => {
  expect(salvage(comment, NOW)).toEqual({ annotation: comment, mended: [] });
});

it.each<[string, object, object, string[]]>([
  ['a tag that is no text', { body: [...comment.body, { purpose: 'tagging' }] }, {}, ['body']],
  [
    'text of an unknown kind',
    { body: [{ value: 'mine', purpose: 'musing' }] },
    {
      body: [{ type: 'TextualBody', value: 'mine', format: 'text/plain', purpose: 'commenting' }],
    },
    ['body'],
  ],
  ['a wrong date', { modified: 'yesterday' }, { modified: comment.created }, ['modified']],
  [
    'no dates',
    { created: 1, modified: null },
    { created: NOW, modified: NOW },
    ['created', 'modified'],
  ],
  ['an unknown motivation', { motivation: 'unheard-of' }, {}, ['motivation']],
  ['a title that is none', { pageTitle: 7 }, { pageTitle: '' }, ['pageTitle']],
  [
    'an unknown colour',
    { target: { ...comment.target, styleClass: 'mauve' } },
    {
      target: { ...comment.target, styleClass: 'yellow' },
    },
    ['target'],
  ],
  [
    'a broken selector',
    {
      target: { ...comment.target, selector: [...comment.target.selector, { type: 'Odd' }] },
    },
    {},
    ['target'],
  ],
])('saves the rest of an annotation with %s', (_, broken, instead, mended) => {
  const salvaged = salvage({ ...comment, ...broken }, NOW);
  expect(salvaged?.annotation).toEqual({ ...comment, ...instead });
  expect(salvaged?.mended).toEqual(mended);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['text', 'annotation'],
  ['no id', { ...comment, id: 3 }],
  ['no page', { ...comment, target: { ...comment.target, source: 'nowhere' } }],
])('gives up on %s', (_, data) => {
  expect(salvage(data, NOW)).toBeNull();
});
