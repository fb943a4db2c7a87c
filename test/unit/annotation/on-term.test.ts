import { describe, expect, it } from 'vitest';
import { editAnnotation } from '../../../lib/annotation/create';
import { annotationsOnTerm } from '../../../lib/annotation/on-term';
import { comment, highlight } from './samples';

const about = (text: string) =>
  editAnnotation(
    comment,
    { text, format: 'text/plain', tags: [], colour: 'blue' },
    comment.created,
  );

describe('annotationsOnTerm', () => {
  it.each<[string, readonly string[], number]>([
    ['its quote', ['servers'], 2],
    ['its quote, inflected', ['server'], 2],
    ['its text', ['approves'], 1],
    ['its tags', ['Law'], 1],
    ['any of several forms', ['banana', 'law'], 1],
    ['a part of a word', ['serve'], 0],
    ['no form', [], 0],
    ['a form without words', ['——'], 0],
  ])('finds a term by %s', (_, forms, count) => {
    expect(annotationsOnTerm([highlight, comment], forms)).toHaveLength(count);
  });

  it.each<[string, string]>([
    ['我看主動防禦的報道', '主动防御'],
    ['能動的サイバー防御とは何か', '能動的サイバー防御'],
    ['능동적 사이버 방어를 읽었다', '능동적 사이버 방어'],
    ['on active cyber-defence again', 'active cyber defense'],
  ])('finds in "%s" the form "%s"', (text, form) => {
    expect(annotationsOnTerm([about(text)], [form])).toHaveLength(1);
  });
});
