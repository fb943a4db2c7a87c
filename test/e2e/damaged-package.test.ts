import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { CHROME_BUILD, type ChromiumSession, launchChromium } from './harness';
import { eventually, highlightsOn, LONG_ARTICLE, press, SITE, selectWords } from './reader';

describe.each([
  ['the model is missing', (build: string) => rm(join(build, 'model.bin'))],
  ['the model is cut off', (build: string) => truncate(join(build, 'model.bin'), 1_000)],
  ['the knowledge base is cut off', (build: string) => truncate(join(build, 'knowledge.json'), 9)],
])('a package in which %s', (_, damage) => {
  let folder: string;
  let web: Served;
  let session: ChromiumSession;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-damaged-'));
    await cp(CHROME_BUILD, folder, { recursive: true });
    await damage(folder);
    web = await serveFolder(SITE);
    session = await launchChromium({ extension: folder });
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says so in the panel, and keeps the reader’s annotations', async () => {
    const page = await session.newPage(`${web.origin}/${LONG_ARTICLE}`);
    const panel = await session.openPanelTab(page);
    const said = await panel.waitForSelector('[data-state="damaged"]', { timeout: 8_000 });
    expect(await said?.evaluate((state) => state.textContent)).toMatch(/missing or damaged/);
    await selectWords(page, 'log in to servers');
    await press(page, 'Highlight');
    await eventually(
      async () => (await highlightsOn(page))['annotation-yellow'],
      'the highlight is painted',
    );
    await page.reload();
    await eventually(
      async () => (await highlightsOn(page))['annotation-yellow'],
      'the highlight comes back',
    );
  });
});
