import type { ExtentActions, HandlePlace, Point, Way } from '../../components/overlay/extent-view';
import type { Painter } from '../../lib/page/highlights';
import { placeAtPoint } from '../../lib/page/place-at-point';
import type { Mark, PageReading } from '../../lib/page-report';
import { carrySpans } from '../../lib/text/carry-spans';
import { drawEnd, type End, moveEnd, type Step, wordAt } from '../../lib/text/move-end';
import type { Span } from '../../lib/text/span';
import { fillIn } from '../../lib/wording/overlay';
import type { Cards } from './cards';
import { createEdgeScroll } from './edge-scroll';
import { extentViewOf, isRightToLeft, reachOf } from './extent-on-page';
import type { Host } from './host';
import { EndedError, type Lifetime } from './lifetime';
import type { MarkFocus } from './mark-focus';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

interface Parts {
  readonly document: Document;
  readonly host: Host;
  readonly marks: PageMarks;
  readonly painter: Painter;
  readonly screen: Screen;
  readonly cards: Cards;
  readonly focus: MarkFocus;
}

/** Lets the reader draw the ends of a mark. Nothing is kept before the reader says so. */
export interface Extent extends ExtentActions {
  begin(mark: string): void;
  /** Puts a mark back on the words before. @throws when the background could not. */
  undo(mark: string): Promise<void>;
  /** Keeps the handles at their words after a scroll. */
  follow(): void;
  /** The marks were painted anew, perhaps of another text. */
  painted(): void;
}

interface Drawn {
  readonly mark: Extract<Mark, { kind: 'annotation' }>;
  readonly reading: PageReading;
  /** As it is drawn now, in the text of the reading. */
  readonly span: Span;
  readonly focus: End;
  readonly isSaving: boolean;
  readonly failure: string | null;
}

/** CSS pixels that stay free above and below an end that keys move: the bar stands at the bottom. */
const MARGIN = { above: 72, below: 140 };
/** Half lines that are looked over for the next line: a picture may stand between. */
const LOOKS = 24;

