import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import {
  CHROME_BUILD,
  type ChromiumSession,
  FIREFOX_BUILD,
  launchChromium,
  pause,
} from './harness';
import {
  editorIn,
  eventually,
  highlightsOn,
  LONG_ARTICLE,
  press,
  SITE,
  selectWords,
  untilMarked,
  untilNotes,
} from './reader';

const SECRET = 'Quokka thought: nobody shall read this.';

let web: Served;
let session: ChromiumSession;
const requested = new Set<string>();

/** Every request of a target, from the moment that it can be watched. */
async function watch(client: CDPSession): Promise<void> {
  client.on('Network.requestWillBeSent', ({ request }) => requested.add(request.url));
  client.on('Network.webSocketCreated', ({ url }) => requested.add(url));
  await client.send('Network.enable');
}

beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
  const watchTarget = async (target: Target) => {
    if (target.type() === 'page' || target.type() === 'other') {
      await watch(await target.createCDPSession()).catch(() => undefined);
    }
  };
  session.browser.on('targetcreated', watchTarget);
  await Promise.all(session.browser.targets().map(watchTarget));
  await watch(await session.attachToWorker());
});

afterAll(async () => {
  await session?.close();
  await web?.close();
});

describe('a whole session of a reader', () => {
  it('makes no request but to the page’s own site and to the extension’s own files', async () => {
    const page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
    await untilMarked(page);
    const panel = await session.realSidePanel(page);
    await untilNotes(panel);
    await panel.type('#term', 'active cyber defense');
    await panel.waitForSelector('[data-answer]');
    await selectWords(page, 'Companies are given no');
    await press(page, 'Note');
    const editor = await editorIn(page);
    await editor.type('textarea', SECRET);
    await press(editor, 'Save');
    await eventually(async () => (await highlightsOn(page))['annotation-yellow'], 'it is painted');
    await selectWords(page, 'National Cybersecurity Office');
    await press(page, 'Check');
    await session.openExtensionPage('options.html');
    await pause(1_500);
    // The browser's own pages (chrome:) are no network, and neither are data: and blob:.
    const foreign = [...requested].filter(
      (url) => /^(https?|wss?|ftp):/.test(url) && !url.startsWith(`${web.origin}/`),
    );
    expect(requested.has(`${web.origin}/${LONG_ARTICLE}`)).toBe(true);
    expect([...requested].some((url) => url.startsWith(session.extensionOrigin))).toBe(true);
    expect(foreign).toEqual([]);
  });

  it('leaves nothing of the reader’s words where a script of the page could find them', async () => {
    const page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
    await eventually(async () => (await highlightsOn(page))['annotation-yellow'], 'it is painted');
    const traces = await page.evaluate((secret) => {
      const word = secret.split(' ')[0] ?? secret;
      const found: string[] = [];
      if (document.documentElement.outerHTML.includes(word)) found.push('document');
      if (JSON.stringify({ ...localStorage, ...sessionStorage }).includes(word))
        found.push('storage');
      if ([...CSS.highlights.keys()].some((name) => name.includes(word))) found.push('names');
      const find: unknown = Reflect.get(window, 'find');
      if (typeof find === 'function' && find.call(window, word)) found.push('window.find');
      return found;
    }, SECRET);
    expect(traces).toEqual([]);
    await page.close();
  });
});

describe('the manifest', () => {
  it.each([
    ['Chrome', CHROME_BUILD],
    ['Firefox', FIREFOX_BUILD],
  ])('lets no page of the extension reach another address (%s)', async (_, build) => {
    const manifest: unknown = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
    const policy = String(
      Reflect.get(
        Object(Reflect.get(Object(manifest), 'content_security_policy')),
        'extension_pages',
      ),
    );
    const directives = new Map(
      policy.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        return [name, sources] as const;
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const [, sources] of directives) {
      for (const source of sources) expect(["'self'", "'none'"]).toContain(source);
    }
  });

  it('is obeyed: a page of the extension cannot fetch, load or connect elsewhere', async () => {
    const page = await session.openExtensionPage('sidepanel.html');
    const reached = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      `${web.origin}/index.html`,
    );
    expect(reached).toBe('refused');
    await page.close();
  });
});
