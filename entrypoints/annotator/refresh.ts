import type { MarkItem } from '../../components/overlay/MarkList';
import { yieldToPage } from '../../lib/page/slices';
import type { Mark } from '../../lib/page-report';
import { countIn } from '../../lib/wording/overlay';
import type { Cards } from './cards';
import type { Extent } from './extent';
import { firstWords } from './first-words';
import type { Host } from './host';
import type { Lifetime } from './lifetime';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

interface Parts {
  readonly host: Host;
  readonly marks: PageMarks;
  readonly screen: Screen;
  readonly cards: Cards;
  readonly extent: Extent;
}

/** Keeps the overlay in step with the page and the reader's settings. */
export interface Refresh {
  /** Everything anew; what fails leaves the page as it was. */
  all(): void;
  /** In step with a change of the page's text; the milliseconds that it took. */
  follow(): Promise<number>;
  /** The tab shows another address: what is open was about the one before. */
  left(): void;
  /** Other marks show than before. */
  painted(): void;
}

/** Counterparts of marks that are rendered in the first step, and the milliseconds below which the next is larger. */
const STEP = 20;
const BRISK = 2;

export function createRefresh(
  { host, marks, screen, cards, extent }: Parts,
  life: Lifetime,
): Refresh {
  let announced = -1;
  let counterparts = 0;

  async function refresh(): Promise<void> {
    if (!life.check()) return;
    const appearance = await life.ask('welcome');
    if (!appearance) {
      life.end();
      return;
    }
    await marks.refresh();
    if (life.signal.aborted) return;
    // Each step in a task of its own: attaching, painting and rendering each cost the page a layout.
    await yieldToPage();
    // A page may have thrown its whole document out, and the host with it.
    host.attach();
    await yieldToPage();
    screen.dress(appearance);
    announce();
  }

  /** Says once how many sentences there are, and again when that changes. */
  function announce(): void {
    const count = marks.shown().filter(({ kind }) => kind === 'mention').length;
    if (count === announced) return;
    if (count > 0) screen.show({ announcement: countIn(screen.wording.found, count) });
    announced = count;
  }

  function itemOf(mark: Mark): MarkItem {
    return {
      id: mark.id,
      claims: mark.kind === 'mention' ? mark.claims.length : 0,
      words: firstWords(marks.wordsOf(mark.span)),
    };
  }

  /** Step by step: to render hundreds at once would hold the page up. */
  async function showCounterparts(turn: number): Promise<void> {
    const items = marks.shown().map(itemOf);
    if (isSameList(items, screen.view.marks)) return;
    if (items.length > STEP) {
      await yieldToPage();
      if (turn !== counterparts || life.signal.aborted) return;
    }
    // What is focused must not go for a moment: at least as many as before are shown at once.
    let shown = Math.max(STEP, screen.view.marks.length);
    let step = STEP;
    for (;;) {
      const began = performance.now();
      screen.show({ marks: items.slice(0, shown), markCount: items.length });
      if (shown >= items.length) return;
      step = performance.now() - began < BRISK ? 2 * step : STEP;
      shown += step;
      await yieldToPage();
      if (turn !== counterparts || life.signal.aborted) return;
    }
  }

  return {
    all() {
      // A page must not hear of our failures; the panel tells the reader what went wrong, as it asks the same.
      refresh().catch(() => undefined);
    },
    async follow() {
      if (!life.check()) return 0;
      const cost = await marks.follow();
      await yieldToPage();
      host.attach();
      announce();
      return cost;
    },
    left() {
      // Never an open editor: its keys would go on to the page, which changes its address as it likes.
      if (screen.view.card?.content.kind !== 'editor') cards.close();
      refresh().catch(() => undefined);
    },
    painted() {
      counterparts += 1;
      void showCounterparts(counterparts);
      cards.follow();
      extent.painted();
    },
  };
}

function isSameList(a: readonly MarkItem[], b: readonly MarkItem[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, claims, words }, index) => {
      const other = b[index];
      return other?.id === id && other.claims === claims && other.words === words;
    })
  );
}
