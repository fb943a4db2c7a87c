import type { Box } from '../../components/overlay/placement';
import { canonicalUrlOf } from '../../lib/page/canonical-url';
import type { Painter } from '../../lib/page/highlights';
import { type PageText, readPage } from '../../lib/page/page-text';
import { wordsIn } from '../../lib/page/selection';
import { yieldToPage } from '../../lib/page/slices';
import type { Mark, PageReading } from '../../lib/page-report';
import { isOverlapping, type Span, textOf } from '../../lib/text/span';
import { EndedError, type Lifetime } from './lifetime';

/** What is marked on the page: read, asked for, painted. */
export interface PageMarks {
  /** In the order of the text; empty while hidden. */
  shown(): readonly Mark[];
  /** What was read last; waits for the first reading. */
  reading(): Promise<PageReading>;
  /** Reads anew, asks anew, paints anew. A call that a newer one overtook changes nothing and ends with that one. */
  refresh(): Promise<void>;
  find(id: string): Mark | undefined;
  /** The reader's own mark that shares characters with a span. */
  ownMarkOver(span: Span): string | null;
  /** The span of a range in what was read last, with that reading. */
  select(range: AbstractRange): Selected | null;
  wordsOf(span: Span): string;
  /** Where a span of what was read last stands, measured at each call; nothing once its words are gone. */
  boxesOf(span: Span): () => Box[];
  /** BCP 47 as the page declares it, or empty. */
  lang(): string;
  /** Shows a new mark; when the page was read anew meanwhile, everything is asked for anew. Ends when it is painted. */
  add(mark: Mark, reading: PageReading): Promise<void>;
  /** Shows or hides all marks; true when they show now. */
  toggle(): boolean;
}

/** Words of the page, in the reading that they are of. */
export interface Selected {
  readonly reading: PageReading;
  readonly span: Span;
}

interface Read {
  readonly page: PageText;
  readonly reading: PageReading;
}

/** @param onPainted - called when other marks show than before. */
export function createPageMarks(
  document: Document,
  painter: Painter,
  { ask, signal }: Lifetime,
  onPainted: () => void,
): PageMarks {
  let marks: readonly Mark[] = [];
  let isShowing = true;
  let read: Read | null = null;
  let first: Promise<void> | null = null;
  let turn = 0;
  let latest: Promise<void> = Promise.resolve();

  const shown = () => (isShowing ? marks : []);

  function paint(): void {
    if (signal.aborted || !read) return;
    const { text } = read.reading;
    painter.paint(
      marks.map((mark) => (mark.kind === 'mention' ? withoutStop(mark, text) : mark)),
      read.page,
    );
    void yieldToPage().then(onPainted);
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const page = await readPage(document, { signal });
    if (mine !== turn) return latest;
    const { text, title, lang, article } = page;
    const reading = {
      source: canonicalUrlOf(document),
      addresses: [],
      title,
      author: '',
      published: '',
      lang,
      text,
      article,
      landmarks: [],
      parts: [],
    };
    read = { page, reading };
    const found = await ask('marksOf', reading);
    if (mine !== turn) return latest;
    marks = found;
    paint();
  }

  function toggle(): boolean {
    isShowing = !isShowing;
    painter.show(isShowing);
    onPainted();
    return isShowing;
  }

  const refreshing = () => {
    latest = refresh();
    first ??= latest;
    return latest;
  };

  return {
    shown,
    refresh: refreshing,
    async reading() {
      // A first attempt that failed is no reason to fail for good.
      await (first ?? refreshing()).catch(() => (read ? undefined : refreshing()));
      if (!read) throw new EndedError('The page was left before it was read.');
      return read.reading;
    },
    find: (id) => shown().find((mark) => mark.id === id),
    ownMarkOver(span) {
      const own = shown().find(
        (mark) => mark.kind === 'annotation' && isOverlapping(mark.span, span),
      );
      return own?.id ?? null;
    },
    select(range) {
      const span = read && wordsIn(read.page, range);
      return read && span ? { reading: read.reading, span } : null;
    },
    boxesOf(span) {
      const page = read?.page;
      return () => {
        const lines = page?.liveRangeOf(span)?.getClientRects() ?? [];
        return [...lines].filter(({ width }) => width > 0);
      };
    },
    wordsOf: (span) => (read ? textOf(read.reading.text, span) : ''),
    lang: () => read?.reading.lang ?? '',
    async add(mark, reading) {
      // Whoever marks words wants to see marks.
      if (!isShowing) toggle();
      if (reading !== read?.reading) {
        await refreshing();
        return;
      }
      marks = [...marks, mark].toSorted((a, b) => a.span.start - b.span.start);
      paint();
    },
    toggle,
  };
}

/** Painted without the stop at its end: where no space parts sentences, the gap shows that one ends. */
function withoutStop(mark: Mark, text: string): Mark {
  const { start, end } = mark.span;
  const words = text.slice(start, end).replace(/[.。．！？!?」』”’"）)\s]+$/u, '');
  return words ? { ...mark, span: { start, end: start + words.length } } : mark;
}
