import { describe, expect, it } from 'vitest';
import { readAnnotation, readEdit } from '../../../lib/annotation/read';
import { comment, highlight } from './samples';

/** A copy through JSON, as foreign data comes, with one place changed. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(comment));
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return copy;
}

describe('readAnnotation', () => {
  it.each([highlight, comment])('reads what was written: $motivation', (annotation) => {
    expect(readAnnotation(JSON.parse(JSON.stringify(annotation)))).toEqual(annotation);
  });

  it.each<[readonly string[], unknown]>([
    [['id'], ''],
    [['id'], 'no iri'],
    [['type'], 'Note'],
    [['motivation'], 'linking'],
    [['created'], 'yesterday'],
    [['modified'], 1],
    [['body'], null],
    [['body', '0', 'format'], 'text/html'],
    [['body', '0', 'value'], { toString: 'x' }],
    [['target', 'source'], 'javascript:alert(1)'],
    [['target', 'source'], 'https://news.example/law#fragment'],
    [['target', 'styleClass'], 'url(evil)'],
    [['target', 'selector', '0', 'exact'], ''],
    [['target', 'selector', '0', 'type'], 'XPathSelector'],
    [['target', 'selector', '1', 'start'], -1],
    [['target', 'selector', '1', 'start'], 1.5],
    [['target', 'selector', '1', 'end'], 0],
    [['pageTitle'], undefined],
  ])('refuses %j = %j', (path, value) => {
    expect(readAnnotation(changed(path, value))).toBeNull();
  });

  it.each([null, undefined, 1, 'x', [], {}])('refuses %j', (data) => {
    expect(readAnnotation(data)).toBeNull();
    expect(readEdit(data)).toBeNull();
  });

  it('leaves out what it does not know', () => {
    expect(readAnnotation(changed(['verdict'], 'true'))).toEqual(comment);
  });
});
