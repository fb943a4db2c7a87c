import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CHROME_BUILD, type ChromiumSession } from '../e2e/harness';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Milliseconds. */
export interface LibraryCost {
  /** From the beginning of the navigation to the first row. */
  readonly firstRows: readonly number[];
  /** To the first answer of the search, which reads and indexes everything. */
  readonly searchable: readonly number[];
  /** From a question to the numbers found and the first rows of them. */
  readonly search: readonly number[];
  /** The same in the first seconds, while the texts are still being indexed. */
  readonly early: readonly number[];
  readonly filter: readonly number[];
  /** `includes` over all texts joined, which finds places and not annotations: the floor. */
  readonly floor: readonly number[];
  /** Frames while the list is scrolled. */
  readonly frames: readonly number[];
}

const OPENINGS = 5;
const QUERIES = 240;
/** What the compiler calls around functions with a name, in functions that are evaluated elsewhere. */
const NAMES = 'globalThis.__name ??= (named) => named';

/** Fills the extension's own database, then opens the library again and again, searches and scrolls. */
export async function measureLibrary(
  session: ChromiumSession,
  count: number,
): Promise<LibraryCost> {
  const filler = await session.openExtensionPage('options.html');
  await filler.evaluate(NAMES);
  await filler.evaluate(() =>
    chrome.runtime.sendMessage({ to: 'background', method: 'recordsAfter', args: ['', 1] }),
  );
  await filler.evaluate(fill, count);
  const words = await filler.evaluate(vocabulary, QUERIES);
  await filler.close();
  const firstRows: number[] = [];
  const searchable: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const page = await openLibrary(session);
    firstRows.push(await page.evaluate(until, '.row .own-quote'));
    if (opening === 0)
      searchable.push(await page.evaluate(until, '.filter:first-of-type select:enabled'));
    await page.close();
  }
  const page = await openLibrary(session);
  await page.evaluate(until, '.filter:first-of-type select:enabled');
  const frames = await page.evaluate(scroll);
  const { early, search, filter } = await page.evaluate(askWorker, words, await workerAddress());
  const floor = await page.evaluate(scan, words);
  await page.close();
  return { firstRows, searchable, early, search, filter, floor, frames };
}

/** The build names files after what is in them. */
async function workerAddress(): Promise<string> {
  const files = await readdir(join(CHROME_BUILD, 'assets'));
  const name = files.find((file) => file.startsWith('search-worker'));
  if (!name) throw new Error('The build has no search worker.');
  return `/assets/${name}`;
}

async function openLibrary(session: ChromiumSession): Promise<Page> {
  const page = await session.newPage();
  // The page is looked at from its beginning, not from when it has loaded.
  await page.goto(`${session.extensionOrigin}/library.html`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(NAMES);
  return page;
}

/** Runs in the page: when something stands there, counted from the beginning of the navigation. */
async function until(selector: string): Promise<number> {
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
  return performance.now();
}

/** Runs in the page. Texts of words drawn by rank, the first much more often than the last (Zipf), in four scripts. */
async function fill(count: number): Promise<void> {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rank = (of: number) => Math.floor(of ** random()) - 1;
  const latin = Array.from(
    { length: 6_000 },
    (_, n) => `${n.toString(36).replaceAll(/\d/g, (d) => 'aeioubcdfg'[Number(d)] ?? '')}st`,
  );
  const han = Array.from({ length: 1_500 }, (_, n) => String.fromCharCode(0x4e00 + n * 7));
  const text = (number: number, length: number) =>
    number % 3 === 0
      ? Array.from({ length: length * 2 }, () => han[rank(1_500)]).join('')
      : Array.from({ length }, () => latin[rank(6_000)]).join(' ');
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  for (let at = 0; at < count; at += 5_000) {
    const tx = db.transaction('annotations', 'readwrite');
    for (let number = at; number < Math.min(count, at + 5_000); number++) {
      const now = new Date(Date.UTC(2026, 0, 1) - number * 600_000).toISOString();
      tx.objectStore('annotations').put({
        deleted: '',
        annotation: {
          id: `urn:uuid:${number}`,
          type: 'Annotation',
          motivation: 'commenting',
          created: now,
          modified: now,
          body: [
            {
              type: 'TextualBody',
              value: text(number, 14),
              format: 'text/plain',
              purpose: 'commenting',
            },
            {
              type: 'TextualBody',
              value: `tag${number % 50}`,
              format: 'text/plain',
              purpose: 'tagging',
            },
          ],
          target: {
            type: 'SpecificResource',
            source: `https://site${number % 300}.example/${number % 9_000}`,
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: text(number, 12),
                prefix: 'before it ',
                suffix: ' after',
              },
            ],
            styleClass: ['yellow', 'green', 'blue'][number % 3],
          },
          pageTitle: text(number, 6),
        },
      });
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
  }
  db.close();
}

