import type { CanonicalUrl } from '../annotation/model';
import { foldedAddress, foldedHost } from './address-forms';

/** What a page says of its own address. */
export interface Addresses {
  /** The address in the browser's bar. */
  readonly url: string;
  /** `rel=canonical`, resolved, or null. */
  readonly canonicalHref: string | null;
  /** `og:url`, as it is written, or null. */
  readonly openGraphUrl?: string | null;
  /** Where the document was loaded from, if that is known; a single-page application has moved on since. */
  readonly loadedFrom?: string | undefined;
}

/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_.*|at_(?:campaign|medium|custom.*)|guce_.*|oly_.*|(?:fb|g|d|y|tw|tt)clid|li_fat_id|msclkid|wickedid|gbraid|wbraid|gclsrc|igsh(?:id)?|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|_g[al]|ref_(?:src|url)|vero_id|cmpid|ncid|smid|ocid|spm|guccounter|__twitter_impression|srsltid|wt\..+|x-amz-security-token|resourcekey)$/i;

/** A year, with or without month and day, written as one number. */
const DATE = /^(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/;
/** Prefixes under which one site serves the same page. */
const VARIANT = /^(?:www|m|mobile|amp)\./;
/** The end of a path that stands for a form of the same page. */
const FORM = /(?:\.amp|\/amp|\/index\.\w+)?\/?$/;

/** The key of the page that a document shows. */
export function canonicalUrlOf(document: Document): CanonicalUrl {
  return canonicalUrl(statedIn(document));
}

/** The folded addresses under which the page that a document shows may be known. */
export function addressesOf(document: Document): CanonicalUrl[] {
  return knownAddresses(statedIn(document));
}

function statedIn(document: Document): Addresses {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const openGraph = document.querySelector('meta[property="og:url" i]');
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    // Not `document.URL`, which a form of that name would hide.
    url: document.location.href,
    canonicalHref: link?.href ?? null,
    openGraphUrl: openGraph?.getAttribute('content') ?? null,
    loadedFrom: navigation?.name,
  };
}

/**
 * The folded addresses under which a page may be known, its own first. What it claims of itself counts on its own site
 * only, and not where it claims to be the front page: on many a site all do, and it tells nothing.
 */
export function knownAddresses(stated: Addresses): CanonicalUrl[] {
  const own = canonicalUrl(stated);
  const bar = canonicalUrl({ url: stated.url, canonicalHref: null });
  const home = foldedHost(own);
  const claimed = [stated.canonicalHref, stated.openGraphUrl]
    .flatMap((href) => (href ? [canonicalUrl({ url: href, canonicalHref: null })] : []))
    .map(foldedAddress)
    .filter((address) => foldedHost(address) === home && address !== `https://${home}`);
  return [...new Set([foldedAddress(own), foldedAddress(bar), ...claimed])];
}

/**
 * The page's own address or, where it can be believed, the one that the page calls canonical; without fragment,
 * credentials, default port and tracking parameters. The order of the parameters and all else stay as they are.
 */
export function canonicalUrl({ url, canonicalHref, loadedFrom }: Addresses): CanonicalUrl {
  const own = parse(url);
  // The only place that makes one.
  if (!own) return (url.split('#', 1)[0] ?? url) as CanonicalUrl;
  const declared = canonicalHref === null ? null : parse(canonicalHref);
  const hasMovedOn = loadedFrom !== undefined && parse(loadedFrom)?.pathname !== own.pathname;
  const isBelieved = declared !== null && isCredible(declared, own, hasMovedOn);
  return clean(isBelieved ? declared : own) as CanonicalUrl;
}

function parse(url: string): URL | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : null;
}

/** Many a site declares its front page or a section canonical for every article; annotations would all meet there. */
function isCredible(declared: URL, own: URL, hasMovedOn: boolean): boolean {
  if (declared.host.replace(VARIANT, '') !== own.host.replace(VARIANT, '')) return false;
  if (isRoute(own.hash)) return false;
  const to = declared.pathname.replace(FORM, '');
  const from = own.pathname.replace(FORM, '');
  if (!isNamedByPath(to) && isParameterLost(declared, own)) return false;
  if (to === from) return true;
  // What the page was loaded with may still speak of another article.
  return !hasMovedOn && !from.startsWith(`${to}/`) && isAboutTheSame(to, from);
}

/**
 * Whether two paths end in the name or number of the same article: one end is all of the other but for numbers, such as
 * a date. One word in common says nothing: "cyber" stands in the names of a hundred articles.
 */
function isAboutTheSame(a: string, b: string): boolean {
  const [one, other] = [wordsOfEnd(a), wordsOfEnd(b)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 0 || !shorter.every((word) => longer.includes(word))) return false;
  const isNumber = (word: string) => /^\d+$/.test(word);
  // A year, a month or a day stands in the names of a hundred articles, too.
  const isArticleNumber = (word: string) => /^\d{3,}$/.test(word) && !DATE.test(word);
  return (
    shorter.every(isArticleNumber) ||
    longer.every((word) => shorter.includes(word) || isNumber(word))
  );
}

function wordsOfEnd(path: string): string[] {
  const end = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return end.split(/[-_.+]|%20/).filter(Boolean);
}

/** "law-passed" or "20250516" names an article; a plain "article" or "view" leaves that to the parameters. */
export function isNamedByPath(path: string): boolean {
  return /\d|\w[-_]\w/.test(path.slice(path.lastIndexOf('/') + 1));
}

function isParameterLost(declared: URL, own: URL): boolean {
  const said = new Set(parametersOf(declared));
  return parametersOf(own).some((parameter) => !said.has(parameter));
}

/** The parameters of an address that say what is read. */
function parametersOf({ search }: URL): string[] {
  const pairs = search.slice(1).split('&');
  return pairs.filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
}

/** `#/path` and `#!path` name the page in older single-page applications; other fragments name a place in it. */
function isRoute(hash: string): boolean {
  return /^#[!/]/.test(hash);
}

function clean(url: URL): string {
  const query = parametersOf(url).join('&');
  const hash = isRoute(url.hash) ? url.hash : '';
  return `${url.origin}${url.pathname}${query && `?${query}`}${hash}`;
}