export function createExtent(parts: Parts, { ask, signal }: Lifetime): Extent {
  const { document, host, marks, painter, screen, cards, focus } = parts;
  let drawn: Drawn | null = null;
  /** What the pointer holds, and how far from the middle of the end's line it took hold. */
  let held: { readonly end: End; readonly x: number; readonly y: number } | null = null;
  /** Where an end that goes up and down by lines began. */
  let column: { readonly end: End; readonly x: number } | null = null;
  let pointer: { readonly to: Point; readonly isFine: boolean } | null = null;
  const edges = createEdgeScroll(signal, () => {
    if (pointer) drawTo(pointer.to, pointer.isFine);
  });

  function show(): void {
    const page = marks.now()?.page;
    if (drawn && page) screen.show({ extent: extentViewOf(drawn, page, screen.view.extent) });
  }

  function repaint(span: Span): void {
    const page = marks.now()?.page;
    if (drawn && page) painter.repaint({ ...drawn.mark, span }, page);
  }

  /** True when the end went somewhere. */
  function become(span: Span): boolean {
    if (!drawn || drawn.isSaving) return false;
    if (span.start === drawn.span.start && span.end === drawn.span.end) return false;
    drawn = { ...drawn, span, failure: null };
    repaint(span);
    show();
    return true;
  }

  function announce(end: End): void {
    if (!drawn) return;
    const { extentBegins, extentEnds } = screen.wording;
    const word = wordAt(drawn.reading.text, drawn.span, end);
    screen.show({
      announcement: fillIn(end === 'first' ? extentBegins : extentEnds, { word }),
    });
  }

  /** The place in the text under a point, as if the overlay were not there. */
  function placeUnder(x: number, y: number): number | null {
    const page = marks.now()?.page;
    const { style } = host.container;
    style.pointerEvents = 'none';
    const place = page ? placeAtPoint(document, page, x, y) : null;
    style.pointerEvents = '';
    return place;
  }

  function drawnTo(end: End, x: number, y: number, step: Step): Span | null {
    const place = placeUnder(x, y);
    if (!drawn || place === null) return null;
    const { reading, span } = drawn;
    const within = reachOf(reading, span);
    // What stands beside the article is no part of it, however near the pointer comes.
    if (place < within.start || place > within.end) return null;
    return drawEnd(reading.text, span, end, place, step, within);
  }

  function drawTo({ x, y }: Point, isFine: boolean): void {
    if (!held) return;
    const span = drawnTo(held.end, x + held.x, y + held.y, isFine ? 'character' : 'word');
    if (span) become(span);
  }

  function aLineAway(end: End, way: 'up' | 'down', step: Step): Span | null {
    const page = marks.now()?.page;
    const place = screen.view.extent?.[end].place;
    if (!drawn || !page || !place) return null;
    const middle = middleOf(place);
    const half = ((place.bottom - place.top) / 2) * (way === 'down' ? 1 : -1);
    if (column?.end !== end) column = { end, x: place.x + (end === 'first' ? 1 : -1) };
    for (let look = 2; look < LOOKS; look++) {
      const y = middle + look * half;
      const span = drawnTo(end, column.x, y, step);
      if (!span) continue;
      // Between paragraphs the browser takes the nearest end of one.
      const found = middleOf(extentViewOf({ ...drawn, span }, page, null)[end].place);
      if (Math.abs(found - y) <= Math.abs(half)) return span;
    }
    return null;
  }

  /** Brings an end into sight. */
  function reveal(end: End): void {
    const place = screen.view.extent?.[end].place;
    if (!place) return;
    const above = place.top - MARGIN.above;
    const below = place.bottom - (innerHeight - MARGIN.below);
    const top = above < 0 ? above : Math.max(0, below);
    if (top === 0) return;
    scrollBy({ top, behavior: 'instant' });
    show();
  }

  function move(end: End, way: Way, isFine: boolean): void {
    const page = marks.now()?.page;
    if (!drawn || !page) return;
    const { reading, span } = drawn;
    const step = isFine ? 'character' : 'word';
    reveal(end);
    if (way === 'up' || way === 'down') become(aLineAway(end, way, step) ?? span);
    else {
      column = null;
      const direction = (way === 'right') === isRightToLeft(page, span) ? 'back' : 'on';
      become(moveEnd(reading.text, span, end, direction, step, reachOf(reading, span)));
    }
    reveal(end);
    announce(end);
  }

  /** Takes the handles away, and gives the focus back to the mark. */
  function close(): void {
    if (!drawn) return;
    focus.giveBackTo(drawn.mark.id);
    drawn = null;
    held = null;
    edges.stop();
    screen.show({ extent: null });
  }

  function giveUp(announcement = screen.wording.extentGivenUp): void {
    if (!drawn || drawn.isSaving) return;
    repaint((marks.find(drawn.mark.id) ?? drawn.mark).span);
    close();
    screen.show({ announcement });
  }

  async function keep(): Promise<void> {
    if (!drawn || drawn.isSaving) return;
    const { mark, reading, span } = drawn;
    const before = marks.find(mark.id)?.span;
    if (before?.start === span.start && before.end === span.end) return giveUp();
    drawn = { ...drawn, isSaving: true, failure: null };
    show();
    try {
      const kept = await ask('extend', reading, mark.id, span);
      await marks.add(kept, reading);
      close();
      cards.open({ kind: 'extended', mark: mark.id }, () => painter.rectsOf(mark.id));
      screen.show({ announcement: screen.wording.extended });
    } catch (error) {
      if (error instanceof EndedError || !drawn) return;
      const why = error instanceof Error ? error.message : String(error);
      const failure = `${screen.wording.failed} ${why}`;
      drawn = { ...drawn, isSaving: false, failure };
      screen.show({ announcement: failure });
      show();
    }
  }

  return {
    begin(id) {
      const mark = marks.find(id);
      const now = marks.now();
      if (mark?.kind !== 'annotation' || !now) return;
      const { reading } = now;
      drawn = { mark, reading, span: mark.span, focus: 'last', isSaving: false, failure: null };
      const { last } = extentViewOf(drawn, now.page, null);
      if (last.place.bottom > innerHeight || last.place.top < 0)
        drawn = { ...drawn, focus: 'first' };
      column = null;
      cards.close();
      show();
      reveal(drawn.focus);
    },
    async undo(id) {
      await ask('undoExtent', id);
      await marks.refresh();
      focus.giveBack();
      cards.close();
      screen.show({ announcement: screen.wording.extentUndone });
    },
    grab(end, at) {
      const place = screen.view.extent?.[end].place;
      if (!place) return;
      column = null;
      held = { end, x: place.x - at.x, y: middleOf(place) - at.y };
    },
    draw(to, isFine) {
      if (!held) return;
      pointer = { to, isFine };
      edges.at(to.y);
      drawTo(to, isFine);
    },
    drop() {
      if (!held) return;
      announce(held.end);
      held = null;
      pointer = null;
      edges.stop();
    },
    move,
    keep: () => void keep(),
    giveUp: () => giveUp(),
    follow: show,
    painted() {
      const now = marks.now();
      if (!drawn || drawn.isSaving || !now) return;
      const [span] = carrySpans(drawn.reading.text, now.reading.text, [drawn.span]);
      if (!span || !marks.find(drawn.mark.id)) return giveUp(screen.wording.extentLost);
      drawn = { ...drawn, reading: now.reading, span };
      repaint(span);
      show();
    },
  };
}

function middleOf({ top, bottom }: HandlePlace): number {
  return (top + bottom) / 2;
}
