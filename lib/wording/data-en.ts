import type { DataWording } from './data';

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');

/** A number with its noun. */
function counted(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`;
}

export const dataEn: DataWording = {
  language: 'en',
  failed: 'This did not work:',
  counts: ({ annotations, binned, drafts }) =>
    `${counted(annotations, 'annotation', 'annotations')}, ${number.format(binned)} in the bin, ${counted(drafts, 'draft', 'drafts')}.`,
  space: (used, free) => `${used} used; the browser would give ${free} more.`,
  isPersistent: 'The browser has promised not to clear this away by itself.',
  notPersistent:
    'The browser has not promised to keep this when space runs short. A backup is safe from that.',

  backup: 'Backup',
  neverBackedUp: 'No backup has been downloaded yet.',
  backedUp: (when, changed) =>
    `Last backup: ${when}. ${changed === 0 ? 'Nothing has changed since.' : `${counted(changed, 'annotation', 'annotations')} changed since.`}`,
  reminder: (changed) =>
    `${counted(changed, 'annotation has', 'annotations have')} changed and no backup was made for a month.`,
  stopReminding: 'Do not remind me again',
  download: 'Download a backup',
  downloading: (count) => `${counted(count, 'annotation', 'annotations')} written…`,
  downloaded: (file) => `Saved as ${file}.`,

  snapshots: 'Snapshots',
  snapshotsHint:
    'Kept in this browser, one a day when something changed: of the last 7 days, 4 weeks and 12 months. Restoring brings back what is gone and overwrites nothing; where you have written since, the older words stand beside as a copy.',
  noSnapshots: 'None yet.',
  snapshot: (annotations, size) => `${counted(annotations, 'annotation', 'annotations')}, ${size}`,
  take: 'Take one now',
  taken: (annotations) => `Snapshot of ${counted(annotations, 'annotation', 'annotations')} taken.`,
  restore: 'Restore',
  restoreThat: (when) => `Restore the snapshot of ${when}`,
  restored: ({ added, restored, copied }) =>
    added + restored + copied === 0
      ? 'Everything in it is here already.'
      : `${number.format(added)} brought back, ${number.format(restored)} taken out of the bin, ${counted(copied, 'copy', 'copies')} of older words added.`,
  damaged: 'This snapshot cannot be read. Nothing has changed.',

  check: 'Self-check',
  neverChecked: 'Not checked yet; it happens by itself once a week.',
  checked: (when, { looked, mended, moved }) =>
    `${when}: ${counted(looked, 'annotation', 'annotations')} looked at, ${number.format(mended)} mended, ${number.format(moved)} not readable and set aside.`,
  broughtBack: (when, count) =>
    `${when}: the browser had lost the database. ${count} annotations were brought back from the second copy.`,
  checkNow: 'Check now',
  quarantined: (count) =>
    `${counted(count, 'record', 'records')} kept as found before mending or setting aside.`,
  saveQuarantine: 'Save them to a file',
  strayDrafts: 'Drafts whose annotation is gone',
};
