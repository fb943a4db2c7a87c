import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KnowledgeError } from '../../../lib/knowledge/knowledge-error';
import { PLACES } from '../../../lib/knowledge/model';
import { readDocument } from '../../../lib/knowledge/read-document';

const document = readFileSync(new URL('../../../knowledge/document.txt', import.meta.url), 'utf8');

describe('readDocument', () => {
  const passages = readDocument(document);

  it('gives every place once, in the order of the document', () => {
    expect(passages.map(({ place }) => place)).toEqual(PLACES);
  });

  it('cuts slices that lie in the document one after another, with nothing but its headings between', () => {
    const gaps: string[] = [];
    let end = 0;
    for (const { text } of passages) {
      const start = document.indexOf(text, end);
      gaps.push(document.slice(end, start));
      end = start + text.length;
    }
    expect(gaps).toEqual([
      '',
      '\nXin Lang Cai Jing·2026-01-21 00:01\n\nCore Viewpoint - ',
      ' Group 1: Legislative and Strategic Changes - ',
      ' - ',
      ' - ',
      ' Group 2: Organizational and Command Structure - ',
      ' - ',
      ' - ',
      ' Group 3: Geopolitical Implications - ',
      ' - ',
      ' - ',
    ]);
  });

  it.each(passages)('ends $place as a sentence of the document ends', ({ place, text }) => {
    if (place === 'title') expect(text).toMatch(/^标榜.*图谋$/u);
    else expect(text).toMatch(/^[A-Z].*(\[\d\])+\.$/u);
  });

  it('tells the language of the original wording', () => {
    expect(new Set(passages.map(({ lang }) => lang))).toEqual(new Set(['zh-Hans', 'en']));
    expect(passages.find(({ lang }) => lang === 'zh-Hans')?.place).toBe('title');
  });

  it.each([
    { what: 'a lost heading', broken: document.replace('Group 2:', 'Section 2:'), says: 'Group 2' },
    {
      what: 'a lost sentence',
      broken: document.replace(/ - The strategy aims[^-]+/u, ''),
      says: 'O1, O2, O3',
    },
    { what: 'an empty file', broken: '', says: 'title' },
  ])('refuses $what and asks for the document as it was', ({ broken, says }) => {
    expect(() => readDocument(broken)).toThrow(KnowledgeError);
    expect(() => readDocument(broken)).toThrow(says);
    expect(() => readDocument(broken)).toThrow('restore it exactly as it was published');
  });
});
