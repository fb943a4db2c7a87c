import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnnotation, editAnnotation } from '../../lib/annotation/create';
import type { CanonicalUrl, Colour, UserAnnotation } from '../../lib/annotation/model';
import type { ClaimId } from '../../lib/knowledge/model';
import type { Sighting } from '../../lib/spotting/sighting';
import { type ChromiumSession, launchChromium } from './harness';
import { eventually } from './reader';
import { seedSightings } from './seed-sightings';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const INTRUSION = 'network-intrusion' as ClaimId;
const SHIFT = 'posture-shift' as ClaimId;

/** Day, colour, tags, claim: noon of the day, so that it is that day in any time zone of this world's middle. */
const MADE: readonly (readonly [string, Colour, readonly string[], ClaimId?])[] = [
  ['2026-01-10', 'yellow', ['law']],
  ['2026-01-11', 'blue', ['law', 'police'], INTRUSION],
  ['2026-01-30', 'yellow', []],
  ['2026-03-02', 'green', ['police']],
  ['2026-09-20', 'yellow', ['law'], SHIFT],
  ['2027-02-28', 'yellow', []],
];

const sighting = (
  id: string,
  [site, claim, stance, published, sentence]: readonly [
    string,
    ClaimId,
    Sighting['stance'],
    string,
    string,
  ],
): Sighting => ({
  id,
  source: `https://${site}/${id}`,
  site,
  title: `Title ${id}`,
  claim,
  stance,
  sentence,
  lang: 'en',
  published,
  seen: '2026-10-05T12:00:00.000Z',
});

const SEEN: readonly Sighting[] = [
  sighting('1', ['daily.example', INTRUSION, 'asserts', '2025-05-17', 'Police may enter servers.']),
  sighting('2', ['daily.example', INTRUSION, 'disputes', '2025-05-18', 'Nobody may enter any.']),
  sighting('3', [
    'asahi.example',
    INTRUSION,
    'reports',
    '2026-02-01',
    '警察はサーバーに侵入できる。',
  ]),
  sighting('4', ['asahi.example', SHIFT, 'reports', '', '守りから攻めへ。']),
  sighting('5', ['daily.example', INTRUSION, 'asserts', '2026-09-01', 'They enter servers now.']),
];

let session: ChromiumSession;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  const options = await session.openExtensionPage('options.html');
  const steps = MADE.map((_, at) => ({
    kind: 'add',
    record: { annotation: annotationOf(at), deleted: '' },
  }));
  const reply = await options.evaluate(
    (all) => chrome.runtime.sendMessage({ to: 'background', method: 'applyImport', args: [all] }),
    steps,
  );
  expect(reply).toMatchObject({ ok: true });
  await options.close();
  await seedSightings(session, SEEN);
  page = await session.openExtensionPage('library.html#pictures');
});
afterAll(() => session?.close());
beforeEach(async () => {
  await page.bringToFront();
  await page.evaluate(() => {
    location.hash = '#pictures';
  });
  await page.waitForSelector('.picture .bar');
});

describe('annotations over time', () => {
  it('are counted by month, months without any among them', async () => {
    const rows = await rowsOf(0);
    expect(rows).toHaveLength(14);
    expect(rows.slice(0, 3)).toEqual([
      ['January 2026', '3', '2', '0', '1'],
      ['February 2026', '0', '0', '0', '0'],
      ['March 2026', '1', '0', '1', '0'],
    ]);
    expect(await headsOf(0)).toEqual(['Month', 'Total', 'Yellow', 'Green', 'Blue']);
    expect(await sumsOf(0)).toEqual(['6', '4', '1', '1']);
    expect(await page.$$('.bar')).toHaveLength(4);
  });

  it('are parted by tag on request, each counted once, and the address says so', async () => {
    await page.select('.picture:nth-of-type(1) select', 'tag');
    await eventually(async () => (await headsOf(0)).includes('police'), 'tags are shown');
    expect(await headsOf(0)).toEqual(['Month', 'Total', 'law', 'police', 'No tag']);
    expect(await sumsOf(0)).toEqual(['6', '3', '1', '2']);
    expect(await page.evaluate(() => location.hash)).toBe('#pictures?by=tag');
  });

  it('lead from a bar, by keys alone, to those that it counts', async () => {
    await focus('.bar[tabindex="0"]');
    expect(await focusedName()).toBe('January 2026: 3 annotations');
    await page.keyboard.press('ArrowRight');
    expect(await focusedName()).toBe('March 2026: 1 annotation');
    await page.keyboard.press('End');
    expect(await focusedName()).toBe('February 2027: 1 annotation');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await eventually(
      async () => (await page.$eval('.row', (row) => row.getAttribute('aria-setsize'))) === '3',
      'the three of January are listed',
    );
    expect(await page.evaluate(() => location.hash)).toContain('from=2026-01-01&to=2026-01-31');
  });
});

