import type { CanonicalUrl } from '../../lib/annotation/model';
import type { Caller } from '../../lib/messaging/serve';
import { siteOf } from '../../lib/settings/settings';
import { readSettings } from '../../lib/settings/stored-settings';

/** Empty for an address that is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether the reader switched Sidelight off there. */
export async function isSiteOff(url: string): Promise<boolean> {
  const { sitesOff } = await readSettings();
  return sitesOff.map(siteOf).includes(siteOf(hostOf(url)));
}

/**
 * The asking tab, if it asks about its own page.
 *
 * @throws when a content script asks about another site's page.
 */
export function tabOf(caller: Caller, source: CanonicalUrl): number {
  if (caller.kind !== 'page') throw new Error('Only a page asks this.');
  if (siteOf(hostOf(source)) !== siteOf(hostOf(caller.url))) {
    throw new Error('A page may ask about itself only.');
  }
  return caller.tab;
}
