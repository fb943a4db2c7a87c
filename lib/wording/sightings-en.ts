import type { SightingsWording } from './sightings';

const n = new Intl.NumberFormat('en');
const counted = (count: number, one: string, other: string) =>
  `${n.format(count)} ${count === 1 ? one : other}`;
const sentences = (count: number) => counted(count, 'sentence', 'sentences');

export const sightingsEn: SightingsWording = {
  language: 'en',
  title: 'Sightings',
  toggle: 'Keep the sentences that touch claims on pages I visit',
  lines: [
    'While this is on, Sidelight keeps each sentence that it marks as touching a claim: the sentence, the claim, the stance, the site, the page’s title, address and language, its date, and the day you first saw it. Pages that are open now are included. So you can see later how a claim was worded over months and outlets.',
    'They are kept on this device only, never of private windows, of sites that you switched off, or of notes that you called not relevant.',
  ],
  off: 'Off: nothing new is kept.',
  on: 'On.',
  holds: (count, sites, since) =>
    `${sentences(count)} of ${counted(sites, 'site', 'sites')} kept, the first on ${since}.`,
  none: 'Nothing is kept so far.',
  bound: (most) => `At most ${n.format(most)} are kept; then the oldest give way.`,
  notInBackup:
    'Sightings are not part of backups and snapshots. To keep a copy elsewhere, download them here.',
  download: (format) => `Download as ${format}`,
  downloaded: (file) => `Saved as ${file}.`,
  forget: 'Delete',
  forgetAll: 'Delete all',
  ofSite: 'Of a site',
  before: 'First seen before',
  forgetOfSite: 'Delete the site’s',
  forgetBefore: 'Delete the earlier ones',
  forgetOne: 'Delete this sighting',
  reallyAll: (count) => `Delete all ${sentences(count)} for good? Nobody can bring them back then.`,
  reallySite: (site, count) => `Delete ${sentences(count)} of ${site} for good?`,
  reallyBefore: (day) => `Delete everything first seen before ${day} for good?`,
  reallyOne: 'Delete this sentence for good?',
  confirm: 'Delete for good',
  cancel: 'Cancel',
  forgotten: (count) => `${sentences(count)} deleted for good.`,
  failed: 'This did not work:',
};