describe('sites and claims', () => {
  it('say who touches what, how, and how often', async () => {
    const rows = (await rowsOf(1)).toSorted();
    expect(await headsOf(1)).toEqual([
      'Site',
      'Claim',
      'asserts',
      'reports',
      'disputes',
      'your annotations',
    ]);
    const [intrusion, shift] = [
      'Entering or destroying networks',
      'From defensive to offensive posture',
    ];
    expect(rows).toEqual([
      ['asahi.example', intrusion, '0', '1', '0', '0'],
      ['asahi.example', shift, '0', '1', '0', '0'],
      ['daily.example', intrusion, '2', '0', '1', '0'],
      ['news.example', intrusion, '0', '0', '0', '1'],
      ['news.example', shift, '0', '0', '0', '1'],
    ]);
  });

  it('tell stances apart by outline or by being hollow, not by colour alone', async () => {
    const shapes = await page.$$eval('.picture:nth-of-type(2) .legend .touch', (all) => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return all.map((one) => {
        const isHollow = getComputedStyle(one).fill === paper;
        return `${one.getAttribute('d')} ${isHollow}`;
      });
    });
    expect(shapes).toHaveLength(4);
    expect(new Set(shapes).size).toBe(4);
  });

  it('lead by keys from a cell to its sentences', async () => {
    await focus('.matrix a[tabindex="0"]');
    expect(await focusedName()).toContain('daily.example, Entering or destroying networks');
    await page.keyboard.press('ArrowDown');
    expect(await focusedName()).toContain('From defensive to offensive posture');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await eventually(
      async () => (await sentences()).length === 3,
      'its three sentences are listed',
    );
    await eventually(
      async () =>
        (await page.evaluate(() => document.activeElement?.textContent)) ===
        'How a claim is worded',
      'focus goes there',
    );
  });
});

describe('one claim', () => {
  it('is read in the order of its dates, verbatim, with outlet and stance', async () => {
    expect(await sentences()).toEqual([
      ['published May 17, 2025', 'daily.example', 'asserts', 'Police may enter servers.'],
      ['published May 18, 2025', 'daily.example', 'disputes', 'Nobody may enter any.'],
      ['published February 1, 2026', 'asahi.example', 'reports', '警察はサーバーに侵入できる。'],
      ['published September 1, 2026', 'daily.example', 'asserts', 'They enter servers now.'],
    ]);
    expect(await rowsOf(2)).toEqual([
      ['daily.example', 'May 17, 2025', 'September 1, 2026', '2', '0', '1', '3'],
      ['asahi.example', 'February 1, 2026', 'February 1, 2026', '0', '1', '0', '1'],
    ]);
  });

  it('dates what its page does not date by when it was seen', async () => {
    await page.select('.picture select:has(option[value="posture-shift"])', 'posture-shift');
    await eventually(async () => (await sentences()).length === 1, 'the other claim is shown');
    expect(await sentences()).toEqual([
      ['seen October 5, 2026', 'asahi.example', 'reports', '守りから攻めへ。'],
    ]);
  });

  it('is narrowed by a mark to one outlet and time, and widened again', async () => {
    await focus('.dots[tabindex="0"]');
    expect(await focusedName()).toBe('daily.example, May 2025: 2 sentences, asserts, disputes');
    await page.keyboard.press('Enter');
    await eventually(async () => (await sentences()).length === 2, 'two are left');
    expect(await page.$eval('.narrowed', (one) => one.textContent)).toContain('daily.example');
    await page.click('.narrowed a');
    await eventually(async () => (await sentences()).length === 4, 'all are back');
  });

  it('links each sentence to its place on its page', async () => {
    const link = await page.$eval('.sentence-page a', (a) => a.getAttribute('href'));
    expect(link).toBe('https://daily.example/1#:~:text=Police%20may%20enter%20servers.');
  });
});

