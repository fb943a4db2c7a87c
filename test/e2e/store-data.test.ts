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

const NOW = '2026-11-24T12:00:00.000Z';
const LATER = '2026-11-25T12:00:00.000Z';

describe.each(['chromium', 'firefox'] as const)('the data in %s', (name) => {
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

  it('is checked: mended where it can be, moved away where not, and kept as it was found', async () => {
    const seen = await page.evaluate(
      async (annotation, now) => {
        const s = new store.AnnotationStore();
        const data = new store.DataStore();
        for (let i = 0; i < 1_200; i++) await s.put({ ...annotation, id: `urn:uuid:${i}` });
        const raw = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open('sidelight');
          request.onsuccess = () => resolve(request.result);
        });
        const tx = raw.transaction(['annotations', 'drafts'], 'readwrite');
        const put = (change: object, deleted?: string) =>
          tx.objectStore('annotations').put({
            annotation: { ...annotation, ...change },
            ...(deleted !== undefined && { deleted }),
          });
        put({ id: 'urn:uuid:77', modified: 'yesterday' }, '');
        put({ id: 'urn:uuid:778' }); // in no index
        put({ id: 'urn:uuid:999', body: [{ value: 'my words' }] }, now);
        put({ id: 'urn:uuid:1000', target: { source: 'nowhere' } }, '');
        tx.objectStore('drafts').put({
          annotation: 'urn:uuid:none',
          edit: { text: 'stray', format: 'text/plain', tags: [], colour: 'blue' },
          saved: now,
        });
        await new Promise((resolve) => {
          tx.oncomplete = resolve;
        });
        raw.close();
        const first = await store.checkAll(data, now);
        const second = await store.checkAll(data, now);
        return {
          first,
          second,
          counts: await data.counts(),
          dates: [(await s.get('urn:uuid:77'))?.modified, (await s.get('urn:uuid:778'))?.modified],
          words: (await s.binned()).map((one) => one.annotation.body[0]?.value),
          reasons: (await data.quarantined()).map(({ reason }) => reason).toSorted(),
          stray: await data.strayDrafts(),
        };
      },
      comment,
      NOW,
    );
    expect(seen.first).toEqual({ looked: 1_200, mended: 3, moved: 1 });
    expect(seen.second).toEqual({ looked: 1_199, mended: 0, moved: 0 });
    expect(seen.counts).toEqual({ annotations: 1_198, binned: 1, drafts: 1, quarantined: 4 });
    expect(seen.dates).toEqual([comment.created, comment.modified]);
    expect(seen.words).toEqual(['my words']);
    expect(seen.reasons).toEqual([
      'mended: body',
      'mended: deleted',
      'mended: modified',
      'not readable',
    ]);
    expect(seen.stray).toEqual([{ annotation: 'urn:uuid:none', text: 'stray', saved: NOW }]);
  });

  it('comes back from a snapshot, which wipes nothing and does the same only once', async () => {
    const seen = await page.evaluate(
      async (annotation, bare, now, later) => {
        const s = new store.AnnotationStore();
        const data = new store.DataStore();
        const edited = (text: string) =>
          store.editAnnotation(
            annotation,
            { text, format: 'text/plain', tags: [], colour: 'green' },
            later,
          );
        await s.put(annotation);
        for (const id of ['gone', 'binned', 'old-bin']) {
          await s.put({ ...bare, id: `urn:uuid:${id}` });
        }
        await s.bin('urn:uuid:old-bin', now);
        const held = await store.makeSnapshot(data, now);
        await s.bin('urn:uuid:gone', later);
        await s.deleteForGood(['urn:uuid:gone']);
        await s.bin('urn:uuid:binned', later);
        await s.put(edited('written since'));
        await s.put({ ...bare, id: 'urn:uuid:new' });
        const first = await store.restoreSnapshot(data, now, later);
        const again = await store.restoreSnapshot(data, now, later);
        const texts = (await s.all()).map((one) => [
          one.id.slice(9),
          one.body[0]?.value ?? '',
          one.conflictOf === annotation.id,
        ]);
        return {
          held,
          first,
          again,
          texts: texts.toSorted(),
          counts: await data.counts(),
          none: await store.restoreSnapshot(data, later, later),
          kept: (await data.snapshots()).map(({ made, annotations }) => [made, annotations]),
        };
      },
      comment,
      highlight,
      NOW,
      LATER,
    );
    const uuid = comment.id.slice(9);
    expect(seen).toEqual({
      held: 4,
      first: { added: 1, restored: 1, copied: 1 },
      again: { added: 0, restored: 0, copied: 0 },
      texts: [
        [uuid, 'written since', false],
        [`${uuid}:as-of:${comment.modified}`, '*Who* approves?', true],
        ['binned', '', false],
        ['gone', '', false],
        ['new', '', false],
      ],
      counts: { annotations: 5, binned: 1, drafts: 0, quarantined: 0 },
      none: null,
      kept: [[NOW, 4]],
    });
  });

  it('is not touched by a damaged snapshot', async () => {
    const restored = await page.evaluate(async (now) => {
      const data = new store.DataStore();
      const noise = crypto.getRandomValues(new Uint8Array(1_000));
      await data.putSnapshot({ made: now, annotations: 1, data: noise.buffer });
      return [await store.restoreSnapshot(data, now, now), await data.counts()];
    }, NOW);
    expect(restored).toMatchObject([null, { annotations: 0, quarantined: 0 }]);
  });
});
