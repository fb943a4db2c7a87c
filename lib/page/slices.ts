/**
 * Longest that reading may hold the main thread, in milliseconds. The promise is 8; what stands here leaves room for
 * the one step that was under way when time ran out, and for a slower machine.
 */
const BUDGET = 3;

/** Work cut into slices, so that the page stays responsive while it is read. */
export interface Slices {
  /** Whether this slice has used its time; then `await` a `pause`. */
  isSpent(): boolean;
  /** Milliseconds of the main thread that all slices took together. */
  used(): number;
  /**
   * Lets the page work, then begins a new slice.
   *
   * @throws the signal's reason once it has aborted.
   */
  pause(): Promise<void>;
}

export function createSlices(signal: AbortSignal | undefined): Slices {
  let began = performance.now();
  let used = 0;
  return {
    used: () => used + performance.now() - began,
    isSpent: () => performance.now() - began >= BUDGET,
    async pause() {
      used += performance.now() - began;
      await yieldToPage();
      signal?.throwIfAborted();
      began = performance.now();
    },
  };
}

type WithYield = typeof globalThis & { scheduler?: { yield?: () => Promise<void> } };

/**
 * Lets the page work before the next step.
 *
 * Not a timer: the browsers slow those down to 4 ms when nested, and to a second in hidden tabs.
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as WithYield;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds after which a frame is not waited for any longer. */
const FRAME = 50;

/**
 * Waits until the browser has laid the page out, so that what is asked of styles next does not make it do so at once
 * and in our time. At once in a hidden tab, which draws no frames.
 */
export async function afterFrame(): Promise<void> {
  if (document.hidden) return yieldToPage();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  await yieldToPage();
}
