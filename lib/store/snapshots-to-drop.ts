import type { SnapshotInfo } from '../annotation/holdings';

/** How many days, weeks and months are looked back on, each by the last snapshot in it. */
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
const KEPT_MONTHS = 12;
/** Bytes of all snapshots together: 100,000 annotations are some 20 MB compressed. */
const BUDGET = 250_000_000;

const DAY_MS = 86_400_000;

/**
 * The snapshots that can go: those that are not the last of one of the latest 7 days, 4 weeks or 12 months that have
 * any, then the oldest until the rest is within the budget. The newest always stays.
 *
 * @returns `made` of each.
 */
export function snapshotsToDrop(
  snapshots: readonly SnapshotInfo[],
  budget: number = BUDGET,
): string[] {
  const newestFirst = snapshots.toSorted((a, b) => (a.made > b.made ? -1 : 1));
  const kept = new Set([
    ...lastOfEach(newestFirst, dayOf, KEPT_DAYS),
    ...lastOfEach(newestFirst, weekOf, KEPT_WEEKS),
    ...lastOfEach(newestFirst, monthOf, KEPT_MONTHS),
  ]);
  let bytes = 0;
  return newestFirst
    .filter((snapshot, i) => {
      if (!kept.has(snapshot)) return true;
      bytes += snapshot.bytes;
      return i > 0 && bytes > budget;
    })
    .map(({ made }) => made);
}

function lastOfEach(
  newestFirst: readonly SnapshotInfo[],
  periodOf: (made: string) => string,
  most: number,
): SnapshotInfo[] {
  const last = new Map<string, SnapshotInfo>();
  for (const snapshot of newestFirst) {
    const period = periodOf(snapshot.made);
    if (!last.has(period)) last.set(period, snapshot);
  }
  return [...last.values()].slice(0, most);
}

function dayOf(made: string): string {
  return made.slice(0, 10);
}

function weekOf(made: string): string {
  return String(Math.floor(Date.parse(made) / (7 * DAY_MS)));
}

function monthOf(made: string): string {
  return made.slice(0, 7);
}
