import { Index } from 'flexsearch';
import { folded, queryWords, searchWords } from './search-words';

/** Full-text search over numbered texts. */
export interface TextIndex {
  /** Takes a text in; it is found at once, and fast once it is indexed. */
  put(number: number, text: string): void;
  drop(number: number): void;
  /** Indexes some of what was put; false when all is. */
  index(count: number): boolean;
  /** Numbers of the texts that have all words of a query, as words' beginnings; the most relevant first. */
  find(query: string): number[];
}

/** Results beyond which relevance tells nothing; as many as a library may hold. */
const MOST = 1_000_000;

/**
 * FlexSearch (Apache-2.0) holds the postings: of the libraries tried it builds an index of 100,000 notes in seconds
 * where others take half a minute. Its own segmentation of Chinese, Japanese and Korean is by single characters, so
 * words are parted by `searchWords`.
 */
export function createTextIndex(): TextIndex {
  let isQuery = false;
  const index = new Index({
    tokenize: 'forward',
    resolution: 3,
    cache: false,
    encode: (text: string) => (isQuery ? queryWords(text) : searchWords(text)),
  });
  /** What is not indexed yet; it is searched through. */
  const waiting = new Map<number, string>();
  const indexed = new Set<number>();

  function forget(number: number): void {
    waiting.delete(number);
    if (indexed.delete(number)) index.remove(number);
  }

  function search(query: string): number[] {
    isQuery = true;
    try {
      return index.search(query, { limit: MOST }).map(Number);
    } finally {
      isQuery = false;
    }
  }

  return {
    put(number, text) {
      forget(number);
      waiting.set(number, folded(text));
    },
    drop: forget,
    index(count) {
      let left = count;
      for (const [number, text] of waiting) {
        if (left-- === 0) return true;
        index.add(number, text);
        indexed.add(number);
        waiting.delete(number);
      }
      return false;
    },
    find(query) {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const found = search(query);
      for (const [number, text] of waiting) {
        if (words.every((word) => text.includes(word))) found.push(number);
      }
      return found;
    },
  };
}
