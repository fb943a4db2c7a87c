/**
 * Which mark's card is open, as a small state machine: a pointer dwells before a card opens, and has a grace to
 * travel into it. A click or focus pins the card, so that no movement closes it.
 */
export type HoverState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'dwelling'; readonly mark: string }
  | { readonly kind: 'open'; readonly mark: string; readonly by: 'hover' | 'click' | 'focus' }
  /** The pointer left an unpinned card; `next` is the mark that it is over now. */
  | { readonly kind: 'leaving'; readonly mark: string; readonly next: string | null };

export type HoverEvent =
  /** The pointer is over a mark, or over none. */
  | { readonly kind: 'pointer'; readonly mark: string | null }
  | { readonly kind: 'card-entered' }
  | { readonly kind: 'pressed'; readonly mark: string | null }
  | { readonly kind: 'focused'; readonly mark: string }
  /** Focus went back to the page, out of the counterpart and its card. */
  | { readonly kind: 'blurred' }
  | { readonly kind: 'dismissed' }
  /** `waitOf` milliseconds passed without another event that changed the state. */
  | { readonly kind: 'elapsed' };

export const IDLE: HoverState = { kind: 'idle' };

/** Milliseconds: long enough that a pointer crossing the text opens nothing. */
const DWELL = 250;
/** Milliseconds: long enough to travel from the sentence into the card, also across another mark. */
const GRACE = 300;

/** The next state; the very same object when nothing changes. */
export function nextHover(state: HoverState, event: HoverEvent): HoverState {
  switch (event.kind) {
    case 'pressed':
      return event.mark === null ? IDLE : { kind: 'open', mark: event.mark, by: 'click' };
    case 'focused':
      return { kind: 'open', mark: event.mark, by: 'focus' };
    case 'blurred':
      return state.kind === 'open' && state.by === 'focus' ? IDLE : state;
    case 'dismissed':
      return IDLE;
    case 'elapsed':
      return afterWaiting(state);
    case 'card-entered':
      return state.kind === 'leaving' ? { kind: 'open', mark: state.mark, by: 'hover' } : state;
    case 'pointer':
      return afterMoving(state, event.mark);
  }
}

/** Milliseconds after which a state changes by itself, or null. */
export function waitOf(state: HoverState): number | null {
  if (state.kind === 'dwelling') return DWELL;
  return state.kind === 'leaving' ? GRACE : null;
}

/** The mark whose card shows. */
export function openMarkOf(state: HoverState): string | null {
  return state.kind === 'open' || state.kind === 'leaving' ? state.mark : null;
}

function afterWaiting(state: HoverState): HoverState {
  if (state.kind === 'dwelling') return { kind: 'open', mark: state.mark, by: 'hover' };
  if (state.kind !== 'leaving') return state;
  return state.next === null ? IDLE : { kind: 'open', mark: state.next, by: 'hover' };
}

function afterMoving(state: HoverState, mark: string | null): HoverState {
  switch (state.kind) {
    case 'idle':
      return mark === null ? state : { kind: 'dwelling', mark };
    case 'dwelling':
      if (mark === state.mark) return state;
      return mark === null ? IDLE : { kind: 'dwelling', mark };
    case 'open':
      if (state.by !== 'hover' || mark === state.mark) return state;
      return { kind: 'leaving', mark: state.mark, next: mark };
    case 'leaving':
      if (mark === state.mark) return { kind: 'open', mark, by: 'hover' };
      return mark === state.next ? state : { kind: 'leaving', mark: state.mark, next: mark };
  }
}
