import { listenToCommits } from '../../../lib/store/commits';
import { LibraryStore } from '../../../lib/store/library-store';
import { PlaceStore } from '../../../lib/store/place-store';
import { createLibraryIndex } from './library-index';
import type { FromSearch, ToSearch } from './search-protocol';

/** Rows of the first picture: more than a tall screen shows. */
const FIRST = 50;
/** Milliseconds in which commits that come in bursts, such as an import's, are gathered. */
const BURST = 150;
/** Texts indexed in one go: some milliseconds, which a question may have to wait for. */
const PIECE = 50;

/** The library's search, off the page's thread. It reads the database by itself: a message has a limit, a library none. */
const library = new LibraryStore();
const index = createLibraryIndex(library, new PlaceStore());
let last: Extract<ToSearch, { kind: 'query' }> | null = null;
let isReady = false;
/** One after another: what changed is read whole before it is searched. */
let work = Promise.resolve();
let following: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.kind === 'query') {
    last = data;
    if (isReady) answer();
  } else if (data.kind === 'ids') {
    say({ kind: 'ids', turn: data.turn, ids: index.idsOf(data.numbers) });
  } else {
    index.rowsOf(data.numbers).then((rows) => say({ kind: 'rows', rows }), fail);
  }
});

listenToCommits((stores) => {
  if (!stores.includes('annotations') && !stores.includes('places')) return;
  clearTimeout(following);
  following = setTimeout(then, BURST, async () => {
    await index.follow();
    answer();
    indexSome();
  });
}, new AbortController().signal);

then(async () => {
  const newest = await library.newest(FIRST);
  const rows = newest.map((record, at) => ({ ...record, number: -1 - at, state: null }));
  say({ kind: 'first', rows });
});
then(async () => {
  await index.load((read) => say({ kind: 'progress', read }));
  isReady = true;
  answer();
  indexSome();
});

/** In pieces, so that questions are answered between them. */
function indexSome(): void {
  if (index.index(PIECE)) setTimeout(indexSome);
  else say({ kind: 'indexed' });
}

function then(step: () => Promise<void>): void {
  work = work.then(step).catch(fail);
}

function answer(): void {
  if (!last || !isReady) return;
  const { turn, query } = last;
  const found = index.find(query);
  postMessage({ kind: 'result', turn, ...found } satisfies FromSearch, {
    transfer: [found.numbers.buffer],
  });
}

function fail(error: unknown): void {
  say({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
}

function say(message: FromSearch): void {
  postMessage(message);
}
