import type { Anchoring } from './anchoring/anchoring';
import type { Landmark } from './anchoring/describe';
import type { CanonicalUrl, Colour, UserAnnotation } from './annotation/model';
import type { ClaimId, EntryId } from './knowledge/model';
import type { Mention, Stance, Topic } from './spotting/mention';
import { type Span, textOf } from './text/span';

/** A further article in the same page, such as one appended on scrolling, with an address of its own. */
export interface PagePart {
  readonly source: CanonicalUrl;
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
  readonly anchoring: Anchoring;
  /** When its words were on the page last, before this look; ISO 8601, UTC. */
  readonly found: string;
}

/** All that a page has to show; serialisable; for the extension's own pages only, as it holds the reader's words. */
export interface PageReport {
  readonly source: CanonicalUrl;
  readonly title: string;
  readonly topic: Topic;
  /** No notes can be shown: a part of the extension's package is missing or damaged. */
  readonly isDamaged: boolean;
  /** One per claim, ordered by the first mention. */
  readonly notes: readonly PageNote[];
  /** How many mentions are not among the notes because the reader called them, or others like them, not relevant. */
  readonly hidden: number;
  readonly entries: readonly PageEntry[];
  readonly annotations: readonly PlacedAnnotation[];
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

/**
 * Places mentions, entries and annotations on a page's text.
 *
 * @param hidden - how many mentions were left out for the reader.
 */
export function reportPage(
  reading: PageReading,
  { topic, mentions, entries, isDamaged }: Spotted,
  annotations: readonly PlacedAnnotation[],
  hidden: number,
): PageReport {
  return {
    source: reading.source,
    title: reading.title,
    topic,
    isDamaged,
    notes: topic.isCyberPolicy ? notesOf(reading.text, mentions.slice(0, MOST_MENTIONS)) : [],
    hidden: topic.isCyberPolicy ? hidden : 0,
    entries,
    annotations: annotations.toSorted((a, b) => positionOf(a) - positionOf(b)),
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
  for (const { claim, mentions: places } of report.notes) {
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
