import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId } from '../../lib/knowledge/model';
import type { Dismissal } from '../../lib/spotting/dismissal';
import { comment } from '../unit/annotation/samples';
import {
  forgetDatabases,
  launchWithStore,
  type StoreBrowser,
  type StoreModules,
} from './store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;

const dismissal: Dismissal = {
  id: 'one',
  site: 'news.example',
  claim: 'network-intrusion' as ClaimId,
  sentence: 'Police may break into servers abroad.',
  made: '2026-11-23T12:00:00.000Z',
};

describe.each(['chromium', 'firefox'] as const)('dismissals in %s', (name) => {
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

  it('are kept over a reload, listed by site and all with the latest first, and dropped', async () => {
    const later = {
      ...dismissal,
      id: 'two',
      site: 'other.example',
      made: '2026-11-24T00:00:00.000Z',
    };
    await page.evaluate(
      async (a, b) => {
        const s = new store.DismissalStore();
        await s.add(b);
        await s.add(a);
      },
      dismissal,
      later,
    );
    await page.reload();
    const seen = await page.evaluate(async (site) => {
      const s = new store.DismissalStore();
      const [here, all] = [await s.ofSite(site), await s.all()];
      const refused = await s.drop(['one'], () => false);
      const dropped = await s.drop(['one', 'none']);
      return { here, all, refused, dropped, left: await s.all() };
    }, dismissal.site);
    expect(seen).toEqual({
      here: [dismissal],
      all: [later, dismissal],
      refused: [],
      dropped: [dismissal],
      left: [later],
    });
  });

  it('of the same sentence, claim and site are one', async () => {
    const ids = await page.evaluate(async (a) => {
      const s = new store.DismissalStore();
      const again = { ...a, id: 'again', sentence: a.sentence.toUpperCase() };
      const kept = [a, again, { ...again, id: 'elsewhere', site: 'other.example' }];
      return Promise.all(kept.map(async (one) => (await s.add(one)).id));
    }, dismissal);
    expect(ids).toEqual(['one', 'one', 'elsewhere']);
  });

  it('made in two tabs at once are all kept', async () => {
    const second = await opened.openTab();
    const addMany = (tab: Page, mark: string) =>
      tab.evaluate(
        async (a, mark) => {
          const s = new store.DismissalStore();
          const each = Array.from({ length: 20 }, (_, i) => `${mark} says thing ${i}.`);
          await Promise.all(
            each.map((sentence) => s.add({ ...a, id: crypto.randomUUID(), sentence })),
          );
        },
        dismissal,
        mark,
      );
    await Promise.all([addMany(page, 'One'), addMany(second, 'Another')]);
    const count = await page.evaluate(async () => (await new store.DismissalStore().all()).length);
    expect(count).toBe(40);
    await second.close();
  });

  it('beyond the bound push the oldest out', async () => {
    const seen = await page.evaluate(async (a) => {
      const s = new store.DismissalStore();
      const most = store.MOST_DISMISSALS;
      await Promise.all(
        Array.from({ length: most + 2 }, (_, i) =>
          s.add({
            ...a,
            id: `n${i}`,
            site: `site-${i}.example`,
            made: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
          }),
        ),
      );
      const all = await s.all();
      return { isFull: all.length === most, oldest: all.at(-1)?.id };
    }, dismissal);
    expect(seen).toEqual({ isFull: true, oldest: 'n2' });
  });

  it('find a place in a database of the version before, which keeps its annotations', async () => {
    const seen = await page.evaluate(
      async (a, annotation) => {
        const draft = { annotation: annotation.id, edit: null, saved: '' };
        await new Promise((done, fail) => {
          const request = indexedDB.open('sidelight', 1);
          request.onupgradeneeded = () => {
            const db = request.result;
            const annotations = db.createObjectStore('annotations', { keyPath: 'annotation.id' });
            annotations.createIndex('bySource', ['deleted', 'annotation.target.source']);
            annotations.createIndex('byModified', ['deleted', 'annotation.modified']);
            annotations.put({ annotation, deleted: '' });
            db.createObjectStore('drafts', { keyPath: 'annotation' }).put(draft);
          };
          request.onsuccess = () => done(request.result.close());
          request.onerror = () => fail(request.error);
        });
        const [dismissals, annotations] = [new store.DismissalStore(), new store.AnnotationStore()];
        // Both open it at once, as the background does.
        const [kept] = await Promise.all([annotations.all(), dismissals.add(a)]);
        return { kept, dismissed: await dismissals.all() };
      },
      dismissal,
      comment,
    );
    expect(seen).toEqual({ kept: [comment], dismissed: [dismissal] });
  });

  it('that are not readable are not listed and harm nothing', async () => {
    const seen = await page.evaluate(async (a) => {
      const s = new store.DismissalStore();
      await s.add(a);
      await new Promise((done, fail) => {
        const request = indexedDB.open('sidelight');
        request.onsuccess = () => {
          const tx = request.result.transaction('dismissals', 'readwrite');
          tx.objectStore('dismissals').put({ id: 'broken', site: a.site, made: a.made, claim: 7 });
          tx.objectStore('dismissals').put({ id: 'foreign' });
          tx.oncomplete = () => done(request.result.close());
        };
        request.onerror = () => fail(request.error);
      });
      return [await s.ofSite(a.site), await s.all(), (await s.drop(['broken'])).length];
    }, dismissal);
    expect(seen).toEqual([[dismissal], [dismissal], 0]);
  });
});
