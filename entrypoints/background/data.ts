import * as v from 'valibot';
import { backupItem } from '../../lib/annotation/backup';
import type { CheckReport, Holdings } from '../../lib/annotation/holdings';
import type { DataApi } from '../../lib/messaging/data-api';
import * as guard from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import { changeDataLog, type DataLog, readDataLog } from '../../lib/settings/data-log';
import type { DataStore } from '../../lib/store/data-store';
import { LibraryStore } from '../../lib/store/library-store';
import { BATCH, checkAll, makeSnapshot, restoreSnapshot } from '../../lib/store/snapshots';
import { copyAll } from './mirror';
import { refreshPages } from './open-pages';

const DAY_MS = 86_400_000;
/** After the background started: whoever woke it comes first. */
const TEND_AFTER_MS = 5_000;
const CHECK_EVERY_MS = 7 * DAY_MS;
const SNAPSHOT_EVERY_MS = DAY_MS;
/** A reminder that does not nag: only when there is much to lose, and it is long ago. */
const REMIND_AFTER_MS = 30 * DAY_MS;
const REMIND_AFTER_CHANGES = 50;

const timeSchema = v.pipe(v.string(), v.isoTimestamp());

/** The background's answers on the data as a whole; for the extension's own pages only. */
export function dataApi(store: DataStore): Handlers<DataApi> {
  const { takes } = guard;
  return {
    holdings: { for: 'extension', accepts: takes(), answer: () => holdings(store) },
    checkData: { for: 'extension', accepts: takes(), answer: () => check(store) },
    takeSnapshot: { for: 'extension', accepts: takes(), answer: () => snapshot(store) },
    restoreSnapshot: {
      for: 'extension',
      accepts: takes(timeSchema),
      async answer(_, made) {
        const merged = await restoreSnapshot(store, made, new Date().toISOString());
        if (merged) {
          await copyAll(new LibraryStore());
          void refreshPages();
        }
        return merged;
      },
    },
    backupPart: {
      for: 'extension',
      accepts: takes(v.nullable(guard.idSchema), timeSchema),
      async answer(_, after, now) {
        const { records, next } = await store.recordsAfter(after, BATCH);
        const items = records.map((record) => JSON.stringify(backupItem(record, now)));
        return { items: items.join(','), count: items.length, next };
      },
    },
    backupTaken: {
      for: 'extension',
      accepts: takes(timeSchema),
      answer: (_, at) => changeDataLog({ backup: at }),
    },
    stopReminding: {
      for: 'extension',
      accepts: takes(),
      answer: () => changeDataLog({ isReminderOff: true }),
    },
    quarantine: {
      for: 'extension',
      accepts: takes(),
      answer: async () => JSON.stringify(await store.quarantined(), null, 2),
    },
  };
}

/** Some time after the start, checks and saves what is kept, if that is due. Failing, it is due at the next start. */
export function tendData(store: DataStore): void {
  setTimeout(() => void tend(store).catch(() => undefined), TEND_AFTER_MS);
}

async function tend(store: DataStore): Promise<void> {
  const log = await readDataLog();
  if (log.since === '') await changeDataLog({ since: new Date().toISOString() });
  if (isPast(log.check?.at ?? '', CHECK_EVERY_MS)) await check(store);
  if (!isPast(log.snapshot, SNAPSHOT_EVERY_MS)) return;
  if ((await store.changedSince(log.snapshot)) > 0) await snapshot(store);
}

async function check(store: DataStore): Promise<CheckReport> {
  const at = new Date().toISOString();
  const report = { at, ...(await checkAll(store, at)) };
  await copyAll(new LibraryStore());
  await changeDataLog({ check: report });
  return report;
}

async function snapshot(store: DataStore): Promise<number> {
  const now = new Date().toISOString();
  const count = await makeSnapshot(store, now);
  await changeDataLog({ snapshot: now });
  return count;
}

async function holdings(store: DataStore): Promise<Holdings> {
  const log = await readDataLog();
  const [counts, strayDrafts, snapshots, changed] = await Promise.all([
    store.counts(),
    store.strayDrafts(),
    store.snapshots(),
    store.changedSince(log.backup),
  ]);
  const isReminded = isReminderDue(log, changed);
  return {
    counts,
    strayDrafts,
    snapshots,
    check: log.check,
    broughtBack: log.broughtBack,
    backup: log.backup,
    changed,
    isReminded,
  };
}

function isReminderDue({ isReminderOff, backup, since }: DataLog, changed: number): boolean {
  const from = backup || since;
  if (isReminderOff || from === '') return false;
  return changed > REMIND_AFTER_CHANGES && isPast(from, REMIND_AFTER_MS);
}

/** Whether a time lies so long ago, or never was. */
function isPast(time: string, milliseconds: number): boolean {
  return time === '' || Date.now() - Date.parse(time) > milliseconds;
}
