import type { CanonicalUrl } from '../annotation/model';
import { foldedAddress } from './address-forms';
import { addressesOf, canonicalUrl, canonicalUrlOf } from './canonical-url';
import { hasHeadline } from './headline';
import { aboutPage } from './page-about';
import type { PageText } from './page-text';

/** Who a page is: what the reader's annotations of its own article are kept under. */
export interface PageIdentity {
  readonly source: CanonicalUrl;
  /** Other addresses that the page claims or is known by, folded. */
  readonly addresses: readonly CanonicalUrl[];
  readonly title: string;
  readonly author: string;
  readonly published: string;
}

/**
 * Keeps a page's identity while its address changes. A site that appends the next story shows that one's address, title
 * and canonical link as the reader scrolls on; the article above is still who it was. An application that shows another
 * article in place of the first is another page.
 */
export interface IdentityKeeper {
  /** Folded addresses of the article that is in the page: by these, it is told from further ones. */
  own(): readonly CanonicalUrl[];
  /** Of what was read with `own`; null when another article has taken the place of the first: then read again. */
  settle(page: PageText): PageIdentity | null;
}

interface Known {
  readonly identity: PageIdentity;
  /** The address in the browser's bar when the article came. */
  readonly bar: CanonicalUrl;
  /** Whether the bar has shown another address while the article stood. */
  readonly hasMoved: boolean;
  readonly headline: string;
  /** The article's text as it was read last. */
  readonly text: string;
}

/** Share of an article's text, by its lines, that must stand still for it to be the same article. */
const SAME = 0.6;

export function createIdentity(document: Document): IdentityKeeper {
  let known: Known | null = null;
  /** Cheap, and only that: whether the page still has the article's headline. */
  const isStanding = ({ headline }: Known) => headline === '' || hasHeadline(document, headline);

  function keep(identity: PageIdentity, bar: CanonicalUrl, hasMoved: boolean, page: PageText) {
    known = { identity, bar, hasMoved, headline: page.own.headline, text: articleIn(page) };
    return identity;
  }

  return {
    own() {
      if (!known || !isStanding(known)) return addressesOf(document);
      const { addresses } = known.identity;
      const isThere = !known.hasMoved && barOf(document) === known.bar;
      return isThere ? [...addresses, ...addressesOf(document)] : addresses;
    },
    settle(page) {
      const bar = barOf(document);
      const before = known;
      const hasMoved = before !== null && (before.hasMoved || before.bar !== bar);
      if (!before || !hasMoved) return keep(identityNow(document, bar, page), bar, false, page);
      if (!isStanding(before)) return keep(identityNow(document, bar, page), bar, false, page);
      if (!isSame(before.text, articleIn(page))) {
        known = null;
        return null;
      }
      const isOfPart = page.parts.some(({ source }) => isSamePlace(source, bar));
      // Where no article claims the bar's address, this one may be met there again.
      const addresses = isOfPart
        ? before.identity.addresses
        : [...new Set([...before.identity.addresses, foldedAddress(bar)])];
      return keep({ ...before.identity, addresses }, before.bar, true, page);
    },
  };
}

/** What the page says of itself, unless it speaks of a further article already. */
function identityNow(document: Document, bar: CanonicalUrl, page: PageText): PageIdentity {
  const title = page.title;
  const source = canonicalUrlOf(document);
  const about = aboutPage(document);
  const { own, parts } = page;
  const isOf = (address: CanonicalUrl) => parts.some((part) => isSamePlace(part.source, address));
  if (own.source && isOf(bar)) {
    const addresses = [foldedAddress(own.source)];
    return { source: own.source, addresses, title: own.headline || title, ...about };
  }
  const addresses = addressesOf(document).filter((address) => !isOf(address));
  return { source: isOf(source) ? bar : source, addresses, title, ...about };
}

function barOf(document: Document): CanonicalUrl {
  return canonicalUrl({ url: document.location.href, canonicalHref: null });
}

function isSamePlace(a: CanonicalUrl, b: CanonicalUrl): boolean {
  return foldedAddress(a) === foldedAddress(b);
}

function articleIn({ text, article }: PageText): string {
  return text.slice(article.start, article.end);
}

function isSame(before: string, now: string): boolean {
  const lines = new Set(now.split('\n'));
  let [stay, all] = [0, 0];
  for (const line of before.split('\n')) {
    all += line.length;
    if (lines.has(line)) stay += line.length;
  }
  return stay >= all * SAME;
}
