import type { Kept } from '../../lib/annotation/backup';
import { readAnnotation } from '../../lib/annotation/read';
import { changeDataLog } from '../../lib/settings/data-log';
import {
  copiedIds,
  copiedUntil,
  copiesOf,
  dropCopies,
  keepCopies,
  setCopiedUntil,
} from '../../lib/settings/mirror';
import { listenToCommits } from '../../lib/store/commits';
import type { DataStore } from '../../lib/store/data-store';
import type { LibraryStore } from '../../lib/store/library-store';
import { refreshPages } from './open-pages';

/** Annotations read or written in one go. */
const BATCH = 500;
/** Milliseconds in which commits that follow each other are gathered. */
const BURST = 100;

let work: Promise<unknown> = Promise.resolve();

/** Keeps a second copy of what is kept, and brings it back when the browser has lost the database. */
export function serveMirror(library: LibraryStore, data: DataStore): void {
  const then = (step: () => Promise<unknown>) => {
    // What fails is tried again with the next commit, or at the next start.
    work = work.then(step).catch(() => undefined);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  listenToCommits((stores) => {
    if (!stores.includes('annotations')) return;
    clearTimeout(timer);
    timer = setTimeout(then, BURST, () => copyChanges(library));
  }, new AbortController().signal);
  then(() => bringBack(data));
  then(() => copyChanges(library));
}

/** Copies what neither time of change nor time of deletion tells: what was imported, or came back from the bin. */
export async function copyNow(library: LibraryStore, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    await keepCopies(copiesFor(await library.of(ids.slice(at, at + BATCH))));
  }
}

/** What is deleted for good leaves no copy. */
export function forgetCopies(ids: readonly string[]): Promise<void> {
  return dropCopies(ids);
}

/** Makes the copies what is kept, no more and no less; none is dropped for an empty database, which may be a lost one. */
export async function copyAll(library: LibraryStore): Promise<void> {
  const stray = new Set(await copiedIds());
  let after: string | null = null;
  let count = 0;
  do {
    const batch: Awaited<ReturnType<LibraryStore['batch']>> = await library.batch(after, BATCH);
    await keepCopies(copiesFor(batch.found));
    for (const { annotation } of batch.found) stray.delete(annotation.id);
    count += batch.found.length;
    after = batch.last;
  } while (after !== null);
  if (count > 0) await dropCopies([...stray]);
}

async function copyChanges(library: LibraryStore): Promise<void> {
  const since = await copiedUntil();
  if (since === '') await copyAll(library);
  const changed = await library.changedSince(since);
  await keepCopies(copiesFor(changed));
  const times = changed.flatMap(({ annotation, deleted }) => [annotation.modified, deleted]);
  const latest = times.reduce((a, b) => (a > b ? a : b), since || new Date(0).toISOString());
  await setCopiedUntil(latest);
}

function copiesFor(records: readonly Kept[]): Map<string, Kept> {
  return new Map(records.map((record) => [record.annotation.id, record]));
}

/** An empty database beside copies of what was in it: the browser has lost it. */
async function bringBack(data: DataStore): Promise<void> {
  const { annotations, binned } = await data.counts();
  if (annotations + binned > 0) return;
  const ids = await copiedIds();
  let count = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const copies = await copiesOf(ids.slice(at, at + BATCH));
    const { added } = await data.merge(copies.flatMap(readable));
    count += added;
  }
  if (count === 0) return;
  await changeDataLog({ broughtBack: { at: new Date().toISOString(), count } });
  await refreshPages();
}

function readable(copy: unknown): Kept[] {
  if (typeof copy !== 'object' || copy === null || !('annotation' in copy)) return [];
  const annotation = readAnnotation(copy.annotation);
  const deleted = 'deleted' in copy && typeof copy.deleted === 'string' ? copy.deleted : '';
  return annotation ? [{ annotation, deleted }] : [];
}
