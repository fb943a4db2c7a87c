import type { StackedMark } from '../../components/overlay/card';
import type { Box } from '../../components/overlay/placement';
import type { Painter } from '../../lib/page/highlights';
import { linesOf } from '../../lib/page/lines';
import { createIdentity, type PageIdentity } from '../../lib/page/page-identity';
import { type PageText, readPage } from '../../lib/page/page-text';
import { selectedRange, wordsIn } from '../../lib/page/selection';
import { yieldToPage } from '../../lib/page/slices';
import { type Mark, markIdOf, type PageReading } from '../../lib/page-report';
import { carrySpans } from '../../lib/text/carry-spans';
import { innermostFirst } from '../../lib/text/overlaps';
import { isOverlapping, type Span, textOf } from '../../lib/text/span';
import { firstWords } from './first-words';
import { EndedError, type Lifetime } from './lifetime';

/** What is marked on the page: read, asked for, painted. */
export interface PageMarks {
  /** In the order of the text; empty while hidden. */
  shown(): readonly Mark[];
  /** What was read last; waits for the first reading. */
  reading(): Promise<PageReading>;
  /** Reads anew, asks anew, paints anew. A call that a newer one overtook changes nothing and ends with that one. */
  refresh(): Promise<void>;
  /**
   * Follows a change of the page: reads anew, and asks only if the text is another. What plainly still stands is
   * painted before the answer comes. Gives the milliseconds that it took.
   */
  follow(): Promise<number>;
  find(id: string): Mark | undefined;
  /** The marks that share characters with a span: notes first, then the reader's own from the innermost outwards. */
  stackOver(span: Span): readonly StackedMark[];
  /** What the reader has selected at this moment, shadow roots and frames included; null for nothing. */
  selected(): AbstractRange | null;
  /** The span of a range in what was read last, with that reading. */
  select(range: AbstractRange): Selected | null;
  wordsOf(span: Span): string;
  /** What was read last; null before that. */
  now(): Read | null;
  /** Where a span of what was read last stands, measured at each call; nothing once its words are gone. */
  boxesOf(span: Span): () => Box[];
  /** BCP 47 as the page declares it, or empty. */
  lang(): string;
  /** Shows a new mark, or one that is elsewhere now; when the page was read anew meanwhile, everything is asked for anew. Ends when it is painted. */
  add(mark: Mark, reading: PageReading): Promise<void>;
  /** Shows or hides all marks; true when they show now. */
  toggle(): boolean;
}

/** Words of the page, in the reading that they are of. */
export interface Selected {
  readonly reading: PageReading;
  readonly span: Span;
}

/** A page as it was read, with the way back to its nodes. */
export interface Read {
  readonly page: PageText;
  readonly reading: PageReading;
}

/** Told of what was done. */
export interface PageMarksEvents {
  /** The page was read anew. */
  readonly read: (page: PageText) => void;
  /** Other marks may show than before. */
  readonly painted: () => void;
}

