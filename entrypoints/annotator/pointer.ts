import type { Painter } from '../../lib/page/highlights';
import type { Cards } from './cards';
import type { Host } from './host';
import type { Lifetime } from './lifetime';

/** What a click is for, wherever it stands in a marked sentence. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role=button], [role=link]';

interface Options {
  readonly document: Document;
  readonly host: Host;
  readonly cards: Cards;
  readonly painter: Painter;
  /** The page scrolled or was resized: what stands beside words follows them. */
  readonly follow: () => void;
}

/** Turns the pointer's ways over the page into the cards' events. The page gets all of its own events. */
export function watchPointer(
  { document, host, cards, painter, follow }: Options,
  life: Lifetime,
): void {
  const { signal } = life;
  const passive = { signal, passive: true, capture: true } as const;
  let frame = 0;
  let last: { x: number; y: number } | null = null;

  const markAt = (x: number, y: number) => painter.marksAt(x, y)[0] ?? null;

  const look = () => {
    frame = 0;
    if (last && life.check()) {
      cards.hover({ kind: 'pointer', mark: markAt(last.x, last.y) }, last.x);
    }
  };

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event.target === host.element ? null : { x: event.clientX, y: event.clientY };
      if (last && event.buttons === 0 && frame === 0) frame = requestAnimationFrame(look);
    },
    passive,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => cards.hover({ kind: 'pointer', mark: null }),
    { signal, passive: true },
  );
  addEventListener(
    'click',
    (event) => {
      const { target } = event;
      if (!event.isTrusted || target === host.element || event.detail === 0) return;
      const isSelecting = document.getSelection()?.isCollapsed === false;
      const isControl = target instanceof Element && target.closest(CONTROLS) !== null;
      const mark = isSelecting || isControl ? null : markAt(event.clientX, event.clientY);
      cards.hover({ kind: 'pressed', mark }, event.clientX);
    },
    passive,
  );

  let following = 0;
  const moved = () => {
    following ||= requestAnimationFrame(() => {
      following = 0;
      follow();
    });
  };
  addEventListener('scroll', moved, passive);
  addEventListener('resize', moved, passive);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    cancelAnimationFrame(following);
  });
}
