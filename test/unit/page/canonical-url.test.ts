import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/page/canonical-url';

interface Case {
  readonly what: string;
  readonly url: string;
  readonly canonical?: string;
  readonly loadedFrom?: string;
  readonly key: string;
}

const NEWS = 'https://news.example/2025/cyber/law-passed';

const CASES: readonly Case[] = [
  { what: 'drops the fragment', url: `${NEWS}#section-2`, key: NEWS },
  {
    what: 'drops credentials',
    url: 'https://me:secret@news.example/a',
    key: 'https://news.example/a',
  },
  {
    what: 'drops the default port',
    url: 'https://news.example:443/a',
    key: 'https://news.example/a',
  },
  { what: 'keeps another port', url: 'http://127.0.0.1:8080/a', key: 'http://127.0.0.1:8080/a' },
  {
    what: 'drops tracking parameters and keeps the others in their order',
    url: `${NEWS}?z=1&utm_source=x&fbclid=y&a=2&gclid=q&mc_cid=w`,
    key: `${NEWS}?z=1&a=2`,
  },
  {
    what: 'keeps the writing of parameters',
    url: `${NEWS}?q=a%20b&flag`,
    key: `${NEWS}?q=a%20b&flag`,
  },
  {
    what: 'keeps parameters that only look like tracking',
    url: `${NEWS}?fbid=1&gid=2&id=3`,
    key: `${NEWS}?fbid=1&gid=2&id=3`,
  },
  {
    what: 'keeps a route in the fragment',
    url: 'https://app.example/#/a/1',
    key: 'https://app.example/#/a/1',
  },
  {
    what: 'keeps a hash-bang route',
    url: 'https://app.example/#!a',
    key: 'https://app.example/#!a',
  },
  {
    what: 'believes a canonical address of the same host',
    url: `${NEWS}?page=all`,
    canonical: NEWS,
    key: NEWS,
  },
  {
    what: 'believes it over the site prefix of a mobile page',
    url: 'https://m.news.example/s/101',
    canonical: 'https://www.news.example/story-101',
    key: 'https://www.news.example/story-101',
  },
  { what: 'believes it of an AMP form', url: `${NEWS}/amp/`, canonical: NEWS, key: NEWS },
  {
    what: 'believes it of an index file',
    url: 'https://news.example/index.html',
    canonical: 'https://news.example/',
    key: 'https://news.example/',
  },
  {
    what: 'cleans the canonical address, too',
    url: NEWS,
    canonical: `${NEWS}?utm_medium=rss#top`,
    key: NEWS,
  },
  {
    what: 'does not believe another site',
    url: NEWS,
    canonical: 'https://other.example/a',
    key: NEWS,
  },
  {
    what: 'does not believe the front page',
    url: NEWS,
    canonical: 'https://news.example/',
    key: NEWS,
  },
  {
    what: 'does not believe a section',
    url: NEWS,
    canonical: 'https://news.example/2025/cyber',
    key: NEWS,
  },
  ...['/news/2025', '/2025/05', '/day/20250516', '/list/12'].map((path) => ({
    what: `does not believe that ${path} names an article`,
    url: 'https://news.example/law-2025-05-20250516-12',
    canonical: `https://news.example${path}`,
    key: 'https://news.example/law-2025-05-20250516-12',
  })),
  {
    what: 'does not believe another scheme',
    url: NEWS,
    canonical: 'ftp://news.example/a',
    key: NEWS,
  },
  { what: 'does not believe nonsense', url: NEWS, canonical: 'http://', key: NEWS },
  {
    what: 'does not believe the shell of a hash-routed page',
    url: 'https://app.example/x#/a/1',
    canonical: 'https://app.example/y',
    key: 'https://app.example/x#/a/1',
  },
  {
    what: 'does not believe what the first article of a single-page application left behind',
    url: NEWS,
    canonical: 'https://news.example/2025/first',
    loadedFrom: 'https://news.example/2025/first',
    key: NEWS,
  },
  {
    what: 'believes a single-page application that keeps it current',
    url: `${NEWS}?ref=list`,
    canonical: NEWS,
    loadedFrom: 'https://news.example/2025/first',
    key: NEWS,
  },
  {
    what: 'does not believe one address for every story',
    url: 'https://news.example/story/1',
    canonical: 'https://news.example/home/en',
    key: 'https://news.example/story/1',
  },
  {
    what: 'does not believe an address that drops what tells articles apart',
    url: 'https://news.example/article?id=2',
    canonical: 'https://news.example/article',
    key: 'https://news.example/article?id=2',
  },
  {
    what: 'believes another folder when the name of the article is the same',
    url: 'https://news.example/live/cyber-law-passed-20250516',
    canonical: 'https://news.example/2025/05/cyber-law-passed',
    key: 'https://news.example/2025/05/cyber-law-passed',
  },
  {
    what: 'leaves an address that is not of the web',
    url: 'file:///a/b.html#c',
    key: 'file:///a/b.html',
  },
];

describe('the key of a page', () => {
  it.each(CASES)('$what', ({ url, canonical, loadedFrom, key }) => {
    expect(canonicalUrl({ url, canonicalHref: canonical ?? null, loadedFrom })).toBe(key);
  });

  it('is its own key', () => {
    for (const { key } of CASES) {
      expect(canonicalUrl({ url: key, canonicalHref: key })).toBe(key);
    }
  });
});
