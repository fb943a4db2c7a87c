import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserAnnotation } from '../../lib/annotation/model';
import { highlight } from '../unit/annotation/samples';
import { removeFolder } from './harness';
import { launchForStore, type StoreModules, type StoreSite, serveStore } from './store-page';

/** Inside the browser, in functions that are evaluated there. */
declare const store: StoreModules;
declare const acknowledge: (kind: Kind, number: number) => void;

/** How often the browser is killed; half of it in each of two profiles at once. */
const KILLS = 200;
const LANES = 2;
/** Acknowledgements before a kill, at most. */
const MOST = 60;

/** A new annotation; two annotations changed in one transaction; a draft written over the one before. */
type Kind = 'put' | 'pair' | 'draft';
const PAIR = ['urn:uuid:pair-1', 'urn:uuid:pair-2'] as const;
const DRAFT = 'urn:uuid:draft';

interface Tally {
  kills: number;
  /** How often the browser had lost the whole database: `fault-vanished` brings that back. */
  vanished: number;
  acknowledged: number;
  lost: string[];
}

let site: StoreSite;
beforeAll(async () => {
  site = await serveStore();
});
afterAll(() => site.close());

// Seen to fail when writes were acknowledged before their transaction had committed; not when they were merely not
// strict: whether the system's cache reaches the disk is not tried by killing a process.
it(`keeps what was acknowledged when the browser is killed ${KILLS} times`, async () => {
  const lanes = Array.from({ length: LANES }, (_, lane) => killOften(lane, KILLS / LANES));
  const tallies = await Promise.all(lanes);
  const total = tallies.reduce(add);
  process.stdout.write(
    `Killed ${total.kills} times; ${total.acknowledged} writes acknowledged, ${total.lost.length} lost; the whole database gone ${total.vanished} times.\n`,
  );
  expect(total.lost).toEqual([]);
  expect(total.kills).toBe(KILLS);
  // Seen 2 times in 400 on a busy machine, and in no run on a quiet one.
  expect(total.vanished).toBeLessThan(KILLS / 20);
  // Kills that come before anything was written would prove nothing.
  expect(total.acknowledged).toBeGreaterThan(KILLS);
}, 480_000);

function add(a: Tally, b: Tally): Tally {
  return {
    kills: a.kills + b.kills,
    vanished: a.vanished + b.vanished,
    acknowledged: a.acknowledged + b.acknowledged,
    lost: [...a.lost, ...b.lost],
  };
}

async function killOften(seed: number, kills: number): Promise<Tally> {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-kill-'));
  const random = randomFrom(seed + 1);
  const tally: Tally = { kills: 0, vanished: 0, acknowledged: 0, lost: [] };
  let last: Map<Kind, number> = new Map();
  let first = 1;
  try {
    for (let round = 0; round <= kills; round++) {
      const browser = await launchForStore('chromium', profile);
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      if (last.size > 0 && (await isEmpty(page))) tally.vanished += 1;
      else tally.lost.push(...(await lostSince(page, last)));
      if (round === kills) {
        await browser.close();
        break;
      }
      const written = await writeUntilKilled(browser, page, first, 1 + random() * MOST);
      tally.kills += 1;
      tally.acknowledged += written.count;
      // A number that was begun is not given out again: it may have been kept without being acknowledged.
      first = Math.max(first, ...written.last.values()) + 10;
      last = written.last;
    }
    return tally;
  } finally {
    await removeFolder(profile);
  }
}

/** Writes as fast as the store acknowledges, then kills the browser. @param after - so many acknowledgements. */
async function writeUntilKilled(browser: Browser, page: Page, first: number, after: number) {
  const last = new Map<Kind, number>();
  let count = 0;
  await page.exposeFunction('acknowledge', (kind: Kind, number: number) => {
    count += 1;
    last.set(kind, Math.max(number, last.get(kind) ?? 0));
    // At the very moment of an acknowledgement: what is not on disk by then is lost.
    if (count >= after) browser.process()?.kill('SIGKILL');
  });
  await page.evaluate(writeForEver, highlight, PAIR, DRAFT, first).catch(() => undefined);
  return { last, count };
}

/** Runs in the page. */
async function writeForEver(
  annotation: UserAnnotation,
  [one, other]: typeof PAIR,
  draft: string,
  first: number,
): Promise<void> {
  const s = new store.AnnotationStore();
  const edit = { text: '', format: 'text/plain', tags: [], colour: 'yellow' } as const;
  if (!(await s.get(one))) await s.put({ ...annotation, id: one });
  for (let n = first; ; n++) {
    const title = `${n}`;
    await Promise.all([
      s.put({ ...annotation, id: `urn:uuid:put-${n}` }).then(() => acknowledge('put', n)),
      s
        .change(one, (a) => [
          { ...a, pageTitle: title },
          { ...a, id: other, pageTitle: title },
        ])
        .then(() => acknowledge('pair', n)),
      s
        .putDraft(draft, { edit: { ...edit, text: title }, base: edit }, annotation.created)
        .then(() => acknowledge('draft', n)),
    ]);
  }
}

/** Whether nothing at all is there. */
function isEmpty(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await new store.AnnotationStore().all()).length === 0);
}

/** What of the last acknowledged writes is not there, or only half. */
async function lostSince(page: Page, last: ReadonlyMap<Kind, number>): Promise<string[]> {
  const [one, other] = PAIR;
  const seen = await page.evaluate(
    async (put, pair, draft) => {
      const s = new store.AnnotationStore();
      return {
        put: put === null || (await s.get(`urn:uuid:put-${put}`)) !== null,
        pair: await Promise.all(pair.map(async (id) => (await s.get(id))?.pageTitle ?? null)),
        draft: (await s.draftOf(draft))?.edit.text ?? null,
        unreadable: await s.countUnreadable(),
      };
    },
    last.get('put') ?? null,
    [one, other],
    DRAFT,
  );
  const lost: string[] = [];
  const [a, b] = seen.pair.map(Number);
  const pair = last.get('pair');
  if (!seen.put) lost.push(`annotation ${last.get('put')}`);
  if (pair !== undefined && (a === undefined || a < pair)) lost.push(`change ${pair}, found ${a}`);
  if (pair !== undefined && a !== b) lost.push(`half of a change: ${a} and ${b}`);
  const draft = last.get('draft');
  if (draft !== undefined && Number(seen.draft) < draft) lost.push(`draft ${draft}`);
  if (seen.unreadable > 0) lost.push(`${seen.unreadable} records are not readable`);
  return lost;
}

/** The same numbers from the same seed, so that a failure can be run again: Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
