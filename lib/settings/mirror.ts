import { browser } from 'wxt/browser';

/**
 * A second copy of each annotation, in the browser's extension storage: another database, in another file. In 2 of 400
 * kills under load the whole of IndexedDB came back empty, whatever its durability (test/e2e/fault-kills.test.ts).
 */
const PREFIX = 'kept:';
/** Until when it was brought up to date; ISO 8601, UTC. */
const TIME = 'kept-until';

/** Keeps copies, each under its annotation's id. */
export async function keepCopies(copies: ReadonlyMap<string, unknown>): Promise<void> {
  if (copies.size === 0) return;
  const entries = [...copies].map(([id, copy]) => [PREFIX + id, copy] as const);
  await browser.storage.local.set(Object.fromEntries(entries));
}

export async function dropCopies(ids: readonly string[]): Promise<void> {
  await browser.storage.local.remove(ids.map((id) => PREFIX + id));
}

/** Ids of all that there are copies of. */
export async function copiedIds(): Promise<string[]> {
  const keys = await browser.storage.local.getKeys();
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** What was kept under these ids, as it is found: to be guarded. */
export async function copiesOf(ids: readonly string[]): Promise<unknown[]> {
  const found = await browser.storage.local.get(ids.map((id) => PREFIX + id));
  return Object.values(found);
}

export async function copiedUntil(): Promise<string> {
  const { [TIME]: time } = await browser.storage.local.get(TIME);
  return typeof time === 'string' ? time : '';
}

export async function setCopiedUntil(time: string): Promise<void> {
  await browser.storage.local.set({ [TIME]: time });
}
