import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obtainBrowser } from '../../scripts/browsers';
import { type Served, serveFolder } from '../../scripts/serve';
import { CHROME_BUILD, untilGone } from './harness';
import { eventually, LONG_ARTICLE, SITE, untilMarked } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

let web: Served;
let browser: Browser;
let options: Page;

/** The extension allowed in private windows, as a reader allows it in the browser's list of extensions. */
beforeAll(async () => {
  web = await serveFolder(SITE);
  browser = await puppeteer.launch({
    executablePath: obtainBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const control = await browser.target().createCDPSession();
  const { id } = await control.send('Extensions.loadUnpacked', {
    path: CHROME_BUILD,
    enableInIncognito: true,
  });
  options = await browser.newPage();
  await eventually(
    () => options.goto(`chrome-extension://${id}/options.html`),
    'the extension is there',
  );
  await ask('changeSettings', { keepsSightings: true });
});
afterAll(async () => {
  await browser?.close();
  if (browser) await untilGone(browser);
  await web?.close();
});

describe('a private window, with sightings on', () => {
  it('has its marks, and leaves no sighting', async () => {
    const address = `${web.origin}/${LONG_ARTICLE}`;
    const isPrivate = await options.evaluate(async (url) => {
      const window = await chrome.windows.create({ incognito: true, url });
      return window?.incognito;
    }, address);
    expect(isPrivate).toBe(true);
    const target = await browser.waitForTarget((one) => one.url() === address);
    const page = await target.page();
    if (!page) throw new Error('The private window shows no page.');
    expect(await untilMarked(page)).toBeGreaterThan(10);
    await page.close();

    // Another page, in an ordinary window afterwards, is kept: the private one would have been by then.
    const ordinary = await browser.newPage();
    await ordinary.goto(`${web.origin}/wireline/draft-orders.html`);
    await eventually(async () => (await sources()).length > 0, 'the ordinary page is kept');
    expect((await sources()).filter((source) => source === address)).toEqual([]);
    await ordinary.close();
  });
});

async function sources(): Promise<string[]> {
  const { sightings } = await ask('sightingsAfter', null);
  return sightings.map(({ source }: { source: string }) => source);
}

function ask(method: string, ...args: unknown[]) {
  return options.evaluate(
    async (what, given) => {
      const reply = await chrome.runtime.sendMessage({
        to: 'background',
        method: what,
        args: given,
      });
      if (!reply.ok) throw new Error(reply.error);
      return reply.value;
    },
    method,
    args,
  );
}
