import type { Cards } from './cards';
import type { Extent } from './extent';
import type { Host } from './host';
import type { Lifetime } from './lifetime';
import type { MarkFocus } from './mark-focus';
import type { Screen } from './screen';
import type { SelectionToolbarFlow } from './selection';

interface Parts {
  readonly document: Document;
  readonly host: Host;
  readonly screen: Screen;
  readonly cards: Cards;
  readonly toolbar: SelectionToolbarFlow;
  readonly focus: MarkFocus;
  readonly extent: Extent;
}

/** Escape closes what is open, the toolbar first; Tab goes from a fresh selection into its toolbar. */
export function watchKeyboard(parts: Parts, { signal }: Lifetime): void {
  const { document, host, screen, cards, toolbar, focus, extent } = parts;
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && toolbar.enter()) event.preventDefault();
        return;
      }
      if (event.key !== 'Escape') return;
      if (screen.view.extent) extent.giveUp();
      else if (screen.view.toolbar) toolbar.dismiss();
      else if (screen.view.card) {
        focus.giveBack();
        cards.close();
      } else return;
      // The key has done its work; a dialog of the page's below stays open.
      if (event.target === host.element) event.stopPropagation();
    },
    { signal, capture: true },
  );
}
