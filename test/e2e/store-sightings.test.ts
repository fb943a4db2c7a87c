import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId } from '../../lib/knowledge/model';
import type { Forgotten, Sighting } from '../../lib/spotting/sighting';
import { comment } from '../unit/annotation/samples';
import {
  forgetDatabases,
  launchWithStore,
  type StoreBrowser,
  type StoreModules,
} from './store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;

const sighting = (id: string, change: Partial<Sighting> = {}): Sighting => ({
  id,
  source: 'https://news.example/law',
  site: 'news.example',
  title: 'A law is passed',
  claim: 'network-intrusion' as ClaimId,
  stance: 'reports',
  sentence: `Police may break into servers abroad (${id}).`,
  lang: 'en',
  published: '2026-11-20',
  seen: '2026-11-23T12:00:00.000Z',
  ...change,
});
const later = sighting('b', { site: 'daily.example', seen: '2026-11-25T12:00:00.000Z' });

describe.each(['chromium', 'firefox'] as const)('sightings in %s', (name) => {
  let opened: StoreBrowser;
  let page: Page;
  beforeAll(async () => {
    opened = await launchWithStore(name);
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    page = await opened.openTab();
    await forgetDatabases(page);
  });
  afterEach(() => page.close());

  it('are kept once, with the time at which they were seen first', async () => {
    const again = sighting('a', { seen: '2026-12-24T12:00:00.000Z', title: 'Later' });
    const seen = await page.evaluate(
      async (first, second, repeated) => {
        const s = new store.SightingStore();
        const added = [await s.keep([first]), await s.keep([repeated, second])];
        return { added, nothing: await s.keep([repeated]), all: await s.batch(null, 10) };
      },
      sighting('a'),
      later,
      again,
    );
    expect(seen).toEqual({
      added: [1, 1],
      nothing: 0,
      all: { found: [sighting('a'), later], last: null },
    });
  });

  it('that are known already begin no write', async () => {
    const modes = await page.evaluate(async (one) => {
      const s = new store.SightingStore();
      await s.keep([one]);
      const begun: (string | undefined)[] = [];
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (rooms, mode, options) {
        begun.push(mode);
        return begin.call(this, rooms, mode, options);
      };
      await s.keep([one]);
      IDBDatabase.prototype.transaction = begin;
      return begun;
    }, sighting('a'));
    expect(modes).toEqual(['readonly']);
  });

  it.each<[string, Forgotten, string[]]>([
    ['all', { kind: 'all' }, []],
    ['one', { kind: 'one', id: 'a' }, ['b', 'c']],
    ['those of a site', { kind: 'site', site: 'news.example' }, ['b']],
    ['those before a time', { kind: 'before', before: '2026-11-25T12:00:00.000Z' }, ['b']],
    ['one that is not there', { kind: 'one', id: 'none' }, ['a', 'b', 'c']],
  ])('are forgotten for good: %s', async (_, what, left) => {
    const seen = await page.evaluate(
      async (all, forgotten) => {
        const s = new store.SightingStore();
        await s.keep(all);
        const count = await s.forget(forgotten);
        const { found } = await new store.SightingStore().batch(null, 10);
        return { count, left: found.map(({ id }) => id) };
      },
      [sighting('a'), later, sighting('c')],
      what,
    );
    expect(seen).toEqual({ count: 3 - left.length, left });
  });

  it('beyond the most that are kept push out the oldest', async () => {
    const many = Array.from({ length: 6 }, (_, i) =>
      sighting(`${i}`, { seen: `2026-11-${20 - i}T12:00:00.000Z` }),
    );
    const left = await page.evaluate(async (all) => {
      const s = new store.SightingStore();
      await s.keep(all, 4);
      return (await s.batch(null, 10)).found.map(({ id }) => id);
    }, many);
    expect(left).toEqual(['0', '1', '2', '3']);
  });

  it('of one page are bounded, so that it cannot push out the others', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => sighting(`many-${i}`));
    const [added, other] = await page.evaluate(
      async (all, elsewhere) => {
        const s = new store.SightingStore();
        return [await s.keep(all), await s.keep([elsewhere])];
      },
      many,
      sighting('x', { source: 'https://daily.example/law' }),
    );
    expect(added).toBeLessThan(1_000);
    expect(other).toBe(1);
  });

  it('are counted by site, and read in batches', async () => {
    const seen = await page.evaluate(
      async (all) => {
        const s = new store.SightingStore();
        const empty = await s.holdings();
        await s.keep(all);
        const first = await s.batch(null, 2);
        const second = await s.batch(first.last, 2);
        const ids = [...first.found, ...second.found].map(({ id }) => id);
        return { empty, holdings: await s.holdings(), ids, end: second.last };
      },
      [sighting('a'), later, sighting('c')],
    );
    expect(seen).toEqual({
      empty: { count: 0, since: '', sites: [] },
      holdings: {
        count: 3,
        since: '2026-11-23T12:00:00.000Z',
        sites: [
          ['news.example', 2],
          ['daily.example', 1],
        ],
      },
      ids: ['a', 'b', 'c'],
      end: null,
    });
  });

  it('that cannot be read are not shown, and neither counted nor mended by the self-check', async () => {
    const seen = await page.evaluate(
      async (one, annotation) => {
        const s = new store.SightingStore();
        await s.keep([one]);
        await s.keep([Object.assign({}, one, { id: 'odd', stance: 'is true' })]);
        await new store.AnnotationStore().put(annotation);
        const data = new store.DataStore();
        const checked = await store.checkAll(data, '2026-11-26T00:00:00.000Z');
        const { found } = await s.batch(null, 10);
        const { count } = await s.holdings();
        return { checked, found, count, quarantined: (await data.counts()).quarantined };
      },
      sighting('a'),
      comment,
    );
    expect(seen).toEqual({
      checked: { looked: 1, mended: 0, moved: 0 },
      found: [sighting('a')],
      count: 2,
      quarantined: 0,
    });
  });
});
