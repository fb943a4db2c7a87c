import { render } from 'preact';
import cardCss from '../../components/overlay/card.css?inline';
import deviceCss from '../../components/overlay/device.css?inline';
import extentCss from '../../components/overlay/extent.css?inline';
import noteCss from '../../components/overlay/note.css?inline';
import overlayCss from '../../components/overlay/overlay.css?inline';
import toolbarCss from '../../components/overlay/toolbar.css?inline';
import themeCss from '../../components/theme.css?inline';

/** The one element that Sidelight adds to a page. */
export interface Host {
  readonly element: HTMLElement;
  /** What the overlay is rendered into, inside the closed shadow root. */
  readonly container: HTMLElement;
  /** Puts the host into the page (again), above everything. */
  attach(): void;
  /** The focused element inside the closed shadow root. */
  focused(): Element | null;
}

/**
 * A closed shadow root keeps the page's style out. It keeps no secrets: what stands in it is public.
 * Not a custom element: a page could define one of that name and be handed ours.
 */
export function createHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement('div');
  element.dataset.sidelight = '';
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  // Of equal rules the later wins: from the plain to the particular.
  const styles = [themeCss, overlayCss, cardCss, noteCss, toolbarCss, extentCss, deviceCss];
  shadow.adoptedStyleSheets = styles.map(sheetOf);
  const container = document.createElement('div');
  shadow.append(container);
  keepEventsIn(container, signal);

  signal.addEventListener('abort', () => {
    render(null, container);
    element.remove();
  });

  return {
    element,
    container,
    attach() {
      if (signal.aborted) return;
      if (!element.isConnected) document.documentElement.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
    },
    focused: () => shadow.activeElement,
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** What the reader does in the overlay is no input to the page's own shortcuts and menus. */
function keepEventsIn(container: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  const kinds = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'];
  for (const kind of kinds) container.addEventListener(kind, stop, { signal });
}
