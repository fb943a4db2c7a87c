import type { ClaimId } from '../../lib/knowledge/model';
import type { Dismissed } from '../../lib/messaging/protocol';
import type { Caller } from '../../lib/messaging/serve';
import { notesIn, type PageReading } from '../../lib/page-report';
import { siteOf } from '../../lib/settings/settings';
import { quietClaims } from '../../lib/spotting/dismissal';
import { refreshPages } from './open-pages';
import { reportOf, type Stores } from './report';
import { forgetDismissed } from './sightings';
import { hostOf, isSiteOff } from './sites';
import { readTab } from './tabs';

/**
 * Hides a mention of a page and others like it on the page's site; its open pages are painted anew.
 *
 * @param mark - the mention's id in the page's report.
 * @throws when the page's report has no such mention of the claim, or the store cannot keep it.
 */
export async function dismiss(
  stores: Stores,
  reading: PageReading,
  mark: string,
  claim: ClaimId,
): Promise<Dismissed> {
  if (await isSiteOff(reading.source)) {
    throw new Error('Sidelight is switched off for this site.');
  }
  const report = await reportOf(reading, stores);
  const notes = notesIn(report).filter((candidate) => candidate.claim === claim);
  const mention = notes.flatMap(({ mentions }) => mentions).find(({ id }) => id === mark);
  if (!mention) throw new Error('This note is no longer on the page.');
  const site = siteOf(hostOf(reading.source));
  const made = new Date().toISOString();
  const { id } = await stores.dismissals.add({
    id: crypto.randomUUID(),
    site,
    claim,
    sentence: mention.sentence,
    made,
  });
  await forgetDismissed(stores, site);
  void refreshPages(site);
  return { id, isQuiet: quietClaims(await stores.dismissals.ofSite(site)).has(claim) };
}

/**
 * The same, asked by the panel for a tab.
 *
 * @throws also when the tab's page cannot be read any more.
 */
export async function dismissIn(
  stores: Stores,
  tab: number,
  mark: string,
  claim: ClaimId,
): Promise<Dismissed> {
  const reading = await readTab(tab);
  if ('kind' in reading) throw new Error('This page cannot be read right now.');
  return dismiss(stores, reading, mark, claim);
}

/** Takes dismissals back; a page may take back those of its own site only. Pages of the sites are painted anew. */
export async function showAgain(
  { dismissals }: Stores,
  caller: Caller,
  ids: readonly string[],
): Promise<void> {
  const own = caller.kind === 'page' ? siteOf(hostOf(caller.url)) : null;
  const dropped = await dismissals.drop(ids, ({ site }) => own === null || site === own);
  for (const site of new Set(dropped.map((dismissal) => dismissal.site))) void refreshPages(site);
}
