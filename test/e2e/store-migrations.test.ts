import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  forgetDatabases,
  launchWithStore,
  type StoreBrowser,
  type StoreModules,
} from './store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;

const SOURCE = 'https://news.example/law';

/** An annotation as versions 1 and 2 wrote it: without what later versions added. */
const kept = {
  id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-03-01T09:00:00.000Z',
  modified: '2026-03-02T09:00:00.000Z',
  body: [
    { type: 'TextualBody', value: '誰が承認？', format: 'text/markdown', purpose: 'commenting' },
    { type: 'TextualBody', value: 'law', format: 'text/plain', purpose: 'tagging' },
  ],
  target: {
    type: 'SpecificResource',
    source: SOURCE,
    selector: [{ type: 'TextQuoteSelector', exact: 'log in', prefix: 'may ', suffix: ' abroad' }],
    styleClass: 'green',
  },
  pageTitle: 'A law is passed',
};
const binned = { ...kept, id: 'urn:uuid:00000000-0000-4000-8000-00000000000b' };
const edit = { text: 'half a sen', format: 'text/plain', tags: ['x'], colour: 'blue' };
const DELETED = '2026-03-03T09:00:00.000Z';
const dismissal = {
  id: 'one',
  site: 'news.example',
  claim: 'posture-shift',
  sentence: [1, 2, 3],
  words: 'the sentence',
  made: DELETED,
};

/** What each version had and wrote. Written down here, not taken from the code that has moved on. */
const OLD: readonly { version: number; rows: Readonly<Record<string, readonly object[]>> }[] = [
  {
    version: 1,
    rows: {
      annotations: [
        { annotation: kept, deleted: '' },
        { annotation: binned, deleted: DELETED },
      ],
      drafts: [{ annotation: kept.id, edit, saved: DELETED }],
    },
  },
  {
    version: 2,
    rows: {
      annotations: [
        { annotation: kept, deleted: '' },
        { annotation: binned, deleted: DELETED },
      ],
      drafts: [{ annotation: kept.id, edit, saved: DELETED }],
      dismissals: [dismissal],
    },
  },
];

describe.each(['chromium', 'firefox'] as const)('an older database in %s', (name) => {
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

  it('is made anew where there is none', async () => {
    const seen = await page.evaluate(async () => {
      const all = await new store.AnnotationStore().all();
      return { all, bases: await indexedDB.databases() };
    });
    expect(seen).toEqual({ all: [], bases: [{ name: 'sidelight', version: 3 }] });
  });

  it.each(OLD)('of version $version is read whole', async ({ version, rows }) => {
    await page.evaluate(writeOld, version, rows);
    const seen = await page.evaluate(
      async (source, id) => {
        const s = new store.AnnotationStore();
        return {
          here: await s.annotationsOf(source as never),
          bin: await s.binned(),
          draft: await s.draftOf(id),
          unreadable: await s.countUnreadable(),
        };
      },
      SOURCE,
      kept.id,
    );
    expect(seen).toMatchObject({
      here: [kept],
      bin: [{ annotation: binned, deleted: DELETED }],
      draft: { edit, base: null },
      unreadable: 0,
    });
    const after = await page.evaluate(readRaw);
    expect(after.version).toBe(3);
    expect(after.rows).toMatchObject(rows);
  });

  it('is left as it was when it cannot be brought to this version', async () => {
    const [, two] = OLD;
    if (!two) throw new Error('Version 2 is missing.');
    // A store that the next version makes is there already, as a broken earlier upgrade might leave it.
    const rows = { ...two.rows, places: [] };
    await page.evaluate(writeOld, 2, rows);
    const error = await page.evaluate(async () => {
      const thrown = await new store.AnnotationStore().all().catch((e: unknown) => e);
      return {
        isUnavailable: thrown instanceof store.StorageUnavailableError,
        says: thrown instanceof Error ? thrown.message : '',
      };
    });
    expect(error.isUnavailable).toBe(true);
    expect(error.says).toContain('kept as they were');
    expect(await page.evaluate(readRaw)).toEqual({ version: 2, rows });
  });
});

/** Runs in the page: makes a database as an old version made it. */
async function writeOld(
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const request = indexedDB.open('sidelight', version);
  request.onupgradeneeded = () => {
    const db = request.result;
    const annotations = db.createObjectStore('annotations', { keyPath: 'annotation.id' });
    annotations.createIndex('bySource', ['deleted', 'annotation.target.source']);
    annotations.createIndex('byModified', ['deleted', 'annotation.modified']);
    db.createObjectStore('drafts', { keyPath: 'annotation' });
    if (version > 1) {
      const dismissals = db.createObjectStore('dismissals', { keyPath: 'id' });
      dismissals.createIndex('bySite', 'site');
      dismissals.createIndex('byMade', 'made');
    }
    if ('places' in rows) db.createObjectStore('places');
    for (const [name, records] of Object.entries(rows)) {
      for (const record of records) request.transaction?.objectStore(name).put(record);
    }
  };
  await new Promise((done, fail) => {
    request.onsuccess = done;
    request.onerror = () => fail(request.error);
  });
  request.result.close();
}

/** Runs in the page: the database as it lies there. */
async function readRaw() {
  const request = indexedDB.open('sidelight');
  await new Promise((done, fail) => {
    request.onsuccess = done;
    request.onerror = () => fail(request.error);
  });
  const db = request.result;
  const rows: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    const all = db.transaction(name).objectStore(name).getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    rows[name] = all.result;
  }
  const { version } = db;
  db.close();
  return { version, rows };
}
