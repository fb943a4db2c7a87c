import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { KnowledgeUnreadableError, readKnowledgeBase } from '../../../lib/knowledge/load';
import { smallFolder } from './small-folder';

const base = compileKnowledge(smallFolder());

describe('readKnowledgeBase', () => {
  it('gives back the base that the build wrote', () => {
    expect(readKnowledgeBase(JSON.parse(JSON.stringify(base)))).toEqual(base);
  });

  it.each([
    { what: 'nothing', json: undefined },
    { what: 'a list', json: [] },
    { what: 'another format', json: { ...base, format: 'another' } },
    { what: 'a later version', json: { ...base, version: 2 } },
    { what: 'no claims', json: { ...base, claims: undefined } },
    { what: 'sources that are no list', json: { ...base, sources: {} } },
    { what: 'no lexicon', json: { ...base, lexicon: null } },
  ])('refuses $what and names what the reader loses', ({ json }) => {
    expect(() => readKnowledgeBase(json)).toThrow(KnowledgeUnreadableError);
    expect(() => readKnowledgeBase(json)).toThrow('no notes and no terms can be shown');
  });
});
