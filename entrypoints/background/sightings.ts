import * as v from 'valibot';
import * as guard from '../../lib/messaging/guards';
import type { Caller, Handlers } from '../../lib/messaging/serve';
import type { SightingsApi } from '../../lib/messaging/sightings-api';
import { type PageReading, type PageReport, reportsIn } from '../../lib/page-report';
import { siteOf } from '../../lib/settings/settings';
import { readSettings } from '../../lib/settings/stored-settings';
import { withoutDismissed } from '../../lib/spotting/dismissal';
import { identityOf, type Sighted, type Sighting, sightingsOf } from '../../lib/spotting/sighting';
import type { SightingStore } from '../../lib/store/sighting-store';
import type { Stores } from './report';
import { hostOf, isSiteOff } from './sites';

/** Sightings of one message. */
const BATCH = 2_000;

/** The background's answers on sightings; for the extension's own pages only. */
export function sightingsApi(store: SightingStore): Handlers<SightingsApi> {
  const { takes } = guard;
  return {
    sightingHoldings: { for: 'extension', accepts: takes(), answer: () => store.holdings() },
    forgetSightings: {
      for: 'extension',
      accepts: takes(guard.forgottenSchema),
      answer: (_, what) => store.forget(what),
    },
    sightingsAfter: {
      for: 'extension',
      accepts: takes(v.nullable(guard.idSchema)),
      async answer(_, after) {
        const { found, last } = await store.batch(after, BATCH);
        return { sightings: found, next: last };
      },
    },
  };
}

/**
 * Keeps what a page's report says, each article's under its own address, where the reader asked for it. No reading waits
 * for this, or fails with it.
 */
export async function keepSightings(
  store: SightingStore,
  caller: Caller,
  { source: page, lang, published }: PageReading,
  report: PageReport,
): Promise<void> {
  try {
    const { keepsSightings } = await readSettings();
    const isOff = await isSiteOff(page);
    const now = new Date().toISOString();
    for (const { source, title, notes } of reportsIn(report)) {
      const article = {
        source,
        site: siteOf(hostOf(source)),
        title,
        lang,
        // The date is that of the page's own article.
        published: source === page ? published : '',
        isWanted: keepsSightings,
        isOff,
        isPrivate: caller.kind !== 'page' || caller.isPrivate,
      };
      const sighted = sightingsOf(article, notes, now);
      if (sighted.length > 0) await store.keep(await Promise.all(sighted.map(identified)));
    }
  } catch {
    // The same page tells the same on the next visit.
  }
}

/** What the reader called not relevant is not kept any longer, either. */
export async function forgetDismissed(
  { dismissals, sightings }: Pick<Stores, 'dismissals' | 'sightings'>,
  site: string,
): Promise<void> {
  const ofSite = await dismissals.ofSite(site);
  await sightings.forgetOfSite(site, ({ claim, sentence }) => {
    const mention = { claim, span: { start: 0, end: sentence.length } };
    return withoutDismissed(sentence, [mention], ofSite).length === 0;
  });
}

/** Bytes of a digest that are kept: by accident no two sentences ever share 128 bits. */
const ID_BYTES = 16;

async function identified(sighted: Sighted): Promise<Sighting> {
  const words = new TextEncoder().encode(identityOf(sighted));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', words)).slice(0, ID_BYTES);
  const id = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...sighted, id };
}
