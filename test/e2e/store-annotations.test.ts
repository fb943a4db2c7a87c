import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comment, highlight } from '../unit/annotation/samples';
import {
  forgetDatabases,
  launchWithStore,
  type StoreBrowser,
  type StoreModules,
} from './store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;

const NOW = '2026-11-23T12:00:00.000Z';
const other = {
  ...comment,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  modified: '2026-11-24T09:00:00.000Z',
  created: '2026-11-24T09:00:00.000Z',
};
const edit = {
  text: 'half a sen',
  format: 'text/plain',
  tags: ['draft'],
  colour: 'blue',
} as const;
const draft = { edit, base: { ...edit, text: '' } };
const SOURCE = highlight.target.source;

describe.each(['chromium', 'firefox'] as const)('the store in %s', (name) => {
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

  it('gives back what was put, also after a reload', async () => {
    await page.evaluate((a) => new store.AnnotationStore().put(a), comment);
    await page.reload();
    const read = await page.evaluate((id) => new store.AnnotationStore().get(id), comment.id);
    expect(read).toEqual(comment);
  });

  it('lists the annotations of a page, and all by last change', async () => {
    const elsewhere = {
      ...other,
      target: { ...other.target, source: `${SOURCE}/other` as typeof SOURCE },
    };
    const lists = await page.evaluate(
      async (here, there) => {
        const s = new store.AnnotationStore();
        await s.put(there);
        await s.put(here);
        return {
          here: await s.annotationsOf(here.target.source),
          all: await s.all(),
          has: [await s.has(here.target.source), await s.has('https://none.example/' as never)],
          none: await s.get('urn:uuid:none'),
        };
      },
      highlight,
      elsewhere,
    );
    expect(lists).toEqual({
      here: [highlight],
      all: [elsewhere, highlight],
      has: [true, false],
      none: null,
    });
  });

  it('shows a binned annotation nowhere, and restores it whole with its draft', async () => {
    const seen = await page.evaluate(
      async (annotation, edit, now) => {
        const s = new store.AnnotationStore();
        const { id, target } = annotation;
        const look = async () => [
          await s.get(id),
          await s.annotationsOf(target.source),
          await s.all(),
          await s.has(target.source),
        ];
        await s.put(annotation);
        await s.putDraft(id, edit, now);
        const wasThere = [await s.bin(id, now), await s.bin('urn:uuid:none', now)];
        const binned = await look();
        await s.restore(id);
        return { wasThere, binned, restored: await look(), draft: await s.draftOf(id) };
      },
      comment,
      draft,
      NOW,
    );
    expect(seen.wasThere).toEqual([true, false]);
    expect(seen.binned).toEqual([null, [], [], false]);
    expect(seen.restored).toEqual([comment, [comment], [comment], true]);
    expect(seen.draft).toEqual(draft);
  });

  it('brings back from the bin what is changed, and keeps what comes of the change', async () => {
    const seen = await page.evaluate(
      async (annotation, now) => {
        const s = new store.AnnotationStore();
        await s.put(annotation);
        await s.bin(annotation.id, now);
        await s.change(annotation.id, (a) => [a, { ...a, id: 'urn:uuid:copy', conflictOf: a.id }]);
        return (await s.annotationsOf(annotation.target.source)).map(({ id }) => id).toSorted();
      },
      comment,
      NOW,
    );
    expect(seen).toEqual([comment.id, 'urn:uuid:copy'].toSorted());
  });

  it('bins, restores, changes and deletes many at once, and lists the bin', async () => {
    const seen = await page.evaluate(
      async (annotation, now) => {
        const s = new store.AnnotationStore();
        const ids = ['a', 'b', 'c'].map((name) => `urn:uuid:${name}`);
        for (const id of ids) await s.put({ ...annotation, id });
        const binned = await s.binMany(['urn:uuid:a', 'urn:uuid:b', 'urn:uuid:none'], now);
        const listed = await s.binned();
        const restored = await s.restoreMany(['urn:uuid:a', 'urn:uuid:c']);
        const changed = await s.changeMany(ids, (a) => ({ ...a, pageTitle: 'changed' }));
        const deleted = await s.deleteForGood(['urn:uuid:b', 'urn:uuid:c']);
        const left = (await s.all()).map(({ id, pageTitle }) => [id, pageTitle]);
        return { binned, listed, restored, changed, deleted, left, bin: await s.binned() };
      },
      comment,
      NOW,
    );
    expect(seen).toMatchObject({
      binned: 2,
      restored: 1,
      changed: 2,
      deleted: 1,
      bin: [],
    });
    expect(seen.listed.map(({ annotation, deleted }) => [annotation.id, deleted])).toEqual([
      ['urn:uuid:b', NOW],
      ['urn:uuid:a', NOW],
    ]);
    expect(new Map(seen.left.map(([id, title]) => [id, title]))).toEqual(
      new Map([
        ['urn:uuid:a', 'changed'],
        ['urn:uuid:c', 'changed'],
      ]),
    );
  });

  it('empties the bin of what lies there for long, with its draft, and of nothing else', async () => {
    const seen = await page.evaluate(
      async (annotation, edit, now) => {
        const s = new store.AnnotationStore();
        const put = async (name: string, deleted: string | null) => {
          const id = `urn:uuid:bin-${name}`;
          await s.put({ ...annotation, id });
          await s.putDraft(id, edit, now);
          if (deleted !== null) await s.bin(id, deleted);
          return id;
        };
        const old = await put('old', '2025-01-01T00:00:00.000Z');
        const fresh = await put('fresh', '2026-11-22T00:00:00.000Z');
        const kept = await put('kept', null);
        const count = await s.emptyBin('2026-10-24T00:00:00.000Z');
        const restored = [await s.restore(old), await s.restore(fresh)];
        const drafts = await Promise.all([old, fresh, kept].map((id) => s.draftOf(id)));
        const stays = (await s.get(kept)) !== null;
        for (const id of [fresh, kept]) await s.bin(id, '2000-01-01T00:00:00.000Z');
        await s.emptyBin(now);
        return { count, restored, drafts, stays };
      },
      comment,
      draft,
      NOW,
    );
    expect(seen).toEqual({
      count: 1,
      restored: [false, true],
      drafts: [null, draft, draft],
      stays: true,
    });
  });

  it('keeps a draft over a reload, until it is dropped or the edit is saved', async () => {
    await page.evaluate(
      async (annotation, edit, now) => {
        const s = new store.AnnotationStore();
        await s.put(annotation);
        await s.putDraft(annotation.id, edit, now);
        await s.putDraft('urn:uuid:other', edit, now);
      },
      highlight,
      draft,
      NOW,
    );
    await page.reload();
    const drafts = await page.evaluate(
      async (id, edit, now) => {
        const s = new store.AnnotationStore();
        const before = await s.draftOf(id);
        const changed = await s.change(id, (a) => [store.editAnnotation(a, edit.edit, now)]);
        await s.dropDraft('urn:uuid:other');
        return {
          before,
          body: changed?.[0]?.body[0]?.value,
          after: [await s.draftOf(id), await s.draftOf('urn:uuid:other')],
          nobody: await s.change('urn:uuid:none', (a) => [a]),
        };
      },
      highlight.id,
      draft,
      NOW,
    );
    expect(drafts).toEqual({ before: draft, body: edit.text, after: [null, null], nobody: null });
  });

  it('writes every change strictly, and reads without', async () => {
    const durabilities = await page.evaluate(
      async (annotation, edit, now) => {
        const seen: string[] = [];
        const original = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...args) {
          const tx = original.apply(this, args);
          seen.push(`${tx.mode} ${tx.durability}`);
          return tx;
        };
        const s = new store.AnnotationStore();
        const { id } = annotation;
        await s.put(annotation);
        await s.change(id, (a) => [a]);
        await s.putDraft(id, edit, now);
        await s.dropDraft(id);
        await s.bin(id, now);
        await s.restore(id);
        const writes = seen.splice(0);
        await s.all();
        return { writes, reads: seen };
      },
      comment,
      draft,
      NOW,
    );
    expect(durabilities.writes).toEqual(Array.from({ length: 6 }, () => 'readwrite strict'));
    expect(durabilities.reads).toEqual(['readonly default']);
  });

  it('skips and counts a record that it cannot read, and never deletes it', async () => {
    const seen = await page.evaluate(async (annotation) => {
      const s = new store.AnnotationStore();
      await s.put(annotation);
      const broken = { ...annotation, id: 'urn:uuid:broken', motivation: 'unheard-of' };
      const raw = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('sidelight');
        request.onsuccess = () => resolve(request.result);
      });
      const tx = raw.transaction('annotations', 'readwrite');
      tx.objectStore('annotations').put({ annotation: broken, deleted: '' });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      const lists = [await s.annotationsOf(annotation.target.source), await s.all()];
      await s.put({ ...annotation, pageTitle: 'Later' });
      const kept = await new Promise((resolve) => {
        const request = raw.transaction('annotations').objectStore('annotations').get(broken.id);
        request.onsuccess = () => resolve(request.result?.annotation.motivation);
      });
      raw.close();
      return { lists, kept, count: await s.countUnreadable(), one: await s.get(broken.id) };
    }, highlight);
    expect(seen).toEqual({
      lists: [[highlight], [highlight]],
      kept: 'unheard-of',
      count: 1,
      one: null,
    });
  });

  it('loses nothing when two tabs write at once', async () => {
    const second = await opened.openTab();
    await page.evaluate((a) => new store.AnnotationStore().put(a), highlight);
    const write = (tab: Page, mine: string) =>
      tab.evaluate(
        async (annotation, tag) => {
          const s = new store.AnnotationStore();
          for (let i = 0; i < 25; i++) {
            await Promise.all([
              s.put({ ...annotation, id: `urn:uuid:${tag}-${i}` }),
              // Each adds to what the other wrote.
              s.change(annotation.id, (a) => [{ ...a, pageTitle: `${a.pageTitle} ${tag}${i}` }]),
            ]);
          }
        },
        highlight,
        mine,
      );
    await Promise.all([write(page, 'a'), write(second, 'b')]);
    const all = await second.evaluate(() => new store.AnnotationStore().all());
    expect(all).toHaveLength(51);
    const words = all.find(({ id }) => id === highlight.id)?.pageTitle.split(' ') ?? [];
    for (let i = 0; i < 25; i++) expect(words).toEqual(expect.arrayContaining([`a${i}`, `b${i}`]));
    await second.close();
  });

  it('changes nothing when the change throws', async () => {
    const seen = await page.evaluate(async (annotation) => {
      const s = new store.AnnotationStore();
      await s.put(annotation);
      const refuse = () => {
        throw new RangeError('too long');
      };
      const error = await s.change(annotation.id, refuse).catch((e: unknown) => String(e));
      return { error, read: await s.get(annotation.id) };
    }, comment);
    expect(seen).toEqual({ error: 'RangeError: too long', read: comment });
  });

  it('gives way to a newer Sidelight, and then says that it cannot read its database', async () => {
    const seen = await page.evaluate(async (annotation) => {
      const s = new store.AnnotationStore();
      await s.put(annotation);
      const newer = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sidelight', 1000);
        request.onsuccess = () => resolve(request.result);
        request.onblocked = () => reject(new Error('The store did not let go.'));
      });
      const error = await s.all().catch((e: unknown) => e);
      newer.close();
      return {
        isUnavailable: error instanceof store.StorageUnavailableError,
        cause: error instanceof Error && error.cause instanceof DOMException && error.cause.name,
      };
    }, highlight);
    expect(seen).toEqual({ isUnavailable: true, cause: 'VersionError' });
  });

  it('opens again after it was closed', async () => {
    const read = await page.evaluate(async (annotation) => {
      const s = new store.AnnotationStore();
      await s.put(annotation);
      await s.close();
      return s.all();
    }, highlight);
    expect(read).toEqual([highlight]);
  });
});

