import type { Sighting } from '../../lib/spotting/sighting';
import type { Session } from './harness';
import { bundleModules } from './run-in-page';

/** What the bundle leaves on the page's global. */
declare const SidelightSightings: typeof import('../../lib/store/sighting-store');

/** Puts sightings into the extension's own database, as if their pages had been visited. */
export async function seedSightings(
  session: Session,
  sightings: readonly Sighting[],
): Promise<void> {
  const script = await bundleModules(['lib/store/sighting-store.ts'], 'SidelightSightings');
  const page = await session.openExtensionPage('options.html');
  try {
    await page.evaluate(script);
    await page.evaluate(async (all) => {
      const store = new SidelightSightings.SightingStore();
      for (const one of all) await store.keep([one]);
    }, sightings);
  } finally {
    await page.close();
  }
}
