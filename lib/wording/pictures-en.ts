import type { PicturesWording } from './pictures';

const n = new Intl.NumberFormat('en');
const counted = (count: number, one: string, other: string) =>
  `${n.format(count)} ${count === 1 ? one : other}`;
const annotations = (count: number) => counted(count, 'annotation', 'annotations');
const sites = (count: number) => counted(count, 'site', 'sites');
const between = (first: string, last: string) =>
  first === last ? `on ${first}` : `from ${first} to ${last}`;
const sentences = (count: number) => counted(count, 'sentence', 'sentences');

export const picturesEn: PicturesWording = {
  language: 'en',
  reading: (read) => `Counting … ${read ? n.format(read) : ''}`,
  failed: 'This did not work:',
  numbers: 'The numbers as a table',
  print: 'Print',
  weekOf: (day) => `week of ${day}`,
  time: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
  total: 'Total',
  touch: {
    asserts: 'asserts',
    reports: 'reports',
    disputes: 'disputes',
    own: 'your annotations',
  },
  site: 'Site',
  claim: 'Claim',

  overTime: {
    title: 'Your annotations over time',
    summary: ({ count, first, last, step, most, when }) =>
      `${annotations(count)} ${between(first, last)}, by the ${step}. The most in one ${step}: ${n.format(most)} (${when}).`,
    empty:
      'No annotations yet. Select words on any page and highlight them or write a note; here you will see when.',
    by: 'Parted by',
    parts: { colour: 'Colour', site: 'Site', tag: 'Tag' },
    none: { colour: 'No colour', site: 'No site', tag: 'No tag' },
    others: { colour: 'Other colours', site: 'Other sites', tag: 'Other tags' },
    tagsOnce: 'An annotation with several tags is counted once, under the most frequent of them.',
    bar: (when, count) => `${when}: ${annotations(count)}`,
    hint: 'A bar leads to its annotations.',
  },
  matrix: {
    title: 'Which sites touch which claims',
    summary: ({ sites: count, claims, sums: { asserts, reports, disputes, own } }) =>
      `${sites(count)} and ${counted(claims, 'claim', 'claims')}: ${sentences(asserts + reports + disputes)}, of which ${n.format(asserts)} assert, ${n.format(reports)} report and ${n.format(disputes)} dispute; and ${annotations(own)} of yours tied to claims.`,
    empty:
      'Nothing to show yet. Switch sightings on below, and the sentences that touch claims on pages you visit will gather here; annotations that you tie to a claim show, too.',
    more: (count) => `${sites(count)} with fewer sentences are in the table only.`,
    cell: (site, claim, counts) => `${site}, ${claim}: ${counts}`,
    noSide:
      'A mark says that sentences touch a claim. Whether the claim is right it does not say, and the stance is a guess from the words around it.',
  },
  claimOverTime: {
    title: 'How a claim is worded',
    summary: ({ sites: count, count: all, first, last, firstSite }) =>
      `${sentences(all)} on ${sites(count)}, ${between(first, last)}. The first is of ${firstSite}.`,
    empty:
      'No sentences kept yet. Switch sightings on below; then each sentence that touches a claim is kept with its date and outlet, and you can read them here side by side.',
    choose: 'Claim',
    more: (count) => `${sites(count)} more are in the table only.`,
    mark: (site, when, count, stance) => `${site}, ${when}: ${sentences(count)}, ${stance}`,
    firstSeen: 'First',
    lastSeen: 'Last',
    sentences: (shown, all) =>
      shown === all
        ? `${sentences(all)}, oldest first`
        : `${n.format(shown)} of ${sentences(all)}, oldest first`,
    narrowed: (to) => `Only ${to}`,
    all: 'Show all',
    showMore: 'Show more',
    published: (day) => `published ${day}`,
    seen: (day) => `seen ${day}`,
  },
};
