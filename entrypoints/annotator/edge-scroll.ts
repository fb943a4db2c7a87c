/** CSS pixels from the window's upper and lower edge in which the page scrolls. */
const EDGE = 56;
/** CSS pixels in a frame at the very edge. */
const FASTEST = 18;

/** Scrolls the page while something is drawn near the window's upper or lower edge. */
export interface EdgeScroll {
  /** The pointer is at this height of the viewport. */
  at(y: number): void;
  stop(): void;
}

/** @param scrolled - told after each step: what is under the pointer is something else now. */
export function createEdgeScroll(signal: AbortSignal, scrolled: () => void): EdgeScroll {
  let frame = 0;
  let speed = 0;

  function step(): void {
    frame = 0;
    if (speed === 0 || signal.aborted) return;
    const before = scrollY;
    scrollBy({ top: speed, behavior: 'instant' });
    if (scrollY !== before) scrolled();
    frame ||= requestAnimationFrame(step);
  }

  function stop(): void {
    speed = 0;
    cancelAnimationFrame(frame);
    frame = 0;
  }

  signal.addEventListener('abort', stop);
  return {
    at(y) {
      const above = Math.max(0, EDGE - y);
      const below = Math.max(0, y - (innerHeight - EDGE));
      speed = Math.round((Math.min(EDGE, below || above) / EDGE) * FASTEST) * (below > 0 ? 1 : -1);
      if (speed === 0) stop();
      else frame ||= requestAnimationFrame(step);
    },
    stop,
  };
}
