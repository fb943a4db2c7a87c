import { launchBare } from '../../e2e/page-modules';
import { bundleModules } from '../../e2e/run-in-page';
import { LOOPBACK_ONLY, type RealPages } from '../real-pages';
import type { Trial } from './trials';

/** Inside the browser. */
declare const SidelightTrials: typeof import('./trials') &
  typeof import('../../../lib/page/page-text');

/** Every other page; the weights were drawn on the one half, so the other says more. */
export type Half = 'first' | 'second';

export interface TrialRun {
  readonly pages: number;
  readonly trials: readonly Trial[];
}

/** Reads real pages as the extension does, and tries quotes of them in one browser, cold page by cold page. */
export async function runTrials(pages: RealPages, half: Half, seed: number): Promise<TrialRun> {
  const script = await bundleModules(
    ['test/bench/anchoring/trials.ts', 'lib/page/page-text.ts'],
    'SidelightTrials',
  );
  const browser = await launchBare([LOOPBACK_ONLY]);
  const trials: Trial[] = [];
  const paths = pages.paths.filter((_, index) => index % 2 === (half === 'first' ? 0 : 1));
  try {
    for (const [index, path] of paths.entries()) {
      const page = await browser.newPage();
      const url = `${pages.served.origin}/${path}`;
      await page.goto(url, { timeout: 15_000, waitUntil: 'domcontentloaded' }).catch(() => null);
      await page.evaluate(script);
      const text = await page.evaluate(async () => (await SidelightTrials.readPage(document)).text);
      await page.close();
      // A document of the same origin that has nothing of the page's style.
      const blank = await browser.newPage();
      await blank.goto(`${pages.served.origin}/no-such-page`);
      await blank.evaluate(script);
      trials.push(
        ...(await blank.evaluate(
          (words, number) => SidelightTrials.tryPage(words, number),
          text,
          seed * 1_000 + index,
        )),
      );
      await blank.close();
    }
  } finally {
    await browser.close();
  }
  return { pages: paths.length, trials };
}
