import { anchorAll } from '../../lib/anchoring/anchor';
import {
  type PageEntry,
  type PageReading,
  type PageReport,
  reportPage,
} from '../../lib/page-report';
import { findEntries } from '../../lib/spotting/entries';
import type { Mention, Topic } from '../../lib/spotting/mention';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import { knowledge } from './knowledge';

interface Spotted {
  readonly topic: Topic;
  readonly mentions: readonly Mention[];
  readonly entries: readonly PageEntry[];
}

/** Readings spotted last: page and panel ask for the same text moments apart. */
const RECENT = 4;
const recent: { reading: PageReading; spotted: Spotted }[] = [];

/** What a page has to show: its mentions, the entries it names, the reader's annotations on it. */
export async function reportOf(reading: PageReading, store: AnnotationStore): Promise<PageReport> {
  const [{ topic, mentions, entries }, annotations] = await Promise.all([
    spot(reading),
    store.annotationsOf(reading.source),
  ]);
  return reportPage(reading, topic, mentions, entries, anchorAll(reading.text, annotations));
}

async function spot(reading: PageReading): Promise<Spotted> {
  const known = recent.find(({ reading: r }) => r.text === reading.text && isAlike(r, reading));
  if (known) return known.spotted;
  const { base, spotter } = await knowledge();
  const { topic, mentions } = spotter.report(reading);
  const article = reading.text.slice(0, reading.article.end);
  const entries = topic.isCyberPolicy ? findEntries(article, base.entries) : [];
  const spotted = { topic, mentions, entries };
  recent.unshift({ reading, spotted });
  recent.length = Math.min(recent.length, RECENT);
  return spotted;
}

function isAlike(a: PageReading, b: PageReading): boolean {
  return a.title === b.title && a.lang === b.lang && a.article.end === b.article.end;
}
