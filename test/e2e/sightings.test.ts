import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { launchFirefox } from './firefox-harness';
import { launchChromium, type Session } from './harness';
import { eventually, LONG_ARTICLE, SITE, untilMarked, untilNotes } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const OTHER = 'wireline/draft-orders.html';
const THIRD = 'nanting/pinglun.html';

interface Kept {
  readonly id: string;
  readonly claim: string;
  readonly sentence: string;
  readonly source: string;
  readonly seen: string;
  readonly published: string;
  readonly site: string;
}

describe.each([
  ['Chromium', () => launchChromium()],
  ['Firefox', () => launchFirefox()],
] as const)('sightings in %s', (name, launch) => {
  let web: Served;
  let session: Session;
  let library: Page;
  beforeAll(async () => {
    web = await serveFolder(SITE);
    session = await launch();
    library = await session.openExtensionPage('library.html#pictures');
    await library.waitForSelector('.sightings [role=switch]');
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  const open = async (path: string) => {
    const page = await session.newPage(`${web.origin}/${path}`);
    await untilMarked(page);
    return page;
  };
  const ask = (method: string, ...args: unknown[]) =>
    library.evaluate(
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
  const kept = async (): Promise<Kept[]> => (await ask('sightingsAfter', null)).sightings;
  const keptOf = async (path: string) =>
    (await kept()).filter(({ source }) => source === `${web.origin}/${path}`);
  const sentencesOf = async () => (await kept()).map(({ sentence }) => sentence);
  /** Visits a page until its sentences are kept: those of pages visited before would be kept by then, too. */
  const visit = async (path: string) => {
    const page = await open(path);
    const own = await eventually(async () => {
      const all = await keptOf(path);
      return all.length > 0 && all;
    }, `sentences of ${path} are kept`);
    await page.close();
    return own;
  };
  const press = async (selector: string, at = 0) => {
    await library.bringToFront();
    await library.evaluate(
      (of, index) => document.querySelectorAll<HTMLElement>(of)[index]?.click(),
      selector,
      at,
    );
  };
  const flip = async (isOn: boolean) => {
    await press('.sightings [role=switch]');
    await eventually(
      async () => (await ask('settings')).keepsSightings === isOn,
      `sightings are ${isOn ? 'on' : 'off'}`,
    );
  };

  it('keep nothing until they are switched on', async () => {
    expect((await ask('settings')).keepsSightings).toBe(false);
    await (await open(OTHER)).close();
    await flip(true);
    await visit(LONG_ARTICLE);
    expect(await keptOf(OTHER)).toEqual([]);
  });

  it('keep each marked sentence once, as it stands on the page', async () => {
    const page = await open(LONG_ARTICLE);
    const first = await keptOf(LONG_ARTICLE);
    expect(first.length).toBeGreaterThanOrEqual(10);
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    for (const { sentence, source, published, site } of first) {
      expect(text).toContain(sentence);
      expect(source).toBe(`${web.origin}/${LONG_ARTICLE}`);
      expect([published.slice(0, 10), site]).toEqual(['2026-02-14', '127.0.0.1']);
    }
    const panel = await session.openPanelTab(page);
    const claims = (await untilNotes(panel)).map(({ claim }) => claim);
    expect(new Set(first.map(({ claim }) => claim))).toEqual(new Set(claims));
    await panel.close();
    await page.close();
  });

  it('add nothing on a second visit', async () => {
    const before = await keptOf(LONG_ARTICLE);
    await (await open(`${LONG_ARTICLE}?utm_source=letter`)).close();
    await visit(THIRD);
    expect(await keptOf(LONG_ARTICLE)).toEqual(before);
    expect((await kept()).filter(({ source }) => source.includes('utm'))).toEqual([]);
  });

  it('show in the pictures, as many as are kept, without being asked', async () => {
    const count = (await kept()).length;
    await eventually(
      async () => (await sightingsIn(library)) === count,
      'the table of sites and claims counts them',
    );
    const claims = await library.$$eval('.matrix tbody th', (all) => all.length);
    expect(claims).toBe(new Set((await kept()).map(({ claim }) => claim)).size);
  });

  it('are kept of no page after they are switched off again, and stay', async () => {
    await flip(false);
    const before = await kept();
    await (await open(OTHER)).close();
    await flip(true);
    await ask('forgetSightings', { kind: 'one', id: (await keptOf(LONG_ARTICLE))[0]?.id });
    const page = await open(LONG_ARTICLE);
    // What is kept anew shows that the background has been through the visit before.
    await eventually(async () => (await kept()).length === before.length, 'it is kept anew');
    await page.close();
    expect(new Set(await sentencesOf())).toEqual(new Set(before.map(({ sentence }) => sentence)));
    expect(await keptOf(OTHER)).toEqual([]);
  });

  it('are not kept of a site that is switched off', async () => {
    await ask('switchSite', '127.0.0.1', false);
    const page = await session.newPage(`${web.origin}/${OTHER}`);
    const tab = await session.tabIdOf(page);
    await eventually(async () => (await ask('viewOf', tab)).kind === 'site-off', 'the site is off');
    await page.close();
    await ask('switchSite', '127.0.0.1', true);
    await ask('forgetSightings', { kind: 'all' });
    await visit(LONG_ARTICLE);
    expect(await keptOf(OTHER)).toEqual([]);
  });

  it('are deleted one by one and all together, each only when asked twice', async () => {
    const before = (await kept()).length;
    await eventually(async () => (await sightingsIn(library)) === before, 'all are shown');
    await press('.sentences li .quiet');
    await library.waitForSelector('.sentences .really');
    expect(await kept()).toHaveLength(before);
    await press('.sentences .really .danger');
    await eventually(async () => (await kept()).length === before - 1, 'one is gone');
    await press('.forget > div:last-of-type .danger');
    await library.waitForSelector('.sightings .really');
    expect(await library.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await press('.sightings .really .quiet', 1);
    expect(await kept()).toHaveLength(before - 1);
    await press('.forget > div:last-of-type .danger');
    await library.waitForSelector('.sightings .really');
    await press('.sightings .really .danger');
    await eventually(async () => (await kept()).length === 0, 'all are gone');
    await eventually(
      async () => (await library.$('.matrix')) === null,
      'the picture says that there is nothing',
    );
  });

  if (name === 'Firefox') return;

  it('go with a note that the reader calls not relevant', async () => {
    const before = await visit(LONG_ARTICLE);
    const page = await open(LONG_ARTICLE);
    const tab = await session.tabIdOf(page);
    const { report } = await ask('viewOf', tab);
    const [note] = report.notes;
    await ask('dismissIn', tab, note.mentions[0].id, note.claim);
    const gone = ({ claim, sentence }: Kept) =>
      claim === note.claim && sentence === note.mentions[0].sentence;
    expect(before.some(gone)).toBe(true);
    const isHidden = async () => (await ask('viewOf', tab)).report.hidden > 0;
    await eventually(isHidden, 'the note is hidden');
    await page.close();
    await visit(OTHER);
    expect((await keptOf(LONG_ARTICLE)).some(gone)).toBe(false);
    expect((await keptOf(LONG_ARTICLE)).length).toBeGreaterThan(0);
  });
});

/** How many sentences the table of sites and claims counts in its last row. */
async function sightingsIn(library: Page): Promise<number> {
  const sums = await library.$$eval('.picture', (all) =>
    Array.from(all[1]?.querySelectorAll('tfoot td') ?? [], (cell) => Number(cell.textContent)),
  );
  const [, asserts = 0, reports = 0, disputes = 0] = sums;
  return asserts + reports + disputes;
}
