import { describe, expect, it } from 'vitest';
import {
  createAnnotation,
  EDIT_LIMITS,
  editAnnotation,
  editOf,
} from '../../../lib/annotation/create';
import type { AnnotationEdit } from '../../../lib/annotation/model';
import { highlight, target } from './samples';

const LATER = '2026-11-24T10:00:00.000Z';
const edit = (change: Partial<AnnotationEdit>): AnnotationEdit => ({
  text: '',
  format: 'text/plain',
  tags: [],
  colour: 'yellow',
  ...change,
});

describe('createAnnotation', () => {
  it('makes a highlight without words', () => {
    const made = createAnnotation(target, { id: 'urn:uuid:1', now: LATER, pageTitle: 'News' });
    expect(made).toMatchObject({ motivation: 'highlighting', body: [], target, pageTitle: 'News' });
    expect([made.created, made.modified]).toEqual([LATER, LATER]);
  });
});

describe('editAnnotation', () => {
  const cases: [string, AnnotationEdit, object][] = [
    ['keeps text as typed', edit({ text: ' a\n b ' }), { text: ' a\n b ' }],
    ['takes white space for no text', edit({ text: ' \n\t' }), { text: '' }],
    ['trims tags', edit({ tags: ['  cyber   law ', ' '] }), { tags: ['cyber law'] }],
    ['keeps the first of equal tags', edit({ tags: ['NCO', 'nco', 'ＮＣＯ'] }), { tags: ['NCO'] }],
    ['keeps Markdown', edit({ text: '*a*', format: 'text/markdown' }), { format: 'text/markdown' }],
    ['changes the colour', edit({ colour: 'pink' }), { colour: 'pink' }],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    expect(editOf(editAnnotation(highlight, change, LATER))).toMatchObject(expected);
  });

  it('is a comment with text and a highlight without, tags or not', () => {
    const commented = editAnnotation(highlight, edit({ text: 'Hm', tags: ['a'] }), LATER);
    expect(commented.motivation).toBe('commenting');
    expect(editAnnotation(commented, edit({ tags: ['a'] }), LATER).motivation).toBe('highlighting');
  });

  it('leaves the past alone: id, creation, quote', () => {
    const edited = editAnnotation(highlight, edit({ text: 'Hm' }), LATER);
    expect(edited).toMatchObject({ id: highlight.id, created: highlight.created, modified: LATER });
    expect(edited.target.selector).toEqual(highlight.target.selector);
    expect(highlight.body).toEqual([]);
  });

  it.each<[string, Partial<AnnotationEdit>]>([
    ['a text', { text: 'a'.repeat(EDIT_LIMITS.text + 1) }],
    ['a tag', { tags: ['a'.repeat(EDIT_LIMITS.tag + 1)] }],
    ['tags', { tags: Array.from({ length: EDIT_LIMITS.tags + 1 }, (_, i) => `t${i}`) }],
  ])('refuses %s beyond the limit rather than cut the reader short', (_, change) => {
    expect(() => editAnnotation(highlight, edit(change), LATER)).toThrow(RangeError);
  });
});
