import type { Cards } from './cards';
import type { Host } from './host';
import type { Lifetime } from './lifetime';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

interface Parts {
  readonly document: Document;
  readonly host: Host;
  readonly marks: PageMarks;
  readonly screen: Screen;
  readonly cards: Cards;
}

/** Milliseconds within which a focus follows from what the reader did. */
const BY_HAND = 1_000;
/** Milliseconds in which a reader who types notices, and stops. */
const NOTICE = 1_500;

/**
 * Closes the note's editor when the page takes the keyboard away from it, and swallows what is typed until the reader
 * can have noticed. A page whose own listeners came first still hears those keys, so this limits the harm and says so;
 * only the side panel is out of a page's reach.
 */
export function guardEditor({ document, host, marks, screen, cards }: Parts, life: Lifetime): void {
  const { signal } = life;
  let byHand = Number.NEGATIVE_INFINITY;
  let swallowUntil = 0;

  const listen = { signal, capture: true } as const;
  for (const kind of ['pointerdown', 'keydown'] as const) {
    const note = ({ isTrusted }: Event) => {
      if (isTrusted && performance.now() > swallowUntil) byHand = performance.now();
    };
    addEventListener(kind, note, listen);
  }
  for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput'] as const) {
    const swallow = (event: Event) => {
      if (performance.now() > swallowUntil) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener(kind, swallow, listen);
  }
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const content = screen.view.card?.content;
      if (content?.kind !== 'editor' || target === host.element) return;
      if (performance.now() - byHand < BY_HAND) return;
      swallowUntil = performance.now() + NOTICE;
      if (target instanceof HTMLElement) target.blur();
      const mark = marks.find(content.mark);
      if (mark?.kind === 'annotation') {
        const stack = marks.stackOver(mark.span);
        cards.renew({ kind: 'annotation', mark: mark.id, colour: mark.colour, stack });
      } else cards.close();
      cards.remark(screen.wording.seized);
      screen.show({ announcement: screen.wording.seized });
    },
    listen,
  );
}
