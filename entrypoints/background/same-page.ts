import type { CanonicalUrl, UserAnnotation } from '../../lib/annotation/model';
import type { PageArticle } from '../../lib/page-report';
import { siteOf } from '../../lib/settings/settings';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import type { PageStore } from '../../lib/store/page-store';
import type { PageRecord } from '../../lib/store/schema';
import { containmentOf, fingerprintOf } from '../../lib/text/fingerprint';
import { isSameArticle } from '../../lib/text/same-article';
import { hostOf } from './sites';

/** Where annotations are kept, and by what the pages that they stand on are known again. */
interface Stores {
  readonly annotations: AnnotationStore;
  readonly pages: PageStore;
}

/** Containment below which what is kept of an article's text is renewed: well above what tells it from another. */
const RENEWED = 0.9;

/**
 * The annotations kept under an article's own key, and those of the same article at another address: a form of it, or
 * with another canonical link. There an address alone is not believed, as many articles may claim one; text and title
 * decide.
 */
export async function annotationsOf(
  article: PageArticle,
  { annotations, pages }: Stores,
): Promise<UserAnnotation[]> {
  const [own, met] = await Promise.all([
    annotations.annotationsOf(article.source),
    pages.metAt(ofOwnSite(article)),
  ]);
  if (own.length === 0 && met.length === 0) return [];
  const record = recordOf(article);
  const others = met.filter(({ source }) => source !== article.source);
  const same = others.filter((other) => isSameArticle(other, record));
  const elsewhere = await Promise.all(
    // A record's source was a key when it was kept.
    same.map(({ source }) => annotations.annotationsOf(source as CanonicalUrl)),
  );
  const known = met.find(({ source }) => source === article.source);
  const isOwnStale = !known || known.title !== record.title || isStale(known, record);
  const renewals = [
    ...(own.length > 0 && isOwnStale
      ? [known ? { ...renewed(known, record), title: record.title } : record]
      : []),
    ...same.filter((other) => isStale(other, record)).map((other) => renewed(other, record)),
  ];
  // Not waited for, and no loss where it fails: the next visit tells the same.
  for (const one of renewals) pages.keep(one).catch(() => undefined);
  return [...own, ...elsewhere.flat()];
}

/** Whether a page may have annotations under another address. */
export async function isKnown(
  { pages }: Pick<Stores, 'pages'>,
  addresses: readonly CanonicalUrl[],
): Promise<boolean> {
  return (await pages.metAt(addresses)).length > 0;
}

/** Remembers by what an article that has annotations is known. */
export async function rememberArticle(
  article: PageArticle,
  { pages }: Pick<Stores, 'pages'>,
): Promise<void> {
  await pages.keep(recordOf(article));
}

function recordOf(article: PageArticle): PageRecord {
  const { start, end } = article.article;
  return {
    source: article.source,
    addresses: ofOwnSite(article),
    title: article.title,
    fingerprint: fingerprintOf(article.words.text.slice(0, end - start)),
    visited: new Date().toISOString(),
  };
}

/**
 * Whether less is kept than is known now. An article that is written on over days goes away from what was kept of it
 * first; and of one that was kept before there were fingerprints, there is none.
 */
function isStale(known: PageRecord, now: PageRecord): boolean {
  if (now.addresses.some((address) => !known.addresses.includes(address))) return true;
  if (now.fingerprint === '') return false;
  const containment = containmentOf(known.fingerprint, now.fingerprint);
  return containment === null || containment < RENEWED;
}

/** Keeps the key, and what it was called there. */
function renewed(known: PageRecord, { addresses, fingerprint, visited }: PageRecord): PageRecord {
  return { ...known, addresses, fingerprint: fingerprint || known.fingerprint, visited };
}

/** A page tells of its own site only. */
function ofOwnSite({ source, addresses }: PageArticle): CanonicalUrl[] {
  const site = siteOf(hostOf(source));
  return addresses.filter((address) => siteOf(hostOf(address)) === site);
}
