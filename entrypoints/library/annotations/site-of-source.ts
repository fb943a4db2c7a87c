import { siteOf } from '../../../lib/settings/settings';

/** The site of a page's address; empty for what is not of the web. */
export function siteOfSource(source: string): string {
  return URL.canParse(source) ? siteOf(new URL(source).hostname) : '';
}
