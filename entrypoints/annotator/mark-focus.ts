import type { Card } from '../../components/overlay/card';
import { isInView, placeInMargin } from '../../components/overlay/placement';
import type { Painter } from '../../lib/page/highlights';
import type { Cards } from './cards';
import type { Host } from './host';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

/** Keyboard focus on the marks' counterparts. */
export interface MarkFocus {
  /** A counterpart got focus: the page scrolls to its sentence, and its card opens. */
  focused(mark: string): void;
  blurred(): void;
  /** Moves focus to the mark after the focused one, or the first in view. */
  next(): void;
  /** Brings focus back from the card to where it came from. */
  giveBack(): void;
  /** The same to a mark, if the overlay has the focus. */
  giveBackTo(mark: string): void;
  /** Keeps the chip at its words after a scroll. */
  follow(): void;
}

/** CSS pixels of the chip that a focused counterpart shows. */
const CHIP = { width: 64, height: 24 };

export function createMarkFocus(
  document: Document,
  host: Host,
  marks: PageMarks,
  painter: Painter,
  screen: Screen,
  cards: Cards,
): MarkFocus {
  let isQuiet = false;
  let now: string | null = null;
  let before: Element | null = null;

  function buttonOf(id: string | undefined): HTMLElement | null {
    const buttons = host.container.querySelectorAll<HTMLElement>('[data-mark]');
    return [...buttons].find((button) => button.dataset.mark === id) ?? null;
  }

  /** Where a dismissed mark was, reading goes on with the one after it. */
  function buttonAfter(card: Card): HTMLElement | null {
    if (card.kind !== 'dismissed') return null;
    return buttonOf(marks.shown().find(({ span }) => span.start >= card.at)?.id);
  }

  /** On the line that the card leaves free. */
  function showChip(id: string): void {
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const lines = painter.rectsOf(id);
    const isCardAbove = screen.view.card?.place.side === 'above';
    const [line] = isCardAbove ? lines.slice(-1) : lines;
    if (!line || !isInView([line], viewport)) {
      screen.show({ focused: null });
      return;
    }
    const { left, right } = painter.blockOf(id) ?? line;
    const { top, bottom } = line;
    const place = placeInMargin({ left, right, top, bottom }, viewport, CHIP);
    screen.show({ focused: { mark: id, place } });
  }

  return {
    focused(id) {
      now = id;
      if (!isQuiet) {
        painter.scrollTo(id);
        cards.hover({ kind: 'focused', mark: id });
      }
      showChip(id);
    },
    blurred() {
      now = null;
      screen.show({ focused: null });
      // Where focus goes is known after the event; a window that is left keeps its card.
      setTimeout(() => {
        if (document.hasFocus() && host.focused() === null) cards.hover({ kind: 'blurred' });
      });
    },
    follow() {
      if (now !== null) showChip(now);
    },
    next() {
      const ids = marks.shown().map(({ id }) => id);
      const at = ids.indexOf(now ?? '');
      const inView = ids.find((id) => painter.rectsOf(id).some(({ top }) => top >= 0));
      const id = at >= 0 ? ids[(at + 1) % ids.length] : (inView ?? ids[0]);
      if (host.focused() === null) before = document.activeElement;
      buttonOf(id)?.focus({ preventScroll: true });
    },
    giveBackTo(mark) {
      if (host.focused() === null) return;
      isQuiet = true;
      buttonOf(mark)?.focus({ preventScroll: true });
      isQuiet = false;
    },
    giveBack() {
      const card = screen.view.card?.content;
      const inside = host.focused();
      if (!card || !inside?.closest('.card')) return;
      isQuiet = true;
      const button = 'mark' in card ? (buttonOf(card.mark) ?? buttonAfter(card)) : null;
      if (button) button.focus({ preventScroll: true });
      else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      isQuiet = false;
    },
  };
}
