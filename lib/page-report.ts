import type { Anchoring } from './anchoring/anchoring';
import { type ArticleText, articleText } from './anchoring/article-text';
import type { Landmark } from './anchoring/describe';
import type { CanonicalUrl, Colour, UserAnnotation } from './annotation/model';
import type { ClaimId, EntryId } from './knowledge/model';
import type { Mention, Stance, Topic } from './spotting/mention';
import { type Span, textOf } from './text/span';

/** A further article in the same page, such as one appended on scrolling, with an address of its own. */
export interface PagePart {
  readonly source: CanonicalUrl;
  /** Other addresses that it may be known by, as those of a page. */
  readonly addresses: readonly CanonicalUrl[];
  readonly title: string;
  readonly span: Span;
}

/** A page as the annotator read it: one string, article first. */
export interface PageReading {
  readonly source: CanonicalUrl;
  /** Other addresses that the page claims or is known by; each is to be believed only as far as title and text agree. */
  readonly addresses: readonly CanonicalUrl[];
  readonly title: string;
  /** As the page names them, or empty; the date is ISO 8601. */
  readonly author: string;
  readonly published: string;
  /** BCP 47 as the page declares it, or empty. */
  readonly lang: string;
  /** The visible text; blocks are parted by line feeds. */
  readonly text: string;
  /** The article within `text`; starts at 0. Claims are looked for here only. */
  readonly article: Span;
  /** In the order of the text. */
  readonly landmarks: readonly Landmark[];
  /** In the order of the text; none overlap with the article or each other. */
  readonly parts: readonly PagePart[];
}

/** One of the articles in a page. */
export interface PageArticle
  extends Pick<PageReading, 'source' | 'addresses' | 'title' | 'author' | 'published' | 'lang'> {
  /** In the page's text: where claims are looked for. */
  readonly article: Span;
  /** What its annotations are looked for in: itself, and of the page's own article the rest of the page, too. */
  readonly words: ArticleText;
}

/** The articles of a page: its own first, then those that were appended. */
export function articlesOf(reading: PageReading): [PageArticle, ...PageArticle[]] {
  const { source, addresses, title, author, published, lang } = reading;
  const { text, article, parts, landmarks } = reading;
  const rest = { start: parts.at(-1)?.span.end ?? article.end, end: text.length };
  // Without parts, the text is taken as it is.
  const own =
    parts.length === 0 ? [{ start: 0, end: text.length }] : [article, withoutFeed(text, rest)];
  return [
    {
      ...{ source, addresses, title, author, published, lang, article },
      words: articleText(text, own, landmarks),
    },
    ...parts.map((part) => ({
      ...{ source: part.source, addresses: part.addresses, title: part.title },
      // Who wrote the page's own article, and when, says nothing of another.
      ...{ author: '', published: '', lang, article: part.span },
      words: articleText(text, [part.span], landmarks),
    })),
  ];
}

/** The article in which a span of the page's text begins. */
export function articleAt(reading: PageReading, { start }: Span): PageArticle {
  const [own, ...parts] = articlesOf(reading);
  return parts.find(({ article }) => start >= article.start && start < article.end) ?? own;
}

function withoutFeed(text: string, { start, end }: Span): Span {
  return { start: text.charAt(start) === '\n' ? start + 1 : start, end };
}

/** One place where the page touches a claim. */
export interface PlacedMention {
  /** The same for the same text, so that page and panel agree without exchanging state. */
  readonly id: string;
  readonly span: Span;
  readonly sentence: string;
  readonly stance: Stance;
  /** Spans within `sentence`. */
  readonly why: readonly Span[];
}

/** What the page says on one claim, in the order of the text; the claim itself is in the knowledge base. */
export interface PageNote {
  readonly claim: ClaimId;
  readonly mentions: readonly [PlacedMention, ...PlacedMention[]];
}

/** An entry's name that stands in the page. */
export interface PageEntry {
  readonly entry: EntryId;
  readonly span: Span;
}

export interface PlacedAnnotation {
  readonly annotation: UserAnnotation;
  /** The source of the article in the page that it is of; it may be kept under another address of the same. */
  readonly article: CanonicalUrl;
  readonly anchoring: Anchoring;
  /** When its words were on the page last, before this look; ISO 8601, UTC. */
  readonly found: string;
}

/** What one article of a page has to show, but for the reader's own. */
export interface ArticleReport {
  readonly source: CanonicalUrl;
  readonly title: string;
  readonly topic: Topic;
  /** One per claim, ordered by the first mention. */
  readonly notes: readonly PageNote[];
  /** How many mentions are not among the notes because the reader called them, or others like them, not relevant. */
  readonly hidden: number;
  readonly entries: readonly PageEntry[];
}

/** All that a page has to show; serialisable; for the extension's own pages only, as it holds the reader's words. */
export interface PageReport extends ArticleReport {
  /** No notes can be shown: a part of the extension's package is missing or damaged. */
  readonly isDamaged: boolean;
  /** Further articles in the page, in the order of its text. */
  readonly parts: readonly ArticleReport[];
  /** Of all articles. */
  readonly annotations: readonly PlacedAnnotation[];
}

