import * as v from 'valibot';
import { Connection } from './connection';
import type { PageRecord } from './schema';

/** Addresses of one page that are kept: a page has a few forms, and a hostile one any number. */
const MOST_ADDRESSES = 20;

const page: v.GenericSchema<unknown, PageRecord> = v.object({
  source: v.string(),
  addresses: v.array(v.string()),
  title: v.string(),
  fingerprint: v.string(),
  visited: v.string(),
});

/** The pages that annotations stand on, by which they are found under another address of the same page. */
export class PageStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['pages']);
  }

  /** Keeps a page; the addresses that it was known by stay. */
  async keep(record: PageRecord): Promise<void> {
    await this.#connection.write(async (tx) => {
      const before: unknown = await tx.objectStore('pages').get(record.source);
      const known = isPage(before) ? before.addresses : [];
      const addresses = [...new Set([...record.addresses, ...known])].slice(0, MOST_ADDRESSES);
      await tx.objectStore('pages').put({ ...record, addresses });
    });
  }

  /** Pages that were met under any of these addresses. */
  async metAt(addresses: readonly string[]): Promise<PageRecord[]> {
    const found = await this.#connection.read((tx) => {
      const index = tx.objectStore('pages').index('byAddress');
      return Promise.all(addresses.map((one): Promise<unknown[]> => index.getAll(one)));
    });
    const bySource = new Map(
      found
        .flat()
        .filter(isPage)
        .map((record) => [record.source, record]),
    );
    return [...bySource.values()];
  }
}

function isPage(record: unknown): record is PageRecord {
  return v.is(page, record);
}
