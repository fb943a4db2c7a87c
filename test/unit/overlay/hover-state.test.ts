import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  IDLE,
  nextHover,
  openMarkOf,
  waitOf,
} from '../../../components/overlay/hover-state';

const over = (mark: string | null): HoverEvent => ({ kind: 'pointer', mark });
const elapsed: HoverEvent = { kind: 'elapsed' };
const press = (mark: string | null): HoverEvent => ({ kind: 'pressed', mark });
const focus = (mark: string): HoverEvent => ({ kind: 'focused', mark });
const card: HoverEvent = { kind: 'card-entered' };
const blur: HoverEvent = { kind: 'blurred' };
const dismiss: HoverEvent = { kind: 'dismissed' };

function after(...events: HoverEvent[]): HoverState {
  return events.reduce(nextHover, IDLE);
}

describe('the card that is open', () => {
  const cases: [behaviour: string, events: HoverEvent[], open: string | null][] = [
    ['opens after the pointer dwelt', [over('a'), elapsed], 'a'],
    ['does not open before', [over('a')], null],
    ['does not open when the pointer only crossed', [over('a'), over(null), elapsed], null],
    ['is that of the mark dwelt on last', [over('a'), over('b'), elapsed], 'b'],
    ['stays while the pointer travels', [over('a'), elapsed, over(null)], 'a'],
    ['closes after the grace', [over('a'), elapsed, over(null), elapsed], null],
    ['stays when the pointer reached it', [over('a'), elapsed, over(null), card, elapsed], 'a'],
    ['stays when reached across another mark', [over('a'), elapsed, over('b'), card, elapsed], 'a'],
    ['gives way to another mark dwelt on', [over('a'), elapsed, over('b'), elapsed], 'b'],
    ['stays when the pointer came back', [over('a'), elapsed, over(null), over('a'), elapsed], 'a'],
    ['opens at once on a click', [press('a')], 'a'],
    ['stays pinned by a click', [press('a'), over('b'), elapsed, over(null), elapsed], 'a'],
    [
      'is pinned by a click after it opened',
      [over('a'), elapsed, press('a'), over(null), elapsed],
      'a',
    ],
    ['opens at once on focus, and stays', [focus('a'), over('b'), elapsed], 'a'],
    ['follows focus', [focus('a'), focus('b')], 'b'],
    ['closes on a click elsewhere', [press('a'), press(null)], null],
    ['closes when focus goes back to the page', [focus('a'), blur], null],
    ['stays pinned by a click wherever focus goes', [press('a'), blur], 'a'],
    ['closes when dismissed', [focus('a'), dismiss], null],
  ];
  it.each(cases)('%s', (_, events, open) => {
    expect(openMarkOf(after(...events))).toBe(open);
  });
});

describe('waiting', () => {
  it('is for the dwell and the grace only', () => {
    expect(waitOf(IDLE)).toBeNull();
    expect(waitOf(after(over('a')))).toBeGreaterThan(0);
    expect(waitOf(after(over('a'), elapsed))).toBeNull();
    expect(waitOf(after(over('a'), elapsed, over(null)))).toBeGreaterThan(0);
    expect(waitOf(after(press('a')))).toBeNull();
  });

  it('does not start anew while the pointer moves within the same mark', () => {
    for (const events of [[over('a')], [over('a'), elapsed, over(null)]]) {
      const state = after(...events);
      const last = events.at(-1);
      expect(last && nextHover(state, last)).toBe(state);
    }
  });
});
