import { type Box, placeOnTop, type Size } from '../../components/overlay/placement';
import type { FrameEvents } from '../../lib/page/frame-events';
import type { Cards } from './cards';
import type { Host } from './host';
import type { Lifetime } from './lifetime';
import type { PageMarks, Selected } from './page-marks';
import type { Screen } from './screen';

/** Milliseconds without a change after which a selection is taken for made. */
const SETTLED = 180;
/** CSS pixels; the toolbar with its row of colours. */
const TOOLBAR: Size = { width: 300, height: 44 };

/** What the reader selected, with where it stands. */
export interface Chosen extends Selected {
  readonly boxes: () => Box[];
}

/** The toolbar at a selection. */
export interface SelectionToolbarFlow {
  /** What the toolbar is about. */
  chosen(): Chosen | null;
  dismiss(): void;
  /** Keeps the toolbar at the words after a scroll. */
  follow(): void;
  /** Moves focus into the toolbar if it shows; true then. */
  enter(): boolean;
}

/** Lets the toolbar come when words of the page are selected, and go when they are not. */
export function watchSelection(
  document: Document,
  host: Host,
  marks: PageMarks,
  screen: Screen,
  cards: Cards,
  frames: FrameEvents,
  life: Lifetime,
): SelectionToolbarFlow {
  const { signal } = life;
  let chosen: Chosen | null = null;
  let dismissed = '';
  /** Selected words for which the page was read anew. */
  let askedFor: AbstractRange | null = null;
  let isPressing = false;
  let timer = 0;

  function hide(): void {
    chosen = null;
    if (screen.view.toolbar) screen.show({ toolbar: null });
  }

  function show(): void {
    if (!life.check()) return;
    const range = marks.selected();
    const selected = range && marks.select(range);
    if (range && !selected && !isSameRange(askedFor, range)) {
      // The words may have come into sight after the page was read; once anew, then it is not readable text.
      askedFor = range;
      marks.refresh().then(settle, () => undefined);
    }
    const words = selected ? marks.wordsOf(selected.span) : '';
    const isBusy = screen.view.extent !== null;
    if (!range || !selected || isBusy || !/[\p{L}\p{N}]/u.test(words) || words === dismissed) {
      hide();
      return;
    }
    chosen = { ...selected, boxes: marks.boxesOf(selected.span) };
    // A double click opened the card of the sentence with its first click.
    if (screen.view.card?.content.kind !== 'editor') cards.close();
    follow();
  }

  function follow(): void {
    if (!chosen) return;
    const boxes = chosen.boxes();
    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const isSeen = boxes.some(({ bottom, top }) => bottom > 0 && top < viewport.height);
    screen.show({ toolbar: isSeen ? placeOnTop(boxes, viewport, TOOLBAR) : null });
  }

  function settle(): void {
    clearTimeout(timer);
    if (!isPressing) timer = window.setTimeout(show, SETTLED);
  }

  const changed = () => {
    if (marks.selected() === null) {
      dismissed = '';
      if (host.focused() === null) hide();
    }
    settle();
  };
  const pressed = ({ target }: Event) => {
    if (target === host.element) return;
    isPressing = true;
    hide();
  };
  const released = () => {
    isPressing = false;
    settle();
  };
  const listen = { signal, passive: true, capture: true } as const;
  document.addEventListener('selectionchange', changed, listen);
  addEventListener('pointerdown', pressed, listen);
  frames.on('selectionchange', changed);
  frames.on('pointerdown', pressed);
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    addEventListener(kind, released, listen);
    frames.on(kind, released);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    chosen: () => chosen,
    follow,
    dismiss() {
      dismissed = chosen ? marks.wordsOf(chosen.span) : '';
      hide();
    },
    enter() {
      const button = screen.view.toolbar && host.container.querySelector('[role=toolbar] button');
      if (!(button instanceof HTMLElement)) return false;
      button.focus();
      return true;
    },
  };
}

function isSameRange(a: AbstractRange | null, b: AbstractRange): boolean {
  return (
    a?.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
