import { type Dismissal, isDismissal, isSameSentence, MOST_WORDS } from '../spotting/dismissal';
import { Connection } from './connection';

/** As many as a reader ever looks through, and few enough to be listed whole; then the oldest give way. */
export const MOST_DISMISSALS = 1_000;

/**
 * What the reader called not relevant, in IndexedDB beside the annotations: at most `MOST_DISMISSALS` in all, the
 * oldest beyond are dropped. Each change is one transaction that reads and writes, so that of two tabs which dismiss
 * at once both are kept. A record that is not readable is never listed nor heeded.
 *
 * Every method throws {StorageUnavailableError} when the database cannot be used; `add` moreover {StorageFullError}.
 */
export class DismissalStore {
  readonly #connection: Connection;

  constructor(name = 'sidelight') {
    this.#connection = new Connection(name, ['dismissals']);
  }

  /** Of one site, in no order. */
  async ofSite(site: string): Promise<Dismissal[]> {
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('dismissals').index('bySite').getAll(site),
    );
    return readable(records);
  }

  /** All, the latest first. */
  async all(): Promise<Dismissal[]> {
    const records: unknown[] = await this.#connection.read((tx) =>
      tx.objectStore('dismissals').index('byMade').getAll(),
    );
    return readable(records).toReversed();
  }

  /**
   * Keeps a dismissal, its sentence to `MOST_WORDS` units.
   *
   * @returns the one that is kept: the one before, if the same sentence was dismissed for the claim already.
   */
  async add(dismissal: Dismissal): Promise<Dismissal> {
    const { site, claim, sentence } = dismissal;
    const cut = { ...dismissal, sentence: sentence.slice(0, MOST_WORDS) };
    return this.#connection.write(async (tx) => {
      const dismissals = tx.objectStore('dismissals');
      const known: unknown[] = await dismissals.index('bySite').getAll(site);
      const same = readable(known).find(
        (one) => one.claim === claim && isSameSentence(one.sentence, cut.sentence),
      );
      if (same) return same;
      await dismissals.put(cut);
      const surplus = (await dismissals.count()) - MOST_DISMISSALS;
      if (surplus > 0) {
        const oldest = await dismissals.index('byMade').getAllKeys(null, surplus);
        for (const key of oldest) await dismissals.delete(key);
      }
      return cut;
    });
  }

  /**
   * Takes dismissals back.
   *
   * @param mayDrop - asked of each that is there; one that is refused stays.
   * @returns those that were dropped.
   */
  async drop(
    ids: readonly string[],
    mayDrop: (dismissal: Dismissal) => boolean = () => true,
  ): Promise<Dismissal[]> {
    return this.#connection.write(async (tx) => {
      const dismissals = tx.objectStore('dismissals');
      const dropped: Dismissal[] = [];
      for (const id of ids) {
        const record: unknown = await dismissals.get(id);
        if (!isDismissal(record) || !mayDrop(record)) continue;
        await dismissals.delete(id);
        dropped.push(record);
      }
      return dropped;
    });
  }
}

function readable(records: readonly unknown[]): Dismissal[] {
  return records.filter(isDismissal);
}
