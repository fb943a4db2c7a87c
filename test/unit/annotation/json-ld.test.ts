import { describe, expect, it } from 'vitest';
import { fromJsonLd, toCollection } from '../../../lib/annotation/json-ld';
import { comment, highlight } from './samples';

const NOW = '2026-11-23T12:00:00.000Z';
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const exported = toCollection([highlight, comment], NOW);
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
    expect(target.source).toMatch(IRI);
    expect(target).not.toHaveProperty('value');
    expect(target.selector[0]).toMatchObject({ type: 'TextQuoteSelector' });
  });

  it.each(items)('explains the class of its mark (§4.4): $motivation', (item) => {
    expect(item.stylesheet.value).toContain(`.${item.target.styleClass} {`);
  });

  it('gives a highlight no body, and a comment its text with format, then its tags (§3.2.4)', () => {
    expect(items[0]).not.toHaveProperty('body');
    expect(items[1]?.body?.map(({ purpose }) => purpose)).toEqual([
      'commenting',
      'tagging',
      'tagging',
    ]);
    expect(items[1]?.body?.[0]?.format).toBe('text/markdown');
  });
});

describe('fromJsonLd', () => {
  const both = { annotations: [highlight, comment], refused: 0 };
  const none = { annotations: [], refused: 1 };
  it.each<[string, unknown, object]>([
    ['a collection', exported, both],
    ['its page', exported.first, both],
    ['one annotation', items[1], { annotations: [comment], refused: 0 }],
    ['an empty collection', toCollection([], NOW), { annotations: [], refused: 0 }],
    ['a stranger', { type: 'Person' }, none],
    ['a page without items', { type: 'AnnotationPage' }, none],
    ['null', null, none],
  ])('reads %s', (_, data, expected) => {
    expect(fromJsonLd(JSON.parse(JSON.stringify(data)))).toEqual(expected);
  });

  it('counts what it refuses and takes the rest', () => {
    const page = { ...exported.first, items: [...items, { type: 'Annotation' }] };
    expect(fromJsonLd(page)).toEqual({ ...both, refused: 1 });
  });
});
