import type { FrameEvents } from '../../lib/page/frame-events';
import type { Painter } from '../../lib/page/highlights';
import type { Cards } from './cards';
import type { Host } from './host';
import type { Lifetime } from './lifetime';
import type { PageMarks } from './page-marks';

/** What a click is for, wherever it stands in a marked sentence. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role=button], [role=link]';

/** Of the page itself; frames lie elsewhere. */
const ORIGIN = { left: 0, top: 0 };

interface Options {
  readonly document: Document;
  readonly host: Host;
  readonly cards: Cards;
  readonly painter: Painter;
  readonly marks: PageMarks;
  readonly frames: FrameEvents;
  /** The page scrolled or was resized: what stands beside words follows them. */
  readonly follow: () => void;
}

/** Turns the pointer's ways over the page into the cards' events. The page gets all of its own events. */
export function watchPointer(
  { document, host, cards, painter, marks, frames, follow }: Options,
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

  const move = (event: PointerEvent, { left, top } = ORIGIN) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    last =
      event.target === host.element ? null : { x: event.clientX + left, y: event.clientY + top };
    if (last && event.buttons === 0 && frame === 0) frame = requestAnimationFrame(look);
  };
  addEventListener('pointermove', (event) => move(event), passive);
  frames.on('pointermove', move);
  document.documentElement.addEventListener(
    'pointerleave',
    () => cards.hover({ kind: 'pointer', mark: null }),
    { signal, passive: true },
  );
  const press = (event: MouseEvent, { left, top } = ORIGIN) => {
    if (!event.isTrusted || event.target === host.element || event.detail === 0) return;
    const isSelecting = marks.selected() !== null;
    // Within an open shadow root the event's target is its host.
    const target = event.composedPath()[0];
    const isControl = isElementLike(target) && target.closest(CONTROLS) !== null;
    const x = event.clientX + left;
    const mark = isSelecting || isControl ? null : markAt(x, event.clientY + top);
    cards.hover({ kind: 'pressed', mark }, x);
  };
  addEventListener('click', (event) => press(event), passive);
  frames.on('click', press);

  let following = 0;
  const moved = () => {
    following ||= requestAnimationFrame(() => {
      following = 0;
      follow();
    });
  };
  addEventListener('scroll', moved, passive);
  frames.on('scroll', moved);
  addEventListener('resize', moved, passive);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    cancelAnimationFrame(following);
  });
}

/** Not `instanceof`: what stands in a frame has that frame's classes. */
function isElementLike(target: EventTarget | undefined): target is Element {
  return target !== undefined && 'closest' in target;
}
