import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { type BrowserName, obtainBrowser } from '../../scripts/browsers';
import { bundleModules } from './run-in-page';

/** What of `lib/page` is evaluated in pages, under this name. */
export type PageModules = typeof import('../../lib/page/page-text') &
  typeof import('../../lib/page/highlights') &
  typeof import('../../lib/page/selection') &
  typeof import('../../lib/page/changes') &
  typeof import('../../lib/page/canonical-url');

const MODULES = ['page-text', 'highlights', 'selection', 'changes', 'canonical-url'];

/** The script that defines `SidelightPage`. */
export function bundlePageModules(): Promise<string> {
  return bundleModules(
    MODULES.map((name) => `lib/page/${name}.ts`),
    'SidelightPage',
  );
}

/** A browser without any extension. @param args - for Chromium's command line. */
export function launchBare(
  args: readonly string[] = [],
  name: BrowserName = 'chromium',
): Promise<Browser> {
  const executablePath = obtainBrowser(name);
  if (name === 'firefox') return puppeteer.launch({ browser: name, executablePath });
  return puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      ...args,
    ],
  });
}

/** Shows a document in a page and defines `SidelightPage` in it. */
export async function showDocument(page: Page, html: string, script: string): Promise<void> {
  await page.setContent(html);
  await page.evaluate(script);
}
