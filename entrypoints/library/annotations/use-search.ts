import { useEffect, useRef, useState } from 'preact/hooks';
import type { Facets } from '../../../lib/search/catalogue';
import type { LibraryQuery } from '../../../lib/search/library-query';
import type { FromSearch, NumberedRow, ToSearch } from './search-protocol';

export interface Search {
  /** What was found, by number, in its order; null until something can be shown. */
  readonly numbers: readonly number[] | null;
  /** Null until the catalogue is made. */
  readonly facets: Facets | null;
  /** How many annotations there are, the bin included; null until that is known. */
  readonly size: number | null;
  /** How many were read so far, while the catalogue is made. */
  readonly read: number;
  readonly error: string | null;
  /** What is known of rows that were in sight. */
  readonly rows: ReadonlyMap<number, NumberedRow>;
  /** Tells which rows are in sight, so that they are read. */
  readonly see: (numbers: readonly number[]) => void;
  readonly idsOf: (numbers: readonly number[]) => Promise<readonly string[]>;
}

/** Asks the search worker, which lives as long as the tab is open. */
export function useSearch(query: LibraryQuery): Search {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const questions = useRef(0);
  const waiting = useRef(new Map<number, (ids: readonly string[]) => void>());
  const asked = useRef(new Set<number>());
  const [found, setFound] = useState<Pick<Search, 'numbers' | 'facets' | 'size'>>(NOTHING);
  const [rows, setRows] = useState<ReadonlyMap<number, NumberedRow>>(new Map());
  const [read, setRead] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const say = (message: ToSearch) => worker.current?.postMessage(message);
  const keep = (more: readonly NumberedRow[]) =>
    setRows((before) => new Map([...before, ...more.map((row) => [row.number, row] as const)]));

  const hear = (message: FromSearch) => {
    if (message.kind === 'progress') setRead(message.read);
    if (message.kind === 'failed') setError(message.error);
    if (message.kind === 'rows') keep(message.rows);
    if (message.kind === 'ids') {
      waiting.current.get(message.turn)?.(message.ids);
      waiting.current.delete(message.turn);
    }
    if (message.kind === 'first' && message.rows.length > 0) {
      keep(message.rows);
      setFound((before) =>
        before.numbers ? before : { ...NOTHING, numbers: message.rows.map(({ number }) => number) },
      );
    }
    if (message.kind === 'result' && message.turn === turn.current) {
      setError(null);
      // What was read before may have changed; it shows until it is read anew.
      asked.current.clear();
      const { facets, size } = message;
      setFound({ numbers: [...message.numbers], facets, size });
    }
  };
  const latest = useRef(hear);
  latest.current = hear;

  useEffect(() => {
    const search = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.current = search;
    search.onmessage = ({ data }: MessageEvent<FromSearch>) => latest.current(data);
    search.onerror = ({ message }) => setError(message || 'The search did not start.');
    return () => search.terminate();
  }, []);

  useEffect(() => {
    turn.current += 1;
    say({ kind: 'query', turn: turn.current, query });
  }, [JSON.stringify(query)]);

  return {
    ...found,
    rows,
    read,
    error,
    see(numbers) {
      const unread = numbers.filter((number) => number >= 0 && !asked.current.has(number));
      if (unread.length === 0) return;
      for (const number of unread) asked.current.add(number);
      say({ kind: 'rows', numbers: unread });
    },
    idsOf: (numbers) =>
      new Promise((resolve) => {
        questions.current += 1;
        const mine = questions.current;
        waiting.current.set(mine, resolve);
        say({ kind: 'ids', turn: mine, numbers });
      }),
  };
}

const NOTHING = { numbers: null, facets: null, size: null } as const;
