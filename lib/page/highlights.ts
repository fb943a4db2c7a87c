import type { Colour } from '../annotation/model';
import { innermostFirst } from '../text/overlaps';
import type { Span } from '../text/span';
import { byName, createDrawing, type Layered, nearestFirst, type Painted } from './drawing';
import { isElement } from './flat-tree';
import { linesOf } from './lines';
import type { PageText } from './page-text';
import { createRegisters, frameOffset } from './registers';
import { createSlices } from './slices';

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
  /**
   * Replaces all that was painted before; what stays the same is not touched. A mark whose words are gone is left out.
   * Works in slices, nearest to the viewport first, and ends when all is painted or a newer painting has begun.
   */
  paint(marks: readonly PaintMark[], page: PageText): Promise<void>;
  /** Paints one of the marks at once as it is now; the others stay as they are. */
  repaint(mark: PaintMark, page: PageText): void;
  /** Shows or hides everything; painted marks are kept. */
  show(isShown: boolean): void;
  /** Ids of the marks at a point of the viewport; the reader's own last, the innermost of them first. Empty while hidden. */
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

/** Milliseconds. */
const FLASH = 1_600;

/**
 * Paints until the signal aborts; then the page is as it was.
 *
 * @param css - the rules of `marks.css`, for frames and shadow roots; none are read without it.
 */
export function createPainter(document: Document, signal: AbortSignal, css?: string): Painter {
  const register = createRegisters(document, signal, css);
  let painted = new Map<string, Painted>();
  let layered: readonly Layered[] = [];
  /** Painted by themselves since the last painting began. */
  const meanwhile = new Map<string, PaintMark>();
  let page: PageText | null = null;
  let isShown = true;
  let turn = 0;
  let pointed: readonly string[] = [];
  let fading: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(fading));

  const draw = (all: Iterable<Painted>) =>
    register.put('marks', isShown ? byName(all, layered) : new Map());

  function drawLayer(layer: 'pointed' | 'flash', ids: readonly string[]): void {
    const ranges = new Map<string, StaticRange[]>();
    for (const id of isShown ? ids : []) {
      const found = painted.get(id);
      if (!found) continue;
      const name = found.backdrop === 'dark' ? `${layer}-dark` : layer;
      ranges.set(name, [...(ranges.get(name) ?? []), ...found.ranges]);
    }
    register.put(layer, ranges);
  }

  function rangesOf(id: string): readonly Range[] {
    const mark = painted.get(id)?.mark;
    return (mark && page?.liveRangesOf(mark.span)) ?? [];
  }

  const rectsOf = (id: string) => linesOf(rangesOf(id));

  function repaint(mark: PaintMark, from: PageText): void {
    meanwhile.set(mark.id, mark);
    const drawing = createDrawing(painted.values(), layered);
    const placed = drawing.place(mark, from);
    if (!placed) return;
    painted.set(mark.id, placed);
    layered = [...drawing.layer(painted.values(), from)];
    draw(painted.values());
    drawLayer('pointed', pointed);
  }

  return {
    rectsOf,
    blockOf(id) {
      const [range] = rangesOf(id);
      return range ? blockBox(range) : null;
    },
    async paint(marks, from) {
      if (signal.aborted) return;
      turn += 1;
      const mine = turn;
      const slices = createSlices(signal);
      const before = painted;
      const drawing = createDrawing(before.values(), layered);
      meanwhile.clear();
      const next = new Map<string, Painted>();
      // Until all is placed, what was painted stays, and what was shown stays reachable.
      const both = () => [...before.values(), ...next.values()];
      page = from;
      // What is in sight is drawn as soon as it is placed; then only when as many more are, since the browser looks at
      // all of them each time.
      let due = 1;
      for (const mark of nearestFirst(marks, from)) {
        const placed = drawing.place(mark, from);
        if (placed) next.set(mark.id, placed);
        if (!slices.isSpent()) continue;
        if (next.size >= due) {
          due = 2 * next.size;
          painted = new Map([...before, ...next]);
          draw(both());
        }
        await slices.pause();
        if (mine !== turn) return;
      }
      await slices.pause();
      if (mine !== turn) return;
      const common: Layered[] = [];
      for (const stretch of drawing.layer(next.values(), from)) {
        common.push(stretch);
        if (!slices.isSpent()) continue;
        await slices.pause();
        if (mine !== turn) return;
      }
      painted = next;
      layered = common;
      draw(painted.values());
      for (const mark of [...meanwhile.values()]) repaint(mark, from);
      drawLayer('pointed', pointed);
    },
    repaint,
    show(now) {
      isShown = now;
      draw(painted.values());
      drawLayer('pointed', []);
      drawLayer('flash', []);
    },
    marksAt(x, y) {
      if (!isShown || painted.size === 0) return [];
      register.restore();
      const hit = register.rangesAt(x, y);
      const found = [...painted.values()].filter(({ mark, ranges }) =>
        hit
          ? ranges.some((range) => hit.has(range))
          : rectsOf(mark.id).some((rect) => isWithin(rect, x, y)),
      );
      return found
        .map(({ mark }) => mark)
        .toSorted(
          (a, b) =>
            Number(a.kind === 'annotation') - Number(b.kind === 'annotation') ||
            innermostFirst(a, b),
        )
        .map(({ id }) => id);
    },
    point(ids) {
      pointed = ids;
      drawLayer('pointed', ids);
    },
    flash(id) {
      clearTimeout(fading);
      drawLayer('flash', [id]);
      fading = setTimeout(() => drawLayer('flash', []), FLASH);
    },
    scrollTo(id) {
      const [range] = rangesOf(id);
      if (!range) return false;
      scrollToRange(document, range);
      return true;
    },
  };
}

/** Of the block that a range stands in; one in a frame stands where the frame does. */
function blockBox({ commonAncestorContainer: around }: Range): DOMRect {
  let element = isElement(around) ? around : (around.parentElement ?? document.documentElement);
  while (getComputedStyle(element).display.startsWith('inline') && element.parentElement) {
    element = element.parentElement;
  }
  const { left, top } = frameOffset(element.ownerDocument);
  const box = element.getBoundingClientRect();
  return new DOMRect(box.left + left, box.top + top, box.width, box.height);
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
  const first = linesOf([range]).at(0);
  if (first) window.scrollBy({ top: first.top - window.innerHeight / 2, behavior });
}
