import type { Forgotten, Sighting, SightingHoldings } from '../spotting/sighting';

/** Asked of the background by the extension's own pages. */
export interface SightingsApi {
  sightingHoldings(): SightingHoldings;
  /** Answers how many there were. Nobody can bring them back. */
  forgetSightings(what: Forgotten): number;
  /** The next sightings after an id, for a download; `next` is null after the last. */
  sightingsAfter(after: string | null): {
    readonly sightings: readonly Sighting[];
    readonly next: string | null;
  };
}
