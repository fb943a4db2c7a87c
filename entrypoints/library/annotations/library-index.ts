import {
  type Facets,
  facetsOf,
  type Row,
  resultOf,
  rowOf,
  type SortedOrder,
  sortedBy,
  textOfAnnotation,
} from '../../../lib/search/catalogue';
import type { LibraryQuery } from '../../../lib/search/library-query';
import { createTextIndex } from '../../../lib/search/text-index';
import type { LibraryStore, Shelved } from '../../../lib/store/library-store';
import type { PlaceStore } from '../../../lib/store/place-store';
import type { NumberedRow } from './search-protocol';
import { siteOfSource } from './site-of-source';

/** Records read in one go: some megabytes, and some dozens of milliseconds. */
const BATCH = 2_000;

/** The numbers of what a query asks for, in its order. */
export interface Found {
  readonly numbers: Int32Array;
  readonly facets: Facets;
  /** How many annotations there are, the bin included. */
  readonly size: number;
}

/** All annotations as the library filters, sorts and searches them; in a worker, as it takes seconds to make. */
export interface LibraryIndex {
  /** Reads everything. @param onRead - told how many were read, again and again. */
  load(onRead: (read: number) => void): Promise<void>;
  /** Indexes some texts of what was read; false when all are. */
  index(count: number): boolean;
  /** Reads what changed since. */
  follow(): Promise<void>;
  find(query: LibraryQuery): Found;
  idsOf(numbers: readonly number[]): string[];
  rowsOf(numbers: readonly number[]): Promise<NumberedRow[]>;
}

export function createLibraryIndex(library: LibraryStore, places: PlaceStore): LibraryIndex {
  const rows: (Row | null)[] = [];
  const numbers = new Map<string, number>();
  const texts = createTextIndex();
  let states = new Map<string, Row['state']>();
  let latest = '';

  const orders = new Map<SortedOrder, Int32Array>();

  /** Kept until a row changes. */
  function sorted(order: SortedOrder): Int32Array {
    const known = orders.get(order) ?? sortedBy(rows, order);
    orders.set(order, known);
    return known;
  }

  function put({ annotation, deleted }: Shelved): void {
    const known = numbers.get(annotation.id);
    const number = known ?? rows.length;
    const site = siteOfSource(annotation.target.source);
    const state = annotation.target.selector.length === 0 ? 'page' : states.get(annotation.id);
    rows[number] = rowOf(annotation, { site, state: state ?? null, isBinned: deleted !== '' });
    numbers.set(annotation.id, number);
    if (deleted === '' && annotation.modified > latest) latest = annotation.modified;
    texts.put(number, textOfAnnotation(annotation));
    orders.clear();
  }

  function drop(id: string, number: number): void {
    rows[number] = null;
    numbers.delete(id);
    texts.drop(number);
    orders.clear();
  }

  async function readStates(): Promise<void> {
    const all = await places.all();
    states = new Map(all.map(({ annotation, state }) => [annotation, state]));
  }

  return {
    async load(onRead) {
      await readStates();
      let after: string | null = null;
      do {
        const batch: Awaited<ReturnType<LibraryStore['batch']>> = await library.batch(after, BATCH);
        for (const record of batch.found) put(record);
        onRead(rows.length);
        after = batch.last;
      } while (after !== null);
    },
    index: texts.index,
    async follow() {
      await readStates();
      const { changed, kept, binned } = await library.changes(latest);
      for (const record of changed) put(record);
      const isBinned = new Map([
        ...kept.map((id) => [id, false] as const),
        ...binned.map((id) => [id, true] as const),
      ]);
      const moved: string[] = [];
      for (const [id, isNowBinned] of isBinned) {
        const row = rows[numbers.get(id) ?? -1];
        if (row?.isBinned !== isNowBinned) moved.push(id);
      }
      for (const record of await library.of(moved)) put(record);
      for (const [id, number] of numbers) if (!isBinned.has(id)) drop(id, number);
    },
    find(query) {
      const hits = query.words.trim() === '' ? null : texts.find(query.words);
      const found = resultOf(rows, query, hits, sorted);
      return { numbers: Int32Array.from(found), facets: facetsOf(rows, found), size: numbers.size };
    },
    idsOf: (wanted) => wanted.flatMap((number) => rows[number]?.id ?? []),
    async rowsOf(wanted) {
      const ids = wanted.flatMap((number) => rows[number]?.id ?? []);
      const records = await library.of(ids);
      return records.flatMap((record) => {
        const number = numbers.get(record.annotation.id);
        if (number === undefined) return [];
        return [{ ...record, number, state: rows[number]?.state ?? null }];
      });
    },
  };
}