export function createPageMarks(
  document: Document,
  painter: Painter,
  { ask, signal }: Lifetime,
  on: PageMarksEvents,
): PageMarks {
  const identities = createIdentity(document);
  let marks: readonly Mark[] = [];
  let isShowing = true;
  let read: Read | null = null;
  let first: Promise<void> | null = null;
  let turn = 0;
  let latest: Promise<void> = Promise.resolve();
  let overtaken = new AbortController();
  /** Something else than the page's text may have changed since the background answered last. */
  let isDue = true;

  const shown = () => (isShowing ? marks : []);
  const wordsOf = (span: Span) => (read ? textOf(read.reading.text, span) : '');

  async function paint(): Promise<void> {
    if (signal.aborted || !read) return;
    const { text } = read.reading;
    await painter.paint(
      marks.map((mark) => (mark.kind === 'mention' ? withoutStop(mark, text) : mark)),
      read.page,
    );
    await yieldToPage();
    on.painted();
  }

  const paintSoon = () => void paint().catch(() => undefined);

  /** Reads the page; a second time where another article has taken the place of the one known. */
  async function readKnown(
    either: AbortSignal,
  ): Promise<{ page: PageText; identity: PageIdentity }> {
    for (;;) {
      const page = await readPage(document, { signal: either, own: identities.own() });
      const identity = identities.settle(page);
      if (identity) return { page, identity };
    }
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    overtaken.abort();
    overtaken = new AbortController();
    const either = AbortSignal.any([signal, overtaken.signal]);
    const known = await readKnown(either).catch((error: unknown) => {
      if (mine === turn) throw error;
      return null;
    });
    if (!known || mine !== turn) return latest;
    const { page, identity } = known;
    on.read(page);
    const before = read?.reading;
    const now = readingOf(identity, page);
    const isSame = before !== undefined && isSameReading(before, now);
    // The same object for the same words: who holds it goes on with it.
    read = { page, reading: isSame ? before : now };
    if (isSame && !isDue) return paint();
    if (before) {
      marks = carry(marks, before.text, now.text);
      paintSoon();
    }
    const asked = read.reading;
    // Handing a long text over takes a slice of its own.
    await yieldToPage();
    if (mine !== turn) return latest;
    const found = await ask('marksOf', asked);
    if (mine !== turn) return latest;
    isDue = false;
    marks = found;
    paintSoon();
  }

  function toggle(): boolean {
    isShowing = !isShowing;
    painter.show(isShowing);
    on.painted();
    return isShowing;
  }

  const following = () => {
    latest = refresh();
    first ??= latest;
    return latest;
  };
  const refreshing = () => {
    isDue = true;
    return following();
  };

  return {
    shown,
    refresh: refreshing,
    async follow() {
      const began = performance.now();
      const before = read?.reading;
      await following();
      // Without a question there was nothing but slices of reading.
      return read?.reading === before ? (read?.page.cost ?? 0) : performance.now() - began;
    },
    async reading() {
      // A first attempt that failed is no reason to fail for good.
      await (first ?? refreshing()).catch(() => (read ? undefined : refreshing()));
      if (!read) throw new EndedError('The page was left before it was read.');
      return read.reading;
    },
    find: (id) => shown().find((mark) => mark.id === id),
    stackOver(span) {
      const there = shown().filter((mark) => isOverlapping(mark.span, span));
      const own = there.filter(({ kind }) => kind === 'annotation').toSorted(innermostFirst);
      const all = [...there.filter(({ kind }) => kind === 'mention'), ...own];
      return all.map((mark) => {
        const colour = mark.kind === 'annotation' ? mark.colour : null;
        return { id: mark.id, colour, words: firstWords(wordsOf(mark.span)) };
      });
    },
    selected: () => selectedRange(document, read?.page.roots),
    select(range) {
      const span = read && wordsIn(read.page, range);
      return read && span ? { reading: read.reading, span } : null;
    },
    boxesOf(span) {
      const page = read?.page;
      return () => linesOf(page?.liveRangesOf(span) ?? []);
    },
    wordsOf,
    now: () => read,
    lang: () => read?.reading.lang ?? '',
    async add(mark, reading) {
      // Whoever marks words wants to see marks.
      if (!isShowing) toggle();
      if (reading !== read?.reading) {
        await refreshing();
        return;
      }
      const others = marks.filter(({ id }) => id !== mark.id);
      marks = [...others, mark].toSorted((a, b) => a.span.start - b.span.start);
      await paint();
    },
    toggle,
  };
}

function readingOf(identity: PageIdentity, page: PageText): PageReading {
  const { text, lang, article, landmarks } = page;
  // One that claims to be the page itself is told apart by nothing.
  const parts = page.parts.filter(({ source }) => source !== identity.source);
  return { ...identity, lang, text, article, landmarks, parts };
}

/** Whether the background would give the same answer. */
function isSameReading(a: PageReading, b: PageReading): boolean {
  const { text: textOfA, ...aboutA } = a;
  const { text: textOfB, ...aboutB } = b;
  return textOfA === textOfB && JSON.stringify(aboutA) === JSON.stringify(aboutB);
}

/** Marks of one text in a later state of it; those whose place is not plain are left out until they are asked for. */
function carry(marks: readonly Mark[], before: string, after: string): Mark[] {
  const spans = carrySpans(
    before,
    after,
    marks.flatMap((mark) => (mark.kind === 'mention' ? [mark.span, ...mark.why] : [mark.span])),
  ).values();
  const next = () => spans.next().value ?? null;
  return marks.flatMap((mark): Mark[] => {
    const span = next();
    if (mark.kind === 'annotation') return span ? [{ ...mark, span }] : [];
    const why = mark.why.map(next).filter((one) => one !== null);
    return span ? [{ ...mark, id: markIdOf(span), span, why }] : [];
  });
}

/** Painted without the stop at its end: where no space parts sentences, the gap shows that one ends. */
function withoutStop(mark: Mark, text: string): Mark {
  const { start, end } = mark.span;
  const words = text.slice(start, end).replace(/[.。．！？!?」』”’"）)\s]+$/u, '');
  return words ? { ...mark, span: { start, end: start + words.length } } : mark;
}
