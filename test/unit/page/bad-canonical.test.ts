import { describe, expect, it } from 'vitest';
import { type Addresses, canonicalUrl, knownAddresses } from '../../../lib/page/canonical-url';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { isSameArticle } from '../../../lib/text/same-article';
import { GARDEN, HEAD, LAW } from '../../e2e/scroll-pages';

interface Page {
  readonly stated: Addresses;
  readonly title: string;
  readonly text: string;
}

const SITE = 'https://paper.example';
const law = [...LAW.paragraphs, GARDEN.paragraphs[0]].join('\n');
const head = [...HEAD.paragraphs, GARDEN.paragraphs[1]].join('\n');

/** A page at a path of the site, with the canonical address that it states. */
const page = (
  path: string,
  canonical: string | null,
  { title = LAW.title, text = law, loadedFrom = path } = {},
): Page => ({
  stated: {
    url: SITE + path,
    canonicalHref: canonical && new URL(canonical, SITE).href,
    loadedFrom: SITE + loadedFrom,
  },
  title,
  text,
});
const HEADED = { title: HEAD.title, text: head };
const UNTITLED = { title: 'The Paper: live updates' };

/** Whether what is marked on one page may come to the other, as the background decides it. */
function meet(one: Page, other: Page): boolean {
  if (canonicalUrl(one.stated) === canonicalUrl(other.stated)) return true;
  const known = new Set(knownAddresses(one.stated));
  if (!knownAddresses(other.stated).some((address) => known.has(address))) return false;
  const [a, b] = [one, other].map(({ title, text }) => ({
    title,
    fingerprint: fingerprintOf(text),
  }));
  return a !== undefined && b !== undefined && isSameArticle(a, b);
}

const LAW_PATH = '/2025/cyber-law-passed';
const HEAD_PATH = '/2025/cyber-office-head';

describe('two articles are told apart, though the canonical link', () => {
  it.each([
    ['of both is the front page', page(LAW_PATH, '/'), page(HEAD_PATH, '/', HEADED)],
    [
      'of both is the front page, under one title',
      page(LAW_PATH, '/', UNTITLED),
      page(HEAD_PATH, '/', { ...UNTITLED, text: head }),
    ],
    [
      'of both is the front page, and little is known of their texts',
      page(LAW_PATH, '/', { ...UNTITLED, text: '' }),
      page(HEAD_PATH, '/', { ...UNTITLED, text: '' }),
    ],
    ['of both is the section', page(LAW_PATH, '/2025/'), page(HEAD_PATH, '/2025/', HEADED)],
    [
      'of both is a section elsewhere, under one title',
      page(LAW_PATH, '/news/asia', UNTITLED),
      page(HEAD_PATH, '/news/asia', { ...UNTITLED, text: head }),
    ],
    [
      'is stale after a route change',
      page(LAW_PATH, LAW_PATH),
      page(HEAD_PATH, LAW_PATH, { ...HEADED, loadedFrom: LAW_PATH }),
    ],
    [
      'is stale, and so is the title',
      page(LAW_PATH, LAW_PATH),
      page(HEAD_PATH, LAW_PATH, { text: head, loadedFrom: LAW_PATH }),
    ],
    [
      'of both is on the developer’s machine',
      page(LAW_PATH, 'http://localhost:3000/2025/cyber-law-passed'),
      page(HEAD_PATH, 'http://localhost:3000/2025/cyber-law-passed', HEADED),
    ],
    [
      'of both is on the staging host',
      page(LAW_PATH, 'https://staging.paper.example/'),
      page(HEAD_PATH, 'https://staging.paper.example/', HEADED),
    ],
    ['of one is the other', page(LAW_PATH, LAW_PATH), page(HEAD_PATH, LAW_PATH, HEADED)],
    [
      'of one is the other, but for a number',
      page('/story-1', '/story-1'),
      page('/story-5', '/story-1', HEADED),
    ],
    [
      'of one is the other, whose name goes on',
      page('/2025/law-passed', null),
      page('/live/law-passed-again', '/2025/law-passed', HEADED),
    ],
    [
      'is one for all pages, under one title',
      page(LAW_PATH, '/live/updates-of-the-day', UNTITLED),
      page(HEAD_PATH, '/live/updates-of-the-day', { ...UNTITLED, text: head }),
    ],
  ])('%s', (_, one, other) => {
    expect([meet(one, other), meet(other, one)]).toEqual([false, false]);
  });
});

describe('copies of one article are known as one, though the canonical link', () => {
  it.each([
    ['is missing on one', page(LAW_PATH, LAW_PATH), page(`${LAW_PATH}/print`, null)],
    ['is missing on the other', page(LAW_PATH, null), page('/live/blog-77', LAW_PATH)],
    [
      'is missing on one that is cut short and has another title',
      page(LAW_PATH, LAW_PATH),
      page(`/amp${LAW_PATH}`, null, {
        title: 'Tokyo: the new law',
        text: LAW.paragraphs.join(' '),
      }),
    ],
    [
      'leads to the other, which has another name and title',
      page(LAW_PATH, LAW_PATH),
      page('/live/tokyo-votes', LAW_PATH, { title: 'Tokyo votes' }),
    ],
    [
      'is on the developer’s machine',
      page(LAW_PATH, `http://localhost:3000${LAW_PATH}`),
      page(`${LAW_PATH}/`, `http://localhost:3000${LAW_PATH}`),
    ],
    [
      'is that of another form',
      page('/s/1', 'https://www.paper.example/story-1'),
      page('/story-1?utm_source=letter', null),
    ],
  ])('%s', (_, one, other) => {
    expect([meet(one, other), meet(other, one)]).toEqual([true, true]);
  });
});