/** Runs in the page: words of annotations, frequent and rare, one or two at a time, whole or begun. */
async function vocabulary(count: number): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  const store = db.transaction('annotations').objectStore('annotations');
  const words: string[] = [];
  for (let n = 0; words.length < count; n++) {
    const record = await new Promise<{ annotation: { body: { value: string }[] } } | undefined>(
      (resolve) => {
        const request = store.get(`urn:uuid:${(n * 397) % 10_000}`);
        request.onsuccess = () => resolve(request.result);
      },
    );
    const value = record?.annotation.body[0]?.value ?? '';
    const parts = value.includes(' ') ? value.split(' ') : (value.match(/.{2,3}/gu) ?? []);
    const [one = '', other = ''] = [parts[n % parts.length], parts[(n * 3 + 1) % parts.length]];
    words.push(n % 3 === 0 ? one : n % 3 === 1 ? `${one} ${other}` : one.slice(0, 2));
  }
  db.close();
  return words;
}

/** Runs in the page: the page's own search worker, asked as the page asks it. */
async function askWorker(
  words: readonly string[],
  address: string,
): Promise<{ early: number[]; search: number[]; filter: number[] }> {
  const worker = new Worker(address, { type: 'module' });
  type Message = { kind: string; turn?: number; numbers?: Int32Array };
  const next = (kind: string, turn?: number) =>
    new Promise<Message>((resolve) => {
      const hear = ({ data }: MessageEvent<Message>) => {
        if (data.kind !== kind || data.turn !== turn) return;
        worker.removeEventListener('message', hear);
        resolve(data);
      };
      worker.addEventListener('message', hear);
    });
  const query = {
    words: '',
    site: '',
    tag: '',
    colour: '',
    state: '',
    subject: '',
    from: '',
    to: '',
    order: 'changed',
    isBin: false,
  };
  let turn = 0;
  const time = async (change: Partial<typeof query>) => {
    turn += 1;
    const began = performance.now();
    worker.postMessage({ kind: 'query', turn, query: { ...query, ...change } });
    const { numbers } = await next('result', turn);
    const shown = [...(numbers ?? []).slice(0, 12)];
    if (shown.length > 0) {
      worker.postMessage({ kind: 'rows', numbers: shown });
      await next('rows');
    }
    return performance.now() - began;
  };
  const indexed = next('indexed');
  await time({});
  const early: number[] = [];
  for (const one of words.slice(0, 60)) early.push(await time({ words: one }));
  await indexed;
  const search: number[] = [];
  const filter: number[] = [];
  for (const one of words) search.push(await time({ words: one }));
  for (let n = 0; n < 60; n++) filter.push(await time({ site: `site${n}.example` }));
  worker.terminate();
  return { early, search, filter };
}

/** Runs in the page. */
async function scan(words: readonly string[]): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  const all = await new Promise<{ annotation: { body: { value: string }[] } }[]>((resolve) => {
    const request = db.transaction('annotations').objectStore('annotations').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  const text = all.map(({ annotation }) => annotation.body[0]?.value ?? '').join('\n');
  return words.map((word) => {
    const began = performance.now();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1));
    return performance.now() - began;
  });
}

/** Runs in the page: some ten thousand rows by the wheel's large steps; milliseconds of each frame. */
async function scroll(): Promise<number[]> {
  const frames: number[] = [];
  let last = performance.now();
  for (let step = 0; step < 600; step++) {
    window.scrollBy(0, 2_400);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  window.scrollTo(0, 0);
  return frames;
}
