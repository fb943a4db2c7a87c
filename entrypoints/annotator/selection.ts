import { type Box, placeOnTop, type Size } from '../../components/overlay/placement';
import { selectedRange } from '../../lib/page/selection';
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
  life: Lifetime,
): SelectionToolbarFlow {
  const { signal } = life;
  let chosen: Chosen | null = null;
  let dismissed = '';
  /** Selected words for which the page was read anew. */
  let askedFor = '';
  let isPressing = false;
  let timer = 0;

  function hide(): void {
    chosen = null;
    if (screen.view.toolbar) screen.show({ toolbar: null });
  }

  function show(): void {
    if (!life.check()) return;
    const range = selectedRange(document);
    const selected = range && marks.select(range);
    if (range && !selected && askedFor !== range.toString()) {
      // The words may have come into sight after the page was read; once anew, then it is not readable text.
      askedFor = range.toString();
      marks.refresh().then(settle, () => undefined);
    }
    const words = selected ? marks.wordsOf(selected.span) : '';
    if (!range || !selected || !/[\p{L}\p{N}]/u.test(words) || words === dismissed) {
      hide();
      return;
    }
    const boxes = () => [...range.getClientRects()].filter(({ width }) => width > 0);
    chosen = { ...selected, boxes };
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

  const listen = { signal, passive: true, capture: true } as const;
  document.addEventListener(
    'selectionchange',
    () => {
      if (document.getSelection()?.isCollapsed !== false) {
        dismissed = '';
        if (host.focused() === null) hide();
      }
      settle();
    },
    listen,
  );
  addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target === host.element) return;
      isPressing = true;
      hide();
    },
    listen,
  );
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    addEventListener(
      kind,
      () => {
        isPressing = false;
        settle();
      },
      listen,
    );
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
