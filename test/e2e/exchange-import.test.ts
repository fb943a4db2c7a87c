import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../unit/exchange/files';
import { type ChromiumSession, launchChromium } from './harness';

/** Inside the extension's pages. */
declare const chrome: typeof import('wxt/browser').browser;

let session: ChromiumSession;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-import-'));
  session = await launchChromium();
  page = await session.openExtensionPage('library.html#exchange');
  await page.waitForSelector('.exchange-drop input');
});
afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

/** Everything in the database of annotations. */
const stored = () =>
  page.evaluate(async () => {
    const request = { to: 'background', method: 'recordsAfter', args: ['', 2_000] };
    return JSON.stringify((await chrome.runtime.sendMessage(request)).value);
  });

async function choose(name: string, contents: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, contents);
  const input = await page.waitForSelector('input[type="file"]');
  await input?.uploadFile(path);
}
const text = (selector: string) =>
  page.waitForSelector(selector).then((e) => e?.evaluate((n) => n.textContent));
const press = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

describe('the tab for import and export', () => {
  it('imports every format after a preview; a second time there is nothing new', async () => {
    for (const { name, text: contents, count } of FILES) {
      await choose('file', contents);
      await page.waitForSelector('.exchange-plan');
      const before = JSON.parse(await stored()).length;
      expect(await text('.exchange-plan h3'), name).toContain('file');
      const start = await page.$('.exchange-plan .exchange-primary');
      if (start === null) {
        await press('Cancel');
        continue;
      }
      await start.click();
      await page.waitForSelector('.exchange-said:not(:empty)');
      expect(await text('.exchange-said')).toContain('imported');
      const after = JSON.parse(await stored()).length;
      expect(after - before, name).toBeLessThanOrEqual(count);
    }
    const first = await stored();
    expect(JSON.parse(first).length).toBeGreaterThan(6);
    for (const { name, text: contents } of FILES) {
      await choose('file', contents);
      await page.waitForSelector('.exchange-plan');
      expect(await text('.exchange-plan .exchange-act'), name).toContain('nothing new');
      await press('Cancel');
    }
    expect(await stored()).toBe(first);
  });

  it('refuses broken files with the reason and changes nothing', async () => {
    const before = await stored();
    const rows: [string, string | Uint8Array, RegExp][] = [
      ['cut.json', '[\n{"type": "Annotation",\n', /line 3/],
      ['words.json', 'no JSON at all', /line 1, column 1/],
      ['bytes.json', Uint8Array.of(0xff, 0xff, 0x00), /UTF-8/],
      ['deep.json', `${'['.repeat(200)}${']'.repeat(200)}`, /64 levels/],
      ['other.json', '{"name": "x"}', /none of the kinds/],
      ['quotes.csv', 'Highlight,Note\n"a,b\n', /quotation mark.*line 2/],
    ];
    for (const [name, contents, reason] of rows) {
      await choose(name, contents);
      await page.waitForFunction(
        (source) =>
          new RegExp(source).test(
            document.querySelector('.exchange-fault[role=status]')?.textContent ?? '',
          ),
        {},
        reason.source,
      );
    }
    await choose('items.json', '[\n{"type": "Annotation"},\n{"type": "Person"}\n]');
    await page.waitForSelector('.exchange-plan');
    expect(await text('.exchange-plan')).toMatch(/line 2.*@context.*line 3.*no annotation/s);
    await press('Cancel');
    expect(await stored()).toBe(before);
  });

  it('exports what it imported: nothing is new in the file', async () => {
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press('Save file');
    const exported = async () => (await readdir(folder)).find((name) => name.endsWith('.jsonld'));
    let name = await exported();
    for (let i = 0; i < 50 && name === undefined; i++) {
      await new Promise((done) => setTimeout(done, 100));
      name = await exported();
    }
    if (name === undefined) throw new Error('Nothing was saved.');
    const before = await stored();
    await choose('again.jsonld', await readFile(join(folder, name)));
    await page.waitForSelector('.exchange-plan');
    expect(await text('.exchange-plan .exchange-act')).toContain('nothing new');
    await press('Cancel');
    expect(await stored()).toBe(before);
  });
});
