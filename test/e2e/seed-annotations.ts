import type { Colour } from '../../lib/annotation/model';
import type { Session } from './harness';
import { bundleModules } from './run-in-page';

/** What the bundle leaves on the page's global. */
declare const SidelightSeed: typeof import('../../lib/store/annotation-store') &
  typeof import('../../lib/annotation/create');

/** Words of a page that the reader has marked on an earlier visit. */
export interface Seed {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly colour?: Colour;
}

/** Puts annotations on a page into the extension's own database, and gives their ids in the same order. */
export async function seedAnnotations(
  session: Session,
  source: string,
  seeds: readonly Seed[],
): Promise<string[]> {
  const script = await bundleModules(
    ['lib/store/annotation-store.ts', 'lib/annotation/create.ts'],
    'SidelightSeed',
  );
  const page = await session.openExtensionPage('options.html');
  try {
    await page.evaluate(script);
    return await page.evaluate(put, source, seeds);
  } finally {
    await page.close();
  }
}

/** Runs in a page of the extension's. */
async function put(source: string, seeds: readonly Seed[]): Promise<string[]> {
  type Target = import('../../lib/annotation/model').Target;
  const store = new SidelightSeed.AnnotationStore();
  const ids: string[] = [];
  for (const { exact, prefix = '', suffix = '', colour = 'green' } of seeds) {
    const id = `urn:uuid:${crypto.randomUUID()}`;
    const target: Target = {
      type: 'SpecificResource',
      source: source as Target['source'],
      selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
      styleClass: colour,
    };
    const now = new Date().toISOString();
    await store.put(SidelightSeed.createAnnotation(target, { id, now, pageTitle: 'Seeded' }));
    ids.push(id);
  }
  await store.close();
  return ids;
}
