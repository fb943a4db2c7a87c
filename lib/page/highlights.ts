import type { Colour } from '../annotation/model';
import type { Span } from '../text/span';
import { type Backdrop, createBackdrops } from './backdrop';
import type { PageText } from './page-text';
import { createRegister } from './register';

/** What is painted: a sentence that touches claims, with the words that say so, or the reader's own mark. */
export type PaintMark =
  | {
      readonly kind: 'mention';
      readonly id: string;
      readonly span: Span;
      readonly why: readonly Span[];
    }
  | {
      readonly kind: 'annotation';
      readonly id: string;
      readonly span: Span;
      readonly colour: Colour;
    };

/** Paints with the CSS Custom Highlight API: the page's nodes stay as they are. The colours are in `marks.css`. */
export interface Painter {
  /** Replaces all that was painted before. A mark whose words are gone is left out. */
  paint(marks: readonly PaintMark[], page: PageText): void;
  /** Shows or hides everything; painted marks are kept. */
  show(isShown: boolean): void;
  /** Ids of the marks at a point of the viewport; the reader's own last. Empty while hidden. */
  marksAt(x: number, y: number): string[];
  /** The lines of a mark, in the viewport; empty when it is not painted. */
  rectsOf(id: string): DOMRect[];
  /** The block that a mark stands in, in the viewport; null when it is not painted. */
  blockOf(id: string): DOMRect | null;
  /** Which marks the pointer or the focus is on; replaces the ones before. */
  point(ids: readonly string[]): void;
  /** Lets a mark stand out for a moment. */
  flash(id: string): void;
  /** Scrolls a mark into the middle; false when it is not painted. */
  scrollTo(id: string): boolean;
}

interface Painted {
  readonly mark: PaintMark;
  readonly range: StaticRange;
  readonly backdrop: Backdrop;
}

/** Milliseconds. */
const FLASH = 1_600;

/** Paints until the signal aborts; then the page is as it was. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const register = createRegister(signal);
  let painted = new Map<string, Painted>();
  let page: PageText | null = null;
  let isShown = true;
  let fading: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(fading));

  function draw(): void {
    const ranges = new Map<string, StaticRange[]>();
    const add = (name: string, backdrop: Backdrop, range: StaticRange) => {
      const full = backdrop === 'dark' ? `${name}-dark` : name;
      const same = ranges.get(full);
      if (same) same.push(range);
      else ranges.set(full, [range]);
    };
    for (const { mark, range, backdrop } of isShown ? painted.values() : []) {
      if (mark.kind === 'annotation') add(`annotation-${mark.colour}`, backdrop, range);
      else add('mention', backdrop, range);
      for (const span of mark.kind === 'mention' ? mark.why : []) {
        const words = page?.rangeOf(span);
        if (words) add('why', backdrop, words);
      }
    }
    register.put('marks', ranges);
  }

  function drawLayer(layer: 'pointed' | 'flash', ids: readonly string[]): void {
    const ranges = new Map<string, StaticRange[]>();
    for (const id of isShown ? ids : []) {
      const found = painted.get(id);
      if (!found) continue;
      const name = found.backdrop === 'dark' ? `${layer}-dark` : layer;
      ranges.set(name, [...(ranges.get(name) ?? []), found.range]);
    }
    register.put(layer, ranges);
  }

  function rectsOf(id: string): DOMRect[] {
    const mark = painted.get(id)?.mark;
    const range = mark && page?.liveRangeOf(mark.span);
    return range ? linesOf(range) : [];
  }

  return {
    rectsOf,
    blockOf(id) {
      const mark = painted.get(id)?.mark;
      const range = mark && page?.liveRangeOf(mark.span);
      return range ? blockAround(range).getBoundingClientRect() : null;
    },
    paint(marks, from) {
      if (signal.aborted) return;
      page = from;
      painted = place(marks, from);
      draw();
      drawLayer('pointed', []);
    },
    show(now) {
      isShown = now;
      draw();
      drawLayer('pointed', []);
      drawLayer('flash', []);
    },
    marksAt(x, y) {
      if (!isShown || painted.size === 0) return [];
      register.restore();
      const hit = register.rangesAt(x, y);
      const found = [...painted.values()].filter(({ mark, range }) =>
        hit ? hit.has(range) : rectsOf(mark.id).some((rect) => isWithin(rect, x, y)),
      );
      return found
        .toSorted(
          (a, b) => Number(a.mark.kind === 'annotation') - Number(b.mark.kind === 'annotation'),
        )
        .map(({ mark }) => mark.id);
    },
    point: (ids) => drawLayer('pointed', ids),
    flash(id) {
      clearTimeout(fading);
      drawLayer('flash', [id]);
      fading = setTimeout(() => drawLayer('flash', []), FLASH);
    },
    scrollTo(id) {
      const mark = painted.get(id)?.mark;
      const range = mark && page?.liveRangeOf(mark.span);
      if (!range) return false;
      scrollToRange(document, range);
      return true;
    },
  };
}

function blockAround({ commonAncestorContainer: around }: Range): Element {
  const { documentElement } = document;
  let element = around instanceof Element ? around : (around.parentElement ?? documentElement);
  while (getComputedStyle(element).display.startsWith('inline') && element.parentElement) {
    element = element.parentElement;
  }
  return element;
}

/** Reads all styles before anything is painted, so that the browser lays out at most once. */
function place(marks: readonly PaintMark[], page: PageText): Map<string, Painted> {
  const backdropOf = createBackdrops();
  const painted = new Map<string, Painted>();
  for (const mark of marks) {
    const range = page.rangeOf(mark.span);
    const element = range?.startContainer.parentElement;
    if (range && element) painted.set(mark.id, { mark, range, backdrop: backdropOf(element) });
  }
  return painted;
}

function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function isWithin({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The element brings its scrollers along; a long one is then moved on, so that the words themselves are in sight. */
function scrollToRange(document: Document, range: Range): void {
  const element = range.startContainer.parentElement;
  const { defaultView: window } = document;
  if (!element || !window) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'instant' : 'smooth';
  if (element.getBoundingClientRect().height < window.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const first = linesOf(range).at(0);
  if (first) window.scrollBy({ top: first.top - window.innerHeight / 2, behavior });
}
