import { listenToCommits } from '../../../lib/store/commits';
import { LibraryStore } from '../../../lib/store/library-store';
import { SightingStore } from '../../../lib/store/sighting-store';
import { createPicturesIndex } from './pictures-index';
import type { FromPictures, Question } from './pictures-protocol';

/** Milliseconds in which commits that come in bursts, such as an import's, are gathered. */
const BURST = 250;

/** Counts for the pictures, off the page's thread. It reads the database by itself, and anew after a change. */
const index = createPicturesIndex(new LibraryStore(), new SightingStore());
let last: Question | null = null;
let isReady = false;
let read = 0;
/** One after another: what changed is read whole before it is counted. */
let work = Promise.resolve();
const stale = new Set<string>();
let following: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = data;
  answer();
});

listenToCommits((stores) => {
  for (const store of stores) stale.add(store);
  clearTimeout(following);
  following = setTimeout(follow, BURST);
}, new AbortController().signal);

then(async () => {
  await Promise.all([index.readSightings(tell), index.readAnnotations(tell)]);
  isReady = true;
});

function follow(): void {
  const changed = new Set(stale);
  stale.clear();
  if (changed.has('sightings')) then(() => index.readSightings(tell));
  if (changed.has('annotations')) then(() => index.readAnnotations(tell));
}

function tell(more: number): void {
  read += more;
  if (!isReady) say({ kind: 'progress', read });
}

function then(step: () => Promise<void>): void {
  work = work.then(step).then(answer).catch(fail);
}

function answer(): void {
  if (!last || !isReady) return;
  say({ kind: 'pictures', turn: last.turn, pictures: index.answer(last) });
}

function fail(error: unknown): void {
  say({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
}

function say(message: FromPictures): void {
  postMessage(message);
}
