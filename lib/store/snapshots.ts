import { backupFrame, backupItem, type Kept, readBackup } from '../annotation/backup';
import type { Merged } from '../annotation/holdings';
import type { Checked, DataStore } from './data-store';

/** Records of one batch: some milliseconds of reading or writing, then others have their turn. */
export const BATCH = 500;

/**
 * Keeps all annotations as they are now, bin included, as a compressed backup beside them.
 *
 * @param now - ISO 8601, UTC.
 * @returns how many annotations it holds.
 */
export async function makeSnapshot(store: DataStore, now: string): Promise<number> {
  const { annotations, binned } = await store.counts();
  const [head, tail] = backupFrame(annotations + binned, now);
  let count = 0;
  const packer = new CompressionStream('gzip');
  const packed = new Response(packer.readable).arrayBuffer();
  const writer = packer.writable.getWriter();
  const write = (text: string) => writer.write(new TextEncoder().encode(text));
  await write(head);
  for await (const records of batches(store)) {
    const items = records.map((record) => JSON.stringify(backupItem(record, now)));
    if (items.length > 0) await write(`${count > 0 ? ',' : ''}${items.join(',')}`);
    count += items.length;
  }
  await write(tail);
  await writer.close();
  await store.putSnapshot({ made: now, annotations: count, data: await packed });
  return count;
}

/**
 * Merges a snapshot into what is kept; see `DataStore.merge`. Null when there is no such snapshot, or when it is
 * damaged: then nothing has changed.
 *
 * @param now - ISO 8601, UTC.
 */
export async function restoreSnapshot(
  store: DataStore,
  made: string,
  now: string,
): Promise<Merged | null> {
  const data = await store.snapshot(made);
  const text = data && (await unpack(data));
  const backup = text ? readBackup(text, now) : null;
  if (!backup) return null;
  const sum = { added: 0, restored: 0, copied: 0 };
  for (let start = 0; start < backup.records.length; start += BATCH) {
    const merged = await store.merge(backup.records.slice(start, start + BATCH));
    sum.added += merged.added;
    sum.restored += merged.restored;
    sum.copied += merged.copied;
  }
  return sum;
}

/** Looks at every annotation; see `DataStore.check`. @param now - ISO 8601, UTC. */
export async function checkAll(store: DataStore, now: string): Promise<Omit<Checked, 'next'>> {
  const sum = { looked: 0, mended: 0, moved: 0 };
  let after: string | null = null;
  do {
    const { looked, mended, moved, next }: Checked = await store.check(after, BATCH, now);
    sum.looked += looked;
    sum.mended += mended;
    sum.moved += moved;
    after = next;
    await pause();
  } while (after !== null);
  return sum;
}

async function* batches(store: DataStore): AsyncGenerator<Kept[]> {
  let after: string | null = null;
  do {
    const { records, next }: { records: Kept[]; next: string | null } = await store.recordsAfter(
      after,
      BATCH,
    );
    yield records;
    after = next;
    await pause();
  } while (after !== null);
}

/** Lets whoever waits for the background have their turn. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

async function unpack(data: ArrayBuffer): Promise<string | null> {
  try {
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch {
    // A damaged snapshot is refused as one that is not there.
    return null;
  }
}
