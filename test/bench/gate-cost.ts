import type { Browser } from 'puppeteer-core';
import { bundleModules } from '../e2e/run-in-page';
import type { RealPages } from './real-pages';

/** Inside the browser. */
declare const SidelightGate: typeof import('../../lib/spotting/gate') &
  typeof import('../../lib/page/canonical-url');

/** Milliseconds, each on a page just loaded. */
export interface GateCost {
  /** `document.body.textContent` once: no gate can read a page for less. */
  readonly floor: number;
  /** All that the scout does before its one question, that reading included. */
  readonly gate: number;
  readonly isCandidate: boolean;
}

/** Measures floor and gate on every page, each cold: on a load of its own. */
export async function measureGate(
  browser: Browser,
  { paths, served }: RealPages,
): Promise<GateCost[]> {
  const script = await bundleModules(
    ['lib/spotting/gate.ts', 'lib/page/canonical-url.ts'],
    'SidelightGate',
  );
  const costs: GateCost[] = [];
  for (const path of paths) {
    const page = await browser.newPage();
    const load = async () => {
      await page.goto(`${served.origin}/${path}`, { timeout: 15_000 }).catch(() => null);
      await page.evaluate(script);
    };
    await load();
    const floor = await page.evaluate(() => {
      const began = performance.now();
      const text = document.body?.textContent ?? '';
      const took = performance.now() - began;
      return text.length < 0 ? 0 : took;
    });
    await load();
    const [gate, isCandidate] = await page.evaluate(() => {
      const began = performance.now();
      const found = SidelightGate.isCandidate(document.body?.textContent ?? '');
      SidelightGate.canonicalUrlOf(document);
      return [performance.now() - began, found] as const;
    });
    costs.push({ floor, gate, isCandidate });
    await page.close();
  }
  return costs;
}
