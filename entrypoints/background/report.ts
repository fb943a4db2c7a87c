import { anchorAll } from '../../lib/anchoring/anchor';
import type { CanonicalUrl, UserAnnotation } from '../../lib/annotation/model';
import {
  type PageReading,
  type PageReport,
  type PlacedAnnotation,
  reportPage,
  type Spotted,
} from '../../lib/page-report';
import { siteOf } from '../../lib/settings/settings';
import { withoutDismissed } from '../../lib/spotting/dismissal';
import { findEntries } from '../../lib/spotting/entries';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import type { DataStore } from '../../lib/store/data-store';
import type { DismissalStore } from '../../lib/store/dismissal-store';
import type { PageStore } from '../../lib/store/page-store';
import type { PlaceStore } from '../../lib/store/place-store';
import type { SightingStore } from '../../lib/store/sighting-store';
import { isSameTitle } from '../../lib/text/same-title';
import { isDamage, knowledge, spotter } from './knowledge';
import { hostOf } from './sites';

/** What the reader has told: annotations, and what is not relevant; and, if asked for, what was seen. */
export interface Stores {
  readonly annotations: AnnotationStore;
  readonly data: DataStore;
  readonly dismissals: DismissalStore;
  readonly places: PlaceStore;
  readonly pages: PageStore;
  readonly sightings: SightingStore;
}

/**
 * Readings spotted last: page and panel ask for the same text moments apart. What the reader dismissed is left out
 * afterwards and anew each time, so that nothing stale is served from here.
 */
const RECENT = 4;
const recent: { reading: PageReading; spotted: Spotted }[] = [];

const DAMAGED: Spotted = {
  topic: { isCyberPolicy: false, score: 0, reasons: [] },
  mentions: [],
  entries: [],
  isDamaged: true,
};

/**
 * What a page has to show: its mentions but those that the reader dismissed, the entries it names, the reader's
 * annotations on it.
 */
export async function reportOf(reading: PageReading, stores: Stores): Promise<PageReport> {
  const [spotted, annotations, dismissals] = await Promise.all([
    spot(reading),
    annotationsOn(reading, stores),
    stores.dismissals.ofSite(siteOf(hostOf(reading.source))),
  ]);
  const mentions = withoutDismissed(reading.text, spotted.mentions, dismissals);
  const hidden = spotted.mentions.length - mentions.length;
  const placed = await place(reading, annotations, stores.places);
  return reportPage(reading, { ...spotted, mentions }, placed, hidden);
}

/**
 * The annotations kept under the page's own key, and those of the same article at another address: a form of it, or
 * with another canonical link. There an address alone is not believed, as many articles may claim one; the titles
 * must agree, too.
 */
async function annotationsOn(reading: PageReading, stores: Stores): Promise<UserAnnotation[]> {
  const [own, elsewhere] = await Promise.all([
    stores.annotations.annotationsOf(reading.source),
    stores.pages.metAt(ofOwnSite(reading)),
  ]);
  const sources = elsewhere
    .filter(({ source, title }) => source !== reading.source && isSameTitle(title, reading.title))
    .map(({ source }) => source as CanonicalUrl);
  const others = await Promise.all(sources.map((one) => stores.annotations.annotationsOf(one)));
  return [...own, ...others.flat()];
}

/** Whether a page may have annotations under another address. */
export async function isKnown(
  { pages }: Pick<Stores, 'pages'>,
  addresses: readonly CanonicalUrl[],
): Promise<boolean> {
  return (await pages.metAt(addresses)).length > 0;
}

/** Remembers under which addresses a page that has annotations was met. */
export async function rememberPage(
  reading: PageReading,
  { pages }: Pick<Stores, 'pages'>,
): Promise<void> {
  const { source, title } = reading;
  await pages.keep({
    source,
    addresses: ofOwnSite(reading),
    title,
    fingerprint: '',
    visited: new Date().toISOString(),
  });
}

/** A page tells of its own site only. */
function ofOwnSite({ source, addresses }: PageReading): CanonicalUrl[] {
  const site = siteOf(hostOf(source));
  return addresses.filter((address) => siteOf(hostOf(address)) === site);
}

/** Where the annotations are now, and when each was found last; that is kept for the next time. */
async function place(
  { text, landmarks }: PageReading,
  annotations: readonly UserAnnotation[],
  places: PlaceStore,
): Promise<PlacedAnnotation[]> {
  if (annotations.length === 0) return [];
  const known = await places.of(annotations.map(({ id }) => id));
  const anchored = anchorAll(text, annotations, landmarks);
  const looked = anchored.map(({ annotation: { id }, anchoring }) => ({
    annotation: id,
    state: anchoring.kind === 'anchored' ? anchoring.state : anchoring.kind,
  }));
  // Not waited for, and no loss where it fails: the next visit tells the same.
  places.keep(looked, known, new Date().toISOString()).catch(() => undefined);
  return anchored.map(({ annotation, anchoring }) => {
    const found = known.get(annotation.id)?.found || annotation.created;
    return { annotation, anchoring, found };
  });
}

async function spot(reading: PageReading): Promise<Spotted> {
  const known = recent.find(({ reading: r }) => r.text === reading.text && isAlike(r, reading));
  if (known) return known.spotted;
  const loaded = await Promise.all([knowledge(), spotter()]).catch((error: unknown) => {
    // The reader's annotations are shown all the same.
    if (isDamage(error)) return null;
    throw error;
  });
  if (!loaded) return DAMAGED;
  const [{ base }, { report }] = loaded;
  const { topic, mentions } = report(reading);
  const article = reading.text.slice(0, reading.article.end);
  const entries = topic.isCyberPolicy ? findEntries(article, base.entries) : [];
  const spotted = { topic, mentions, entries, isDamaged: false };
  recent.unshift({ reading, spotted });
  recent.length = Math.min(recent.length, RECENT);
  return spotted;
}

function isAlike(a: PageReading, b: PageReading): boolean {
  return a.title === b.title && a.lang === b.lang && a.article.end === b.article.end;
}
