import type { PageArticle, Spotted } from '../../lib/page-report';
import { findEntries } from '../../lib/spotting/entries';
import { type Span, textOf } from '../../lib/text/span';
import { isDamage, knowledge, spotter } from './knowledge';

/**
 * Articles spotted last: page and panel ask for the same text moments apart, and a page to which others are appended
 * asks for the first ones again. What the reader dismissed is left out afterwards and anew each time, so that nothing
 * stale is served from here. Spans are of the article's own text.
 */
const RECENT = 8;
const recent: { about: Spottable; spotted: Spotted }[] = [];

interface Spottable {
  readonly text: string;
  readonly title: string;
  readonly lang: string;
}

const DAMAGED: Spotted = {
  topic: { isCyberPolicy: false, score: 0, reasons: [] },
  mentions: [],
  entries: [],
  isDamaged: true,
};

/** What is spotted in one article of a page, judged by itself; spans are of the page's text. */
export async function spot(
  page: string,
  { article, title, lang }: Pick<PageArticle, 'article' | 'title' | 'lang'>,
): Promise<Spotted> {
  const spotted = await spotAlone({ text: textOf(page, article), title, lang });
  return article.start === 0 ? spotted : movedBy(spotted, article.start);
}

async function spotAlone(about: Spottable): Promise<Spotted> {
  const known = recent.find((one) => isSame(one.about, about));
  if (known) return known.spotted;
  const loaded = await Promise.all([knowledge(), spotter()]).catch((error: unknown) => {
    // The reader's annotations are shown all the same.
    if (isDamage(error)) return null;
    throw error;
  });
  if (!loaded) return DAMAGED;
  const [{ base }, { report }] = loaded;
  const { topic, mentions } = report({ ...about, article: { start: 0, end: about.text.length } });
  const entries = topic.isCyberPolicy ? findEntries(about.text, base.entries) : [];
  const spotted = { topic, mentions, entries, isDamaged: false };
  recent.unshift({ about, spotted });
  recent.length = Math.min(recent.length, RECENT);
  return spotted;
}

function isSame(a: Spottable, b: Spottable): boolean {
  return a.title === b.title && a.lang === b.lang && a.text === b.text;
}

function movedBy({ mentions, entries, ...rest }: Spotted, offset: number): Spotted {
  const move = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return {
    ...rest,
    mentions: mentions.map((one) => ({ ...one, span: move(one.span), why: one.why.map(move) })),
    entries: entries.map((one) => ({ ...one, span: move(one.span) })),
  };
}
