import { expect, it } from 'vitest';
import { mergeEdits } from '../../../lib/annotation/merge';
import type { AnnotationEdit } from '../../../lib/annotation/model';

const BASE: AnnotationEdit = {
  text: 'Who decides?',
  format: 'text/plain',
  tags: ['law', 'draft'],
  colour: 'yellow',
};
type Change = Partial<AnnotationEdit>;

it.each<[string, Change, Change, Change]>([
  ['nobody changed anything', {}, {}, {}],
  ['only I wrote', { text: 'A judge?' }, {}, { text: 'A judge?' }],
  ['only they wrote', {}, { text: 'A judge?' }, { text: 'A judge?' }],
  ['both wrote the same', { text: 'A judge?' }, { text: 'A judge?' }, { text: 'A judge?' }],
  ['I wrote and they coloured', { text: 'A' }, { colour: 'blue' }, { text: 'A', colour: 'blue' }],
  ['I coloured and they wrote', { colour: 'blue' }, { text: 'A' }, { text: 'A', colour: 'blue' }],
  ['both coloured', { colour: 'blue' }, { colour: 'pink' }, { colour: 'blue' }],
  ['only the format is mine', { format: 'text/markdown' }, {}, { format: 'text/markdown' }],
  [
    'both added tags',
    { tags: ['law', 'draft', 'mine'] },
    { tags: ['law', 'draft', 'theirs'] },
    { tags: ['law', 'draft', 'theirs', 'mine'] },
  ],
  ['each took a tag away', { tags: ['law'] }, { tags: ['draft'] }, { tags: [] }],
  [
    'both added one tag',
    { tags: [...BASE.tags, 'new'] },
    { tags: [...BASE.tags, 'new'] },
    { tags: [...BASE.tags, 'new'] },
  ],
])('keeps both edits when %s', (_, mine, theirs, expected) => {
  const merged = mergeEdits(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs });
  expect(merged).toEqual({ edit: { ...BASE, ...expected }, conflict: null });
});

it('keeps my edit whole beside theirs when both wrote', () => {
  const mine = { ...BASE, text: 'A judge?', tags: ['mine'] };
  const theirs = { ...BASE, text: 'A minister?', colour: 'pink' } as const;
  const { edit, conflict } = mergeEdits(BASE, mine, theirs);
  expect(edit).toMatchObject({ text: 'A minister?', colour: 'pink' });
  expect(conflict).toEqual(mine);
});
