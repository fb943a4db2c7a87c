import { compareFingerprints, type Fingerprint } from './fingerprint';
import { isSameTitle } from './same-title';

/** What an article is known by apart from its address. */
export interface ArticleGist {
  readonly title: string;
  /** Empty where the text is too short, or was kept before there were any. */
  readonly fingerprint: Fingerprint;
}

/**
 * Whether two pages show the same article. Their texts decide where they say anything: a title may have been rewritten,
 * and "Live updates" stands over a hundred articles. Where they do not, the titles do.
 */
export function isSameArticle(a: ArticleGist, b: ArticleGist): boolean {
  const said = compareFingerprints(a.fingerprint, b.fingerprint);
  return said === 'unknown' ? isSameTitle(a.title, b.title) : said === 'same';
}
