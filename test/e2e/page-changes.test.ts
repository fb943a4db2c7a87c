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

/** @param cost - milliseconds that dealing with a change is said to cost. @param takes - that it takes. */
async function watch(cost = 1, takes = 0): Promise<void> {
  await page.goto(`${served.origin}/`);
  await page.evaluate(script);
  await page.evaluate(
    (said, waits) => {
      const heard: string[] = [];
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.id = 'host';
      SidelightPage.watchChanges(document, {
        signal: new AbortController().signal,
        host,
        onChange: async () => {
          heard.push('change');
          await new Promise((done) => setTimeout(done, waits));
          return said;
        },
        onNavigate: (url) => heard.push(new URL(url).pathname + new URL(url).hash),
      });
      Object.assign(globalThis, { told: heard });
    },
    cost,
    takes,
  );
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

  it.each([
    ['often what is cheap', 1, 10, 60],
    ['rarely what is dear', 1_100, 1, 2],
  ])('tells of a page that never rests: %s', async (_, cost, least, most) => {
    await watch(cost);
    await page.evaluate(() => {
      let count = 0;
      setInterval(() => document.querySelector('#p')?.replaceChildren(`${count++}`), 50);
    });
    await pause(3_500);
    const { length } = await heard();
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('tells of nothing while the last change is dealt with, and then of what came meanwhile', async () => {
    await watch(0, 700);
    await page.evaluate(() => document.body.append('first'));
    await pause(300);
    await page.evaluate(() => document.body.append('second'));
    await pause(200);
    expect(await heard()).toEqual(['change']);
    await page.waitForFunction(() => told.length === 2, { timeout: 3_000 });
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