/** The reports of a page's articles: its own first. */
export function reportsIn(report: PageReport): [ArticleReport, ...ArticleReport[]] {
  return [report, ...report.parts];
}

/** What all articles of a page say together. */
export function notesIn(report: PageReport): PageNote[] {
  return reportsIn(report).flatMap(({ notes }) => notes);
}

/** What is painted on the page: ids and spans only, nothing that the page may not see. */
export type Mark =
  | {
      readonly kind: 'mention';
      readonly id: string;
      readonly span: Span;
      /** All claims that this sentence touches. */
      readonly claims: readonly { readonly claim: ClaimId; readonly stance: Stance }[];
      /** The words that triggered it, in the page's text. */
      readonly why: readonly Span[];
    }
  | {
      readonly kind: 'annotation';
      readonly id: string;
      readonly span: Span;
      readonly colour: Colour;
    };

/** A page with more is no article but a list or an attack on its reader's patience; the first ones tell as much. */
const MOST_MENTIONS = 1_000;

/** What was spotted in a page's text. */
export interface Spotted {
  readonly topic: Topic;
  readonly mentions: readonly Mention[];
  readonly entries: readonly PageEntry[];
  /** Nothing could be spotted: a part of the extension's package is missing or damaged. */
  readonly isDamaged: boolean;
}

/** What was spotted in one article of a page, without what the reader dismissed. */
export interface SpottedArticle extends Spotted {
  readonly article: Pick<PageArticle, 'source' | 'title'>;
  /** How many mentions were left out for the reader. */
  readonly hidden: number;
}

/**
 * Places mentions, entries and annotations on a page's text.
 *
 * @param articles - in the order of `articlesOf`.
 */
export function reportPage(
  text: string,
  articles: readonly [SpottedArticle, ...SpottedArticle[]],
  annotations: readonly PlacedAnnotation[],
): PageReport {
  const [own, ...parts] = articles;
  return {
    ...reportArticle(text, own),
    isDamaged: own.isDamaged,
    parts: parts.map((part) => reportArticle(text, part)),
    annotations: annotations.toSorted((a, b) => positionOf(a) - positionOf(b)),
  };
}

function reportArticle(text: string, spotted: SpottedArticle): ArticleReport {
  const { article, topic, mentions, entries, hidden } = spotted;
  const { isCyberPolicy } = topic;
  return {
    source: article.source,
    title: article.title,
    topic,
    notes: isCyberPolicy ? notesOf(text, mentions.slice(0, MOST_MENTIONS)) : [],
    hidden: isCyberPolicy ? hidden : 0,
    entries,
  };
}

function notesOf(text: string, mentions: readonly Mention[]): PageNote[] {
  const byClaim = new Map<ClaimId, [PlacedMention, ...PlacedMention[]]>();
  for (const mention of mentions.toSorted((a, b) => a.span.start - b.span.start)) {
    const placed = placeMention(text, mention);
    const known = byClaim.get(mention.claim);
    if (known) known.push(placed);
    else byClaim.set(mention.claim, [placed]);
  }
  return [...byClaim].map(([claim, places]) => ({ claim, mentions: places }));
}

function placeMention(text: string, { span, stance, why }: Mention): PlacedMention {
  return {
    id: markIdOf(span),
    span,
    sentence: textOf(text, span),
    stance,
    why: why.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
  };
}

/** One mark per sentence, however many claims it touches. */
export function markIdOf({ start, end }: Span): string {
  return `mention-${start}-${end}`;
}

/** What is about the page as a whole comes first; orphans last, in the order in which they were made. */
function positionOf({ anchoring }: PlacedAnnotation): number {
  if (anchoring.kind === 'page') return -1;
  return anchoring.kind === 'anchored' ? anchoring.span.start : Number.MAX_SAFE_INTEGER;
}

/** The marks of a report, in the order of the text. */
export function marksOf(report: PageReport): Mark[] {
  const mentions = new Map<string, Extract<Mark, { kind: 'mention' }>>();
  for (const { claim, mentions: places } of notesIn(report)) {
    for (const { id, span, stance, why } of places) {
      const spans = why.map((w) => ({ start: w.start + span.start, end: w.end + span.start }));
      const known = mentions.get(id);
      mentions.set(id, {
        kind: 'mention',
        id,
        span,
        claims: [...(known?.claims ?? []), { claim, stance }],
        why: [...(known?.why ?? []), ...spans],
      });
    }
  }
  const marks: Mark[] = [...mentions.values()];
  for (const { annotation, anchoring } of report.annotations) {
    if (anchoring.kind !== 'anchored') continue;
    marks.push({
      kind: 'annotation',
      id: annotation.id,
      span: anchoring.span,
      colour: annotation.target.styleClass,
    });
  }
  return marks.toSorted((a, b) => a.span.start - b.span.start);
}
