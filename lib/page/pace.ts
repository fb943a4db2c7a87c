/** How often a page may be read anew: at once while it rests, and rarely where reading would burden it. */
export interface Pace {
  /** @param cost - milliseconds that a reading took, with what was asked for it. */
  spend(cost: number, now: number): void;
  /** Milliseconds from `now` until the next reading may begin. */
  wait(now: number): number;
}

/** Milliseconds of work that may be done without a wait: some dozen readings of an ordinary page, two of a large one. */
const STORE = 1_000;
/** Share of time that readings may take in the long run. */
const SHARE = 0.04;
/** Milliseconds after which even the dearest page is read again. */
const LONGEST = 5_000;

/** A bucket that fills with time and is emptied by work (a leaky bucket, as networks shape traffic). */
export function createPace(): Pace {
  let store = STORE;
  let at = Number.NEGATIVE_INFINITY;
  const fill = (now: number) => {
    store = Math.min(STORE, store + Math.max(0, now - at) * SHARE);
    at = now;
  };
  return {
    spend(cost, now) {
      fill(now);
      store = Math.max(store - cost, -LONGEST * SHARE);
    },
    wait(now) {
      fill(now);
      return Math.max(0, -store / SHARE);
    },
  };
}
