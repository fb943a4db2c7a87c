import { anchorAll } from '../../lib/anchoring/anchor';
import type { UserAnnotation } from '../../lib/annotation/model';
import {
  articlesOf,
  type PageArticle,
  type PageReading,
  type PageReport,
  type PlacedAnnotation,
  reportPage,
  type SpottedArticle,
} from '../../lib/page-report';
import { siteOf } from '../../lib/settings/settings';
import { type Dismissal, withoutDismissed } from '../../lib/spotting/dismissal';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import type { DataStore } from '../../lib/store/data-store';
import type { DismissalStore } from '../../lib/store/dismissal-store';
import type { PageStore } from '../../lib/store/page-store';
import type { PlaceStore } from '../../lib/store/place-store';
import type { SightingStore } from '../../lib/store/sighting-store';
import { annotationsOf } from './same-page';
import { hostOf } from './sites';
import { spot } from './spot';

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
 * What a page has to show, for each article in it: its mentions but those that the reader dismissed, the entries it
 * names, the reader's annotations on it.
 */
export async function reportOf(reading: PageReading, stores: Stores): Promise<PageReport> {
  const [own, ...parts] = articlesOf(reading);
  const dismissals = await stores.dismissals.ofSite(siteOf(hostOf(reading.source)));
  const spotted = (article: PageArticle) => spotArticle(reading.text, article, dismissals);
  const [first, further, annotations] = await Promise.all([
    spotted(own),
    Promise.all(parts.map(spotted)),
    Promise.all([own, ...parts].map((article) => place(article, stores))),
  ]);
  return reportPage(reading.text, [first, ...further], annotations.flat());
}

async function spotArticle(
  text: string,
  article: PageArticle,
  dismissals: readonly Dismissal[],
): Promise<SpottedArticle> {
  const spotted = await spot(text, article);
  const mentions = withoutDismissed(text, spotted.mentions, dismissals);
  return { ...spotted, article, mentions, hidden: spotted.mentions.length - mentions.length };
}

/** Where an article's annotations are now, and when each was found last; that is kept for the next time. */
async function place(article: PageArticle, stores: Stores): Promise<PlacedAnnotation[]> {
  const { places } = stores;
  const annotations: readonly UserAnnotation[] = await annotationsOf(article, stores);
  if (annotations.length === 0) return [];
  const known = await places.of(annotations.map(({ id }) => id));
  const { text, landmarks, toPage } = article.words;
  const anchored = anchorAll(text, annotations, landmarks);
  const looked = anchored.map(({ annotation: { id }, anchoring }) => ({
    annotation: id,
    state: anchoring.kind === 'anchored' ? anchoring.state : anchoring.kind,
  }));
  // Not waited for, and no loss where it fails: the next visit tells the same.
  places.keep(looked, known, new Date().toISOString()).catch(() => undefined);
  return anchored.map(({ annotation, anchoring }) => {
    const found = known.get(annotation.id)?.found || annotation.created;
    const isHere = anchoring.kind === 'anchored';
    return {
      annotation,
      article: article.source,
      anchoring: isHere ? { ...anchoring, span: toPage(anchoring.span) } : anchoring,
      found,
    };
  });
}
