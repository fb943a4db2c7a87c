import {
  annotationsOverTime,
  type OverTime,
  type Part,
} from '../../../lib/pictures/annotations-over-time';
import { claimOverTime, type Dated, inOrder, narrow } from '../../../lib/pictures/claim-over-time';
import { type Matrix, sitesAndClaims, type Touching } from '../../../lib/pictures/sites-and-claims';
import { type Row, rowOf } from '../../../lib/search/catalogue';
import type { Sighting } from '../../../lib/spotting/sighting';
import type { LibraryStore } from '../../../lib/store/library-store';
import type { SightingStore } from '../../../lib/store/sighting-store';
import { siteOfSource } from '../annotations/site-of-source';
import type { Pictures, Question } from './pictures-protocol';

/** Records read in one go: some megabytes, and some dozens of milliseconds. */
const BATCH = 2_000;

/** All annotations and sightings as the pictures count them; in a worker, as reading them may take seconds. */
export interface PicturesIndex {
  /** @param onRead - told how many more were read, again and again. */
  readAnnotations(onRead: (more: number) => void): Promise<void>;
  readSightings(onRead: (more: number) => void): Promise<void>;
  answer(question: Question): Pictures;
}

export function createPicturesIndex(
  library: LibraryStore,
  sightings: SightingStore,
): PicturesIndex {
  let rows: readonly Row[] = [];
  let byClaim: ReadonlyMap<string, readonly Sighting[]> = new Map();
  /** Kept until what they count changes. */
  const overTime = new Map<Part, OverTime | null>();
  const dated = new Map<string, readonly Dated[]>();
  let matrix: Matrix | null = null;

  return {
    async readAnnotations(onRead) {
      const read: Row[] = [];
      let after: string | null = null;
      do {
        const batch: Awaited<ReturnType<LibraryStore['batch']>> = await library.batch(after, BATCH);
        for (const { annotation, deleted } of batch.found) {
          const site = siteOfSource(annotation.target.source);
          read.push(rowOf(annotation, { site, state: null, isBinned: deleted !== '' }));
        }
        onRead(batch.found.length);
        after = batch.last;
      } while (after !== null);
      rows = read;
      overTime.clear();
      matrix = null;
    },
    async readSightings(onRead) {
      const read: Sighting[] = [];
      let after: string | null = null;
      do {
        const batch: Awaited<ReturnType<SightingStore['batch']>> = await sightings.batch(
          after,
          BATCH,
        );
        for (const sighting of batch.found) read.push(sighting);
        onRead(batch.found.length);
        after = batch.last;
      } while (after !== null);
      byClaim = Map.groupBy(read, ({ claim }) => claim);
      dated.clear();
      matrix = null;
    },
    answer({ part, claim: asked, narrowed, limit }) {
      if (!overTime.has(part)) overTime.set(part, annotationsOverTime(rows, part));
      matrix ??= sitesAndClaims(touching(rows, byClaim));
      const claims = [...byClaim]
        .map(([name, all]) => ({ name, total: all.length }))
        .toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
      const claim = asked || (claims[0]?.name ?? '');
      const all = dated.get(claim) ?? inOrder(byClaim.get(claim) ?? []);
      dated.set(claim, all);
      const wanted = narrow(all, narrowed);
      return {
        overTime: overTime.get(part) ?? null,
        matrix,
        claims,
        claim,
        claimOverTime: claimOverTime(all),
        sentences: wanted.slice(0, limit),
        matching: wanted.length,
      };
    },
  };
}

const CLAIM = 'claim:';

/** What sightings and the reader's annotations touch. */
function* touching(
  rows: readonly Row[],
  byClaim: ReadonlyMap<string, readonly Sighting[]>,
): Generator<Touching> {
  for (const [claim, all] of byClaim) {
    for (const { site, stance } of all) yield { site, claim, touch: stance };
  }
  for (const { site, subjects, isBinned } of rows) {
    if (isBinned) continue;
    for (const subject of subjects) {
      if (subject.startsWith(CLAIM))
        yield { site, claim: subject.slice(CLAIM.length), touch: 'own' };
    }
  }
}