describe('on paper', () => {
  it('stand the pictures in light colours, without what nobody can press there', async () => {
    const light = await inkOf();
    await chooseTheme('dark');
    await eventually(async () => (await inkOf()).words !== light.words, 'the page is dark');
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => {
      const isShown = (selector: string) =>
        Array.from(document.querySelectorAll(selector), (one) => one.checkVisibility()).some(
          Boolean,
        );
      return {
        controls: isShown('.library-tabs, .picture-controls, .sightings, button, select'),
        pictures: isShown('.drawing svg') && isShown('.matrix table') && isShown('.sentences li'),
      };
    });
    expect(shown).toEqual({ controls: false, pictures: true });
    expect(await inkOf()).toEqual({ ...light, paper: 'rgb(255, 255, 255)' });
    await page.emulateMediaType('screen');
    await chooseTheme('auto');
  });
});

it('fit a narrow page', async () => {
  await page.setViewport({ width: 360, height: 800 });
  await eventually(
    () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than the page',
  );
  await page.setViewport({ width: 1280, height: 900 });
});

function annotationOf(at: number): UserAnnotation {
  const [day, colour, tags, claim] = MADE[at] ?? ['2026-01-01', 'yellow', []];
  const now = `${day}T12:00:00.000Z`;
  const target = {
    type: 'SpecificResource',
    // The only place that makes an address for a test.
    source: `https://news.example/${at}` as CanonicalUrl,
    selector: [{ type: 'TextQuoteSelector', exact: `words ${at}`, prefix: '', suffix: '' }],
    styleClass: colour,
  } as const;
  const about = claim ? [{ kind: 'claim', id: claim } as const] : [];
  const made = createAnnotation(target, { id: `urn:uuid:${at}`, now, pageTitle: 'News', about });
  return editAnnotation(made, { text: '', format: 'text/plain', tags: [...tags], colour }, now);
}

function rowsOf(picture: number): Promise<string[][]> {
  return page.$$eval(
    '.numbers',
    (all, at) =>
      Array.from(all[at]?.querySelectorAll('tbody tr') ?? [], (row) =>
        Array.from(row.children, (cell) => cell.textContent ?? ''),
      ),
    picture,
  );
}

function headsOf(picture: number): Promise<string[]> {
  return cellsOf(picture, 'thead th');
}

function sumsOf(picture: number): Promise<string[]> {
  return cellsOf(picture, 'tfoot td');
}

function cellsOf(picture: number, cells: string): Promise<string[]> {
  return page.$$eval(
    '.numbers',
    (all, at, of) =>
      Array.from(all[at]?.querySelectorAll(of) ?? [], (one) => one.textContent ?? ''),
    picture,
    cells,
  );
}

function sentences(): Promise<string[][]> {
  return page.$$eval('.sentences li', (all) =>
    all.map((one) =>
      ['time', 'strong', '.sentence-stance', 'blockquote'].map(
        (part) => one.querySelector(part)?.textContent ?? '',
      ),
    ),
  );
}

/** As a tab key would. */
function focus(selector: string): Promise<void> {
  return page.$eval(selector, (one) => {
    if (one instanceof SVGElement || one instanceof HTMLElement) one.focus();
  });
}

function focusedName(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

function chooseTheme(theme: 'auto' | 'dark'): Promise<unknown> {
  return page.evaluate(
    (chosen) =>
      chrome.runtime.sendMessage({
        to: 'background',
        method: 'changeSettings',
        args: [{ theme: chosen }],
      }),
    theme,
  );
}

/** Colours of words, of a mark, and of what is under them. */
function inkOf(): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}.`);
      return getComputedStyle(element);
    };
    return {
      words: styleOf('.picture h2').color,
      mark: styleOf('.touch').fill,
      paper: styleOf(':root').backgroundColor,
    };
  });
}
