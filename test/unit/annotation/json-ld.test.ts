import { describe, expect, it } from 'vitest';
import { readBackup, toBackup } from '../../../lib/annotation/backup';
import { isJsonObject, listOf } from '../../../lib/annotation/json';
import { fromJsonLd, toCollection, toJsonLd } from '../../../lib/annotation/json-ld';
import type { JsonObject, UserAnnotation } from '../../../lib/annotation/model';
import { comment, highlight } from './samples';

const NOW = '2026-11-23T12:00:00.000Z';
const READING = { now: NOW, canonical: (address: string) => address.replace(/#.*/, '') };
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const full: UserAnnotation = {
  ...comment,
  pageAuthor: 'A. Writer',
  pagePublished: '2026-11-20',
  about: [{ kind: 'claim', id: 'offence-as-defence' }],
  history: [
    { selector: [{ type: 'CssSelector', value: 'main > p' }], until: NOW, why: 'attached' },
  ],
  conflictOf: highlight.id,
};
const exported = toCollection([highlight, full], NOW);
const items = exported.first?.items ?? [];

/** The MUSTs of the Web Annotation Data Model that this export comes under, in our own words. */
describe('toCollection', () => {
  it('is a collection with context, id, type and the number of its annotations (§5.1)', () => {
    expect(exported['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(exported.id).toMatch(IRI);
    expect(exported.type).toBe('AnnotationCollection');
    expect(exported.total).toBe(2);
  });

  it('embeds one page with its own id and all annotations in order (§5.2)', () => {
    expect(exported.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(exported.first?.id).toMatch(IRI);
    expect(exported.first?.id).not.toBe(exported.id);
    expect(items.map(({ id }) => id)).toEqual([highlight.id, comment.id]);
  });

  it('has no page when it is empty (§5.1)', () => {
    expect(toCollection([], NOW)).toMatchObject({ total: 0 });
    expect(toCollection([], NOW)).not.toHaveProperty('first');
  });

  it.each(items)('gives an annotation that stands alone: $motivation', (item) => {
    expect(item['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(item.id).toMatch(IRI);
    expect(item.type).toBe('Annotation');
    for (const time of [item.created, item.modified, item.generated]) expect(time).toMatch(TIME);
    expect(item).not.toHaveProperty('bodyValue');
    expect(item.generator).toMatchObject({ type: 'Software', name: 'Sidelight' });
  });

  it.each(items)('targets one source with a selector of the words: $motivation', ({ target }) => {
    expect(target).toMatchObject({
      source: expect.stringMatching(IRI),
      selector: [{ type: 'TextQuoteSelector' }, {}],
    });
    expect(target).not.toHaveProperty('value');
  });

  it('gives a highlight no body, and a comment its text with format, then tags, then links (§3.2.4)', () => {
    expect(items[0]).not.toHaveProperty('body');
    const purposes = listOf(items[1]?.body).map((body) => isJsonObject(body) && body.purpose);
    expect(purposes).toEqual(['commenting', 'tagging', 'tagging', 'linking']);
  });
});

describe('fromJsonLd', () => {
  it.each([highlight, comment, full])('reads what was written: $motivation', (annotation) => {
    const written: unknown = JSON.parse(JSON.stringify(toJsonLd(annotation, NOW)));
    expect(fromJsonLd(written, READING)).toEqual(annotation);
  });

  const foreign: JsonObject = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://elsewhere.example/1',
    type: 'Annotation',
    creator: { name: 'Somebody', 'x:rank': 3 },
    body: [
      { type: 'TextualBody', value: 'Hm.', language: 'en' },
      'https://elsewhere.example/video',
    ],
    target: [{ source: 'https://news.example/law#top', 'x:seen': true }, 'urn:isbn:1'],
  };
  const read = fromJsonLd(foreign, READING);
  if ('fault' in read) throw new Error('The foreign annotation is not read.');

  it('shows what it can of an annotation of other makers, and keeps it whole', () => {
    expect(read).toMatchObject({ created: NOW, motivation: 'commenting' });
    expect(read.target.source).toBe('https://news.example/law');
    expect(read.body.map(({ value }) => value)).toEqual(['Hm.']);
    expect(toJsonLd(read, NOW)).toEqual(foreign);
  });

  it('puts the changes of the reader in and leaves the rest', () => {
    const changed = { ...read, body: comment.body, target: { ...read.target, styleClass: 'pink' } };
    const written = toJsonLd({ ...changed } as UserAnnotation, NOW);
    expect(written).toMatchObject({
      creator: foreign.creator,
      body: ['https://elsewhere.example/video', ...comment.body],
      target: [{ 'x:seen': true, styleClass: 'pink' }, 'urn:isbn:1'],
    });
  });

  it.each<[string, unknown, string]>([
    ['a stranger', { type: 'Person' }, 'not-an-annotation'],
    ['null', null, 'not-an-annotation'],
    ['one without context', { ...foreign, '@context': 'fish' }, 'no-context'],
    ['one with two ids', { ...foreign, id: ['a:b', 'c:d'] }, 'bad-id'],
    ['one without a target', { ...foreign, target: [] }, 'no-target'],
    ['one about nothing with an address', { ...foreign, target: 'here' }, 'bad-target'],
    ['one of a time that is none', { ...foreign, modified: 'an hour ago' }, 'bad-time'],
    ['one with rights in words', { ...foreign, rights: 'all of them' }, 'bad-value'],
    [
      'a tag without end',
      { ...foreign, bodyValue: 'x'.repeat(1_000_001), body: null },
      'bad-value',
    ],
  ])('refuses %s', (_, data, fault) => {
    expect(fromJsonLd(data, READING)).toMatchObject({ fault });
  });
});

describe('readBackup', () => {
  const imported = fromJsonLd(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'a:1',
      type: 'Annotation',
      target: 'b:2',
    },
    READING,
  );
  if ('fault' in imported) throw new Error('The imported annotation is not read.');
  const records = [
    { annotation: highlight, deleted: '' },
    { annotation: full, deleted: NOW },
    {
      annotation: { ...imported, body: comment.body, motivation: 'commenting' as const },
      deleted: '',
    },
  ];

  it('gives back every record, the bin and the originals of imported ones with it', () => {
    const changed = records.map((record, i) =>
      i < 2 ? record : { ...record, annotation: { ...record.annotation, modified: NOW } },
    );
    expect(readBackup(toBackup(changed, NOW), NOW)).toEqual({ records: changed, refused: 0 });
  });

  it.each(['', 'null', '{"type":"AnnotationPage"}', '{'])(
    'is null for what is none: %s',
    (text) => {
      expect(readBackup(text, NOW)).toBeNull();
    },
  );
});
