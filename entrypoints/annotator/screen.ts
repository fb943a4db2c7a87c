import { h, render } from 'preact';
import type { OverlayActions } from '../../components/overlay/card';
import { Overlay, type OverlayView } from '../../components/overlay/Overlay';
import type { Appearance } from '../../lib/messaging/protocol';
import { type OverlayWording, overlayWording } from '../../lib/wording/overlay';
import type { Host } from './host';

/** What the overlay shows now; `show` changes it and draws it. */
export interface Screen {
  readonly view: OverlayView;
  readonly wording: OverlayWording;
  show(change: Partial<OverlayView>): void;
  /** Takes over the reader's language and theme. */
  dress(appearance: Appearance): void;
}

const NOTHING: OverlayView = {
  language: 'en',
  theme: 'auto',
  marks: [],
  markCount: 0,
  focused: null,
  card: null,
  remark: null,
  toolbar: null,
  extent: null,
  colour: 'yellow',
  announcement: '',
};

/** @param actions - asked for at each drawing, since the flows that answer come after the screen. */
export function createScreen(
  host: Host,
  actions: () => OverlayActions,
  signal: AbortSignal,
): Screen {
  let view = NOTHING;
  let isDrawing = false;
  let isStale = false;
  const show = (change: Partial<OverlayView>) => {
    view = { ...view, ...change };
    isStale = true;
    // While something is drawn the focus may move, and what hears of that shows something else: then drawn once more,
    // as one drawing within another would leave both behind.
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isStale && !signal.aborted) {
        isStale = false;
        render(h(Overlay, { view, actions: actions() }), host.container);
      }
    } finally {
      isDrawing = false;
    }
  };
  return {
    get view() {
      return view;
    },
    get wording() {
      return overlayWording(view.language);
    },
    show,
    dress: ({ noteLanguage, theme }) => show({ language: noteLanguage, theme }),
  };
}
