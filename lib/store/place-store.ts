import * as v from 'valibot';
import { Connection } from './connection';
import type { PlaceRecord } from './schema';

/** What a look at a page found of one annotation. */
export type Looked = Pick<PlaceRecord, 'annotation' | 'state'>;

/** Milliseconds after which a place that did not change is dated anew: to the day is exact enough for "last seen". */
const STALE = 24 * 3_600_000;

const place: v.GenericSchema<unknown, PlaceRecord> = v.object({
  annotation: v.string(),
  state: v.picklist(['exact', 'moved', 'edited', 'page', 'orphan']),
  found: v.string(),
  looked: v.string(),
});

/** Where each annotation was when its page was read last. Lost, it is known anew from the next visit. */
export class PlaceStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['places']);
  }

  /** What was known of annotations before, by id; those never looked for are absent. */
  async of(annotations: readonly string[]): Promise<Map<string, PlaceRecord>> {
    const records = await this.#connection.read((tx) =>
      Promise.all(annotations.map((id): Promise<unknown> => tx.objectStore('places').get(id))),
    );
    const places = records.filter(isPlace);
    return new Map(places.map((record) => [record.annotation, record]));
  }

  /** All of them, in no order. */
  async all(): Promise<PlaceRecord[]> {
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('places').getAll(),
    );
    return records.filter(isPlace);
  }

  /**
   * Keeps what changed since the last look, and dates anew what was looked at more than a day ago.
   *
   * @param known - what `of` gave for them.
   * @param now - ISO 8601, UTC.
   */
  async keep(
    looked: readonly Looked[],
    known: ReadonlyMap<string, PlaceRecord>,
    now: string,
  ): Promise<void> {
    const changed = looked.flatMap(({ annotation, state }): PlaceRecord[] => {
      const before = known.get(annotation);
      const isFresh = before && Date.parse(now) - Date.parse(before.looked) < STALE;
      if (isFresh && before.state === state) return [];
      const found = state === 'orphan' ? (before?.found ?? '') : now;
      return [{ annotation, state, found, looked: now }];
    });
    if (changed.length === 0) return;
    await this.#connection.write(async (tx) => {
      for (const record of changed) await tx.objectStore('places').put(record);
    });
  }
}

function isPlace(record: unknown): record is PlaceRecord {
  return v.is(place, record);
}
