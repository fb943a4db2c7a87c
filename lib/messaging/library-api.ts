import type { Colour } from '../annotation/model';

/** Asked of the background by the library: changes of many annotations, each in one transaction. */
export interface LibraryApi {
  /** Puts them in the bin; answers how many. */
  binMany(ids: string[]): number;
  restoreMany(ids: string[]): number;
  /** Of those in the bin. Nobody can bring them back. */
  deleteForGood(ids: string[]): number;
  /** Adds a tag; answers the ids of those that did not have it. */
  addTag(ids: string[], tag: string): string[];
  /** Takes a tag away; answers the ids of those that had it. */
  removeTag(ids: string[], tag: string): string[];
  /** Gives them a colour; answers the colours of those that had another. */
  paintMany(ids: string[], colour: Colour): [id: string, before: Colour][];
}
