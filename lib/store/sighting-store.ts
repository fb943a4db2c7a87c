import * as v from 'valibot';
import type { Forgotten, Sighting, SightingHoldings } from '../spotting/sighting';
import { Connection } from './connection';

/** Sightings that are kept; then the oldest give way. Some years of a diligent reader, and some 60 MB. */
export const MOST_SIGHTINGS = 100_000;

/** Of one page: an honest article has dozens, and a hostile page must not push out all others. */
const MOST_OF_PAGE = 300;

const text = v.pipe(v.string(), v.nonEmpty());

const sighting = v.object({
  id: text,
  source: text,
  site: text,
  title: v.string(),
  claim: v.custom<Sighting['claim']>(
    (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,99}$/.test(value),
  ),
  stance: v.picklist(['asserts', 'reports', 'disputes']),
  sentence: text,
  lang: v.string(),
  published: v.string(),
  seen: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, Sighting>;

/**
 * What the reader chose to keep of the pages visited: at most `MOST_SIGHTINGS`, the oldest beyond are dropped. A
 * record that is not readable is never shown. Throws as `Connection` does.
 */
export class SightingStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['sightings']);
  }

  /**
   * Keeps the sightings of one page in one transaction. One that is kept already stays as it is, with the time at
   * which it was seen first; where all are, nothing is written.
   *
   * @returns how many are new.
   */
  async keep(sightings: readonly Sighting[], most = MOST_SIGHTINGS): Promise<number> {
    const [{ source } = { source: '' }] = sightings;
    const known = await this.#connection.read((tx) =>
      Promise.all(sightings.map(({ id }) => tx.objectStore('sightings').getKey(id))),
    );
    const unknown = sightings.filter((_, i) => known[i] === undefined);
    if (unknown.length === 0) return 0;
    return this.#connection.write(async (tx) => {
      const all = tx.objectStore('sightings');
      const room = MOST_OF_PAGE - (await all.index('bySource').count(source));
      let added = 0;
      for (const one of unknown) {
        // Another tab with the same page may have been faster.
        if (added >= room || (await all.getKey(one.id)) !== undefined) continue;
        await all.put(one);
        added += 1;
      }
      const surplus = (await all.count()) - most;
      if (surplus > 0) {
        const oldest = await all.index('bySeen').getAllKeys(null, surplus);
        for (const id of oldest) await all.delete(id);
      }
      return added;
    });
  }

  /**
   * The next ones in the order of their ids.
   *
   * @param after - id after which to go on; null for the beginning.
   * @returns also the last id looked at; null when there are no more.
   */
  async batch(
    after: string | null,
    limit: number,
  ): Promise<{ found: Sighting[]; last: string | null }> {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await this.#connection.read((tx) => {
      const all = tx.objectStore('sightings');
      const found: Promise<unknown[]> = all.getAll(range, limit);
      return Promise.all([found, all.getAllKeys(range, limit)]);
    });
    const last = keys.length < limit ? null : (keys.at(-1) ?? null);
    return { found: records.filter(isSighting), last };
  }

  async holdings(): Promise<SightingHoldings> {
    return this.#connection.read(async (tx) => {
      const all = tx.objectStore('sightings');
      const count = await all.count();
      const first = await all.index('bySeen').openKeyCursor();
      const sites: [string, number][] = [];
      const bySite = all.index('bySite');
      let cursor = await bySite.openKeyCursor(null, 'nextunique');
      while (cursor) {
        sites.push([cursor.key, await bySite.count(cursor.key)]);
        cursor = await cursor.continue();
      }
      sites.sort((a, b) => b[1] - a[1]);
      return { count, since: first?.key ?? '', sites };
    });
  }

  /** Deletes for good. @returns how many. */
  async forget(what: Forgotten): Promise<number> {
    return this.#connection.write(async (tx) => {
      const all = tx.objectStore('sightings');
      const before = await all.count();
      if (what.kind === 'all') await all.clear();
      else if (what.kind === 'one') await all.delete(what.id);
      else {
        const keys =
          what.kind === 'site'
            ? await all.index('bySite').getAllKeys(what.site)
            : await all.index('bySeen').getAllKeys(IDBKeyRange.upperBound(what.before, true));
        for (const key of keys) await all.delete(key);
      }
      return before - (await all.count());
    });
  }

  /** Deletes those of a site that are not to be kept any more. @returns how many. */
  async forgetOfSite(site: string, isUnwanted: (sighting: Sighting) => boolean): Promise<number> {
    return this.#connection.write(async (tx) => {
      const all = tx.objectStore('sightings');
      const records: unknown[] = await all.index('bySite').getAll(site);
      const unwanted = records.filter(isSighting).filter(isUnwanted);
      for (const { id } of unwanted) await all.delete(id);
      return unwanted.length;
    });
  }
}

function isSighting(record: unknown): record is Sighting {
  return v.is(sighting, record);
}
