import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { pause } from './harness';
import { bundlePageModules, launchBare, type PageModules } from './page-modules';

/** Inside the browser. */
declare const SidelightPage: PageModules;
declare const told: string[];

let browser: Browser;
let page: Page;
let script: string;
let folder: string;
let served: Served;

beforeAll(async () => {
  script = await bundlePageModules();
  folder = await mkdtemp(join(tmpdir(), 'sidelight-changes-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><p id=p>text</p>');
  served = await serveFolder(folder);
  browser = await launchBare();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true });
});

async function watch(): Promise<void> {
  await page.goto(`${served.origin}/`);
  await page.evaluate(script);
  await page.evaluate(() => {
    const heard: string[] = [];
    const host = document.documentElement.appendChild(document.createElement('div'));
    host.id = 'host';
    SidelightPage.watchChanges(document, {
      signal: new AbortController().signal,
      host,
      onChange: () => heard.push('change'),
      onNavigate: (url) => heard.push(new URL(url).pathname + new URL(url).hash),
    });
    Object.assign(globalThis, { told: heard });
  });
}

const heard = () => page.evaluate(() => told);

describe('watching a page', () => {
  it('tells once of many changes', async () => {
    await watch();
    await page.evaluate(() => {
      for (let i = 0; i < 50; i++) document.body.append(`new ${i}`);
    });
    await pause(600);
    expect(await heard()).toEqual(['change']);
  });

  it('says nothing of its own element, of empty elements and of attributes', async () => {
    await watch();
    await page.evaluate(() => {
      document.querySelector('#host')?.append('card');
      document.body.append(document.createElement('div'), document.createElement('script'));
      document.body.className = 'other';
    });
    await pause(600);
    expect(await heard()).toEqual([]);
  });

  it('grows rare on a page that never rests', async () => {
    await watch();
    await page.evaluate(() => {
      let count = 0;
      setInterval(() => document.querySelector('#p')?.replaceChildren(`${count++}`), 50);
    });
    await pause(6_000);
    const { length } = await heard();
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(4);
  });

  it.each([
    ['pushState', "history.pushState(null, '', '/b')", '/b'],
    ['replaceState', "history.replaceState(null, '', '/c')", '/c'],
    ['the fragment', "location.hash = '#/d'", '/#/d'],
  ])('tells of %s', async (_, act, address) => {
    await watch();
    await page.evaluate(act);
    await page.waitForFunction(() => told.length > 0, { timeout: 2_000 });
    expect(await heard()).toEqual([address]);
  });
});
