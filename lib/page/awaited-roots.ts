/** Milliseconds between looks, and how many. Attaching a shadow root is no change that an observer hears of. */
const LOOK = 200;
const LOOKS = 50;

/** Looks for shadow roots that custom elements get when their script has come. */
export interface Awaited {
  /** Replaces those awaited before. */
  expect(elements: readonly Element[]): void;
}

/** @param onOpened - one of them has a shadow root now. */
export function createAwaited(onOpened: () => void, signal: AbortSignal): Awaited {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new WeakSet<Element>();
  signal.addEventListener('abort', () => clearTimeout(timer));

  function look(elements: readonly Element[], left: number): void {
    clearTimeout(timer);
    if (elements.length === 0 || left === 0 || signal.aborted) return;
    timer = setTimeout(() => {
      if (elements.some(({ shadowRoot }) => shadowRoot)) onOpened();
      else look(elements, left - 1);
    }, LOOK);
  }

  return {
    expect(elements) {
      // One that had no root for all that time gets none; it is not waited for again.
      const fresh = elements.filter((element) => !given.has(element));
      for (const element of fresh) given.add(element);
      look(fresh, LOOKS);
    },
  };
}
