import type { CanonicalUrl } from '../annotation/model';
import { canonicalUrl } from './canonical-url';

/** Where sites write the address of a story on its own element. */
const ATTRIBUTES = [
  'data-url',
  'data-permalink',
  'data-href',
  'data-canonical',
  'data-canonical-url',
  'data-article-url',
  'data-page-url',
  'data-share-url',
  'itemid',
];
/** Elements that say where an article is: microdata of schema.org, a link, JSON-LD. */
const SAYING =
  '[itemprop~="mainEntityOfPage"], [itemprop~="url"], link[rel~="canonical" i], script[type="application/ld+json"]';
/** Prefixes under which one site serves the same pages. */
const FORM = /^(?:www|m|amp|mobile)\./;
/** Elements that are asked, and UTF-16 units of JSON-LD that are read, in one article. */
const MOST_ASKED = 50;
const MOST_JSON = 50_000;

/** Whether an element itself, apart from what is in it, says an address. */
export function isAddressed(element: Element): boolean {
  return ATTRIBUTES.some((name) => element.hasAttribute(name));
}

/**
 * The address that an article in a page states of itself; null where it states none of the page's own site. It is
 * never made up: the element's own attribute, microdata of its own item, a canonical link or JSON-LD within, then the
 * link of its headline.
 */
export function statedAddress(article: Element, headline: Element | null): CanonicalUrl | null {
  for (const stated of statements(article, headline)) {
    const address = addressIn(stated, article);
    if (address) return address;
  }
  return null;
}

function* statements(article: Element, headline: Element | null): Generator<unknown> {
  for (const name of ATTRIBUTES) yield article.getAttribute(name);
  const asked = [...article.querySelectorAll(SAYING)].slice(0, MOST_ASKED);
  // What is stated of the article's page is truer than a plain `url`.
  for (const element of asked) if (isOwn(element, article, 'mainEntityOfPage')) yield said(element);
  for (const element of asked) {
    if (element.localName === 'link' && !element.hasAttribute('itemprop')) yield said(element);
    if (element.localName === 'script') yield* inJsonLd(element.textContent ?? '');
  }
  for (const element of asked) if (isOwn(element, article, 'url')) yield said(element);
  const link = headline?.closest('a[href]') ?? headline?.querySelector('a[href]');
  if (link) yield link.getAttribute('href');
}

function said(element: Element): string | null {
  return (
    element.getAttribute('href') ??
    element.getAttribute('content') ??
    element.getAttribute('itemid')
  );
}

/** Whether an element states a property of the article, and not of its author, picture or publisher. */
function isOwn(element: Element, article: Element, property: string): boolean {
  const properties = element.getAttribute('itemprop')?.split(/\s+/) ?? [];
  if (!properties.includes(property)) return false;
  const item = element.parentElement?.closest('[itemscope]') ?? null;
  return item === null || item.contains(article);
}

function* inJsonLd(json: string): Generator<unknown> {
  if (json.length > MOST_JSON) return;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return;
  }
  for (const thing of [data].flat()) {
    if (typeof thing !== 'object' || thing === null) continue;
    const type: unknown = Reflect.get(thing, '@type');
    if (![type].flat().some((one) => typeof one === 'string' && /Article$|BlogPosting/.test(one))) {
      continue;
    }
    const page: unknown = Reflect.get(thing, 'mainEntityOfPage');
    yield typeof page === 'object' && page !== null ? Reflect.get(page, '@id') : page;
    yield Reflect.get(thing, 'url');
  }
}

/** Absolute and canonical, if it names a page of the site that it stands on. */
function addressIn(stated: unknown, { ownerDocument }: Element): CanonicalUrl | null {
  if (typeof stated !== 'string' || stated.trim() === '') return null;
  const url = URL.parse(stated.trim(), ownerDocument.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.host.replace(FORM, '') !== ownerDocument.location.host.replace(FORM, '')) return null;
  return canonicalUrl({ url: url.href, canonicalHref: null });
}