it('the store says so when the disk is full, and writes nothing', async () => {
  // A browser of its own: Chromium trusts for a while what room it found, and only its quota can be set.
  const opened = await launchWithStore('chromium');
  const page = await opened.openTab();
  const devtools = await page.createCDPSession();
  const full = { origin: opened.origin, quotaSize: 1_000_000 };
  await devtools.send('Storage.overrideQuotaForOrigin', full);
  await page.evaluate((a) => new store.AnnotationStore().put(a), highlight);
  const seen = await page.evaluate(async (annotation) => {
    const s = new store.AnnotationStore();
    // Random, as Chromium compresses what it keeps.
    const noise = Array.from({ length: 100_000 }, () => crypto.randomUUID()).join('');
    const error = await s
      .put({ ...annotation, id: 'urn:uuid:late', pageTitle: noise })
      .catch((e: unknown) => e);
    return {
      isFull: error instanceof store.StorageFullError,
      message: error instanceof Error ? error.message : String(error),
      hasCause: error instanceof Error && error.cause !== undefined,
      kept: (await s.all()).map(({ id }) => id),
    };
  }, highlight);
  await opened.close();
  expect(seen).toMatchObject({ isFull: true, hasCause: true, kept: [highlight.id] });
  expect(seen.message).toContain('Nothing was saved');
});
