import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from './firefox-harness';
import { launchChromium, type Session } from './harness';
import { type Site, servePages, untilPainted } from './live-steps';
import { press } from './reader';
import { seedAnnotations } from './seed-annotations';

const FILLER = `<p>${'The mill has a wheel of oak and a second one of iron, which nobody uses. '.repeat(3)}</p>`;
const LINE = '<p>The miller says that the iron wheel turns at night.</p>';
const MARKED = 'the iron wheel turns';

/** Trees below the page's own, with a mark in each. */
const PAGES: Readonly<Record<string, string>> = {
  '/shadow': `<main>${FILLER}<x-mill></x-mill></main><script>
    document.querySelector('x-mill').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(LINE)};
  </script>`,
  '/nested': `<main>${FILLER}<x-mill></x-mill></main><script>
    const outer = document.querySelector('x-mill').attachShadow({ mode: 'open' });
    outer.innerHTML = '<x-wheel></x-wheel>';
    outer.firstChild.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(LINE)};
  </script>`,
  '/srcdoc': `<main>${FILLER}<iframe style="border: 7px solid" width=700 height=200 srcdoc="${LINE}"></iframe></main>`,
  '/framed': `<main>${FILLER}<iframe width=700 height=200 src="/inner"></iframe></main>`,
  '/inner': LINE,
};
const PATHS = Object.keys(PAGES).filter((path) => path !== '/inner');

let site: Site;

beforeAll(async () => {
  const entries = Object.entries(PAGES).map(
    ([path, html]) => [path, `<!doctype html><title>Mill</title>${html}`] as const,
  );
  site = await servePages(Object.fromEntries(entries));
});
afterAll(() => site?.close());

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('in %s', (name, launch) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch();
    for (const path of PATHS) {
      await seedAnnotations(session, `${site.origin}${path}`, [{ exact: MARKED }]);
    }
  });
  afterAll(() => session?.close());
  afterEach(() => page?.close());

  it.each(PATHS)('a mark is found and seen: %s', async (path) => {
    page = await session.newPage(`${site.origin}${path}`);
    await untilPainted(page, [MARKED]);
    const marked = await page.screenshot({ encoding: 'base64' });
    // Without paint the picture would be the same. The registry is watched, so what was cleared comes back.
    await page.evaluate(() => {
      const views = [
        window,
        ...[...document.querySelectorAll('iframe')].map((f) => f.contentWindow),
      ];
      for (const view of views)
        (view as (Window & typeof globalThis) | null)?.CSS.highlights.clear();
    });
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(marked);
    await untilPainted(page, [MARKED]);
  });

  // Firefox's automation does not select with the mouse reliably across frames.
  const selectable = name === 'Chromium' ? PATHS : [];
  it.each(selectable)('the reader can mark words there: %s', async (path) => {
    page = await session.newPage(`${site.origin}${path}`);
    await untilPainted(page, [MARKED]);
    const { left, right, middle } = await page.evaluate(lineOf, 'The miller says');
    await page.mouse.move(left + 1, middle);
    await page.mouse.down();
    await page.mouse.move((left + right) / 2, middle, { steps: 4 });
    await page.mouse.move(right - 1, middle, { steps: 4 });
    await page.mouse.up();
    await press(page, 'Highlight');
    await untilPainted(page, ['The miller says', MARKED]);
  });
});

/** Runs in the page: where words stand in its viewport, whichever tree they are in. */
function lineOf(words: string): { left: number; right: number; middle: number } {
  const look = (
    tree: ParentNode & Node,
    dx: number,
    dy: number,
  ): { left: number; right: number; middle: number } | null => {
    const walker = (tree.ownerDocument ?? document).createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      const range = (node.ownerDocument ?? document).createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const box = range.getBoundingClientRect();
      return {
        left: box.left + dx,
        right: box.right + dx,
        middle: (box.top + box.bottom) / 2 + dy,
      };
    }
    for (const element of tree.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      const frame = element instanceof HTMLIFrameElement ? element.contentDocument?.body : null;
      const found = frame
        ? look(frame, dx + box.left + element.clientLeft, dy + box.top + element.clientTop)
        : element.shadowRoot && look(element.shadowRoot, dx, dy);
      if (found) return found;
    }
    return null;
  };
  const found = look(document.body, 0, 0);
  if (!found) throw new Error(`The page does not say "${words}".`);
  return found;
}
