import type { Stance } from '../spotting/mention';

/** How something touches a claim: a sentence of a page with its stance, or an annotation of the reader's. */
export const TOUCHES = ['asserts', 'reports', 'disputes', 'own'] as const;
export type Touch = Stance | 'own';

/** How often a site touches a claim, by how. */
export type Cell = Readonly<Record<Touch, number>>;

export interface Named {
  readonly name: string;
  readonly total: number;
}

/** Which sites touch which claims; both the most frequent first. */
export interface Matrix {
  readonly sites: readonly Named[];
  readonly claims: readonly Named[];
  /** By claim, then by site, in the same orders. */
  readonly cells: readonly (readonly Cell[])[];
  readonly sums: Cell;
  readonly total: number;
}

/** A touch of a claim by a site. */
export interface Touching {
  readonly site: string;
  readonly claim: string;
  readonly touch: Touch;
}

/** Counts who touches what. What has no site, such as a file that was imported, is left out. */
export function sitesAndClaims(touching: Iterable<Touching>): Matrix {
  const claims = new Map<string, Map<string, Record<Touch, number>>>();
  const sites = new Map<string, number>();
  const sums = nothing();
  for (const { site, claim, touch } of touching) {
    if (site === '') continue;
    const bySite = claims.get(claim) ?? new Map<string, Record<Touch, number>>();
    claims.set(claim, bySite);
    const cell = bySite.get(site) ?? nothing();
    bySite.set(site, cell);
    cell[touch] += 1;
    sums[touch] += 1;
    sites.set(site, (sites.get(site) ?? 0) + 1);
  }
  const siteList = ranked(sites);
  const claimList = ranked(
    new Map([...claims].map(([claim, cells]) => [claim, totalOf([...cells.values()])])),
  );
  return {
    sites: siteList,
    claims: claimList,
    cells: claimList.map(({ name: claim }) =>
      siteList.map(({ name: site }) => claims.get(claim)?.get(site) ?? nothing()),
    ),
    sums,
    total: totalOf([sums]),
  };
}

export function totalOf(cells: readonly Cell[]): number {
  return cells.reduce(
    (sum, { asserts, reports, disputes, own }) => sum + asserts + reports + disputes + own,
    0,
  );
}

function ranked(counts: ReadonlyMap<string, number>): Named[] {
  return [...counts]
    .map(([name, total]) => ({ name, total }))
    .toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

function nothing(): Record<Touch, number> {
  return { asserts: 0, reports: 0, disputes: 0, own: 0 };
}
