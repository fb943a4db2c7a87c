import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../../lib/messaging/guards';

const part = (path: string, start: number, end: number) => ({
  source: `https://news.example${path}`,
  addresses: [`https://news.example${path}`],
  title: 'A story',
  span: { start, end },
});

const READING = {
  source: 'https://news.example/one',
  addresses: [],
  title: 'One',
  author: '',
  published: '',
  lang: 'en',
  text: 'One.\nTwo.\nThree.\nRest.',
  article: { start: 0, end: 4 },
  landmarks: [],
  parts: [part('/two', 5, 9), part('/three', 10, 16)],
};

describe('a reading', () => {
  it.each([
    ['without parts', { parts: [] }],
    ['with parts in their order', {}],
    ['with a part at another name of the site', { source: 'https://www.news.example/one' }],
  ])('is taken %s', (_, change) => {
    expect(v.is(readingSchema, { ...READING, ...change })).toBe(true);
  });

  it.each([
    ['whose article ends after the text', { article: { start: 0, end: 99 } }],
    ['with a part beyond the text', { parts: [part('/two', 5, 99)] }],
    ['with a part in the article', { parts: [part('/two', 3, 9)] }],
    ['with an empty part', { parts: [part('/two', 5, 5)] }],
    ['with parts over one another', { parts: [part('/two', 5, 11), part('/three', 10, 16)] }],
    ['with parts out of order', { parts: [part('/three', 10, 16), part('/two', 5, 9)] }],
    [
      'with a part of another site',
      { parts: [{ ...part('/two', 5, 9), source: 'https://other.example/two' }] },
    ],
    [
      'with a part of another port',
      { parts: [{ ...part('/two', 5, 9), source: 'https://news.example:8080/two' }] },
    ],
    ['with a part of its own address', { parts: [part('/one', 5, 9)] }],
    ['with two parts of one address', { parts: [part('/two', 5, 9), part('/two', 10, 16)] }],
    ['with a part that has no address', { parts: [{ ...part('/two', 5, 9), source: 'two' }] }],
    [
      'with more parts than a reader scrolls through',
      { parts: Array(101).fill(part('/two', 5, 9)) },
    ],
  ])('is refused %s', (_, change) => {
    expect(v.is(readingSchema, { ...READING, ...change })).toBe(false);
  });
});
