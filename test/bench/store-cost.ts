import type { Page } from 'puppeteer-core';
import type { UserAnnotation } from '../../lib/annotation/model';
import type { StoreModules } from '../e2e/store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;

/** Annotations of one page in the benchmark. */
const PER_PAGE = 20;

/** Milliseconds, unless said otherwise. */
export interface StoreCost {
  readonly count: number;
  /** One number for each page that was looked up: the bare index, then the store, by turns. */
  readonly floor: readonly number[];
  readonly lookUp: readonly number[];
  readonly write: readonly number[];
  readonly check: number;
  readonly snapshot: number;
  readonly snapshotBytes: number;
  /** All of them, read batch by batch and written as JSON. */
  readonly exported: number;
  readonly exportBytes: number;
}

/** Fills a fresh database with so many annotations, and times what is done with them. Prints nothing. */
export async function measureStore(
  page: Page,
  samples: readonly UserAnnotation[],
  count: number,
): Promise<StoreCost> {
  // tsx marks functions with their names by a function that pages do not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(fill, samples, count, PER_PAGE);
  return page.evaluate(measure, count, PER_PAGE);
}

/** Runs in the page: the samples over and over, so many on each page. */
async function fill(samples: readonly UserAnnotation[], count: number, perPage: number) {
  const data = new store.DataStore();
  const batch = 2_000;
  for (let start = 0; start < count; start += batch) {
    const records = Array.from({ length: Math.min(batch, count - start) }, (_, i) => {
      const n = start + i;
      const sample = samples[n % samples.length];
      if (!sample) throw new Error('No samples.');
      const source = `https://news.example/${Math.floor(n / perPage)}` as never;
      const modified = new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString();
      const target = { ...sample.target, source };
      // Ids are random in life: neighbours by id are no neighbours by page.
      const id = `urn:uuid:${crypto.randomUUID()}`;
      return { annotation: { ...sample, id, target, modified }, deleted: '' };
    });
    await data.merge(records);
  }
}

/** Runs in the page. */
async function measure(count: number, perPage: number) {
  const annotations = new store.AnnotationStore();
  const data = new store.DataStore();
  await annotations.open();
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  const getAll = (source: string) =>
    new Promise<unknown[]>((resolve) => {
      const index = raw.transaction('annotations').objectStore('annotations').index('bySource');
      const request = index.getAll(['', source]);
      request.onsuccess = () => resolve(request.result);
    });
  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  const pages = Math.floor(count / perPage);
  const floor: number[] = [];
  const lookUp: number[] = [];
  // The first few warm the browser up and do not count; then by turns, each first as often.
  for (let i = -10; i < 200; i++) {
    const source = `https://news.example/${Math.abs(i * 7_919) % pages}`;
    const bare = () => timed(() => getAll(source));
    const ours = () => timed(() => annotations.annotationsOf(source as never));
    const isBareFirst = i % 2 === 0;
    const first = await (isBareFirst ? bare() : ours());
    const second = await (isBareFirst ? ours() : bare());
    if (i < 0) continue;
    floor.push(isBareFirst ? first : second);
    lookUp.push(isBareFirst ? second : first);
  }
  const [any] = await annotations.annotationsOf('https://news.example/1' as never);
  if (!any) throw new Error('Nothing was written.');
  const write: number[] = [];
  for (let i = 0; i < 50; i++) {
    write.push(await timed(() => annotations.put({ ...any, id: `urn:uuid:bench-${i}` })));
  }
  const now = new Date().toISOString();
  const check = await timed(() => store.checkAll(data, now));
  const snapshot = await timed(() => store.makeSnapshot(data, now));
  const [kept] = await data.snapshots();
  let exportBytes = 0;
  const exported = await timed(async () => {
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof data.recordsAfter>> = await data.recordsAfter(
        after,
        store.BATCH,
      );
      exportBytes += new Blob([JSON.stringify(part.records)]).size;
      after = part.next;
    } while (after !== null);
  });
  raw.close();
  const snapshotBytes = kept?.bytes ?? 0;
  return { count, floor, lookUp, write, check, snapshot, snapshotBytes, exported, exportBytes };
}
