import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { countIn, fillIn, type OverlayWording } from '../../lib/wording/overlay';
import type { OverlayActions } from './card';
import type { Place } from './placement';

/** A mark as keyboard and screen reader meet it. */
export interface MarkItem {
  readonly id: string;
  /** How many claims the sentence touches; 0 for the reader's own mark. */
  readonly claims: number;
  /** The first words of the sentence, as the page has them. */
  readonly words: string;
}

interface Props {
  readonly items: readonly MarkItem[];
  /** How many there are to be, while they come in steps. */
  readonly count: number;
  readonly focused: { readonly mark: string; readonly place: Place } | null;
  readonly openMark: string | null;
  readonly wording: OverlayWording;
  readonly actions: Pick<OverlayActions, 'markFocused' | 'markBlurred'>;
  readonly onEnterCard: () => void;
}

/** A painted mark is no element: here is one button for each, in the order of the text, seen when focused. */
export function MarkList(props: Props) {
  const { items, focused, openMark, count, wording, onEnterCard } = props;
  const drawn = useDrawn(count, wording, onEnterCard);
  if (items.length === 0) return null;
  return (
    <nav aria-label={wording.markList} class="marks">
      <ul
        onFocusIn={({ target }) => {
          const mark = markOf(target);
          if (mark !== null) props.actions.markFocused(mark);
        }}
        onFocusOut={props.actions.markBlurred}
      >
        {items.map((item, index) => {
          const here = focused?.mark === item.id ? focused.place : null;
          const isOpen = openMark === item.id;
          if (!here && !isOpen) return drawn(item, index);
          return counterpartOf({ item, index, here, isOpen, count, wording, onEnterCard });
        })}
      </ul>
    </nav>
  );
}

/**
 * The buttons that nothing is special about, each drawn once: the list comes in steps, and to draw it whole at each
 * would cost the page the square of its length.
 */
function useDrawn(count: number, wording: OverlayWording, onEnterCard: () => void) {
  const enter = useRef(onEnterCard);
  enter.current = onEnterCard;
  const kept = useRef(new Map<MarkItem, VNode>());
  const was = useRef<{ readonly count: number; readonly wording: OverlayWording } | null>(null);
  if (was.current?.count !== count || was.current.wording !== wording) {
    kept.current.clear();
    was.current = { count, wording };
  }
  return (item: MarkItem, index: number) => {
    const known = kept.current.get(item);
    if (known) return known;
    const drawn = counterpartOf({
      item,
      index,
      here: null,
      isOpen: false,
      count,
      wording,
      onEnterCard: () => enter.current(),
    });
    kept.current.set(item, drawn);
    return drawn;
  };
}

/** The mark whose button an event met: one listener for all, since there may be hundreds. */
function markOf(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest('[data-mark]') : null;
  return button?.getAttribute('data-mark') ?? null;
}

interface Counterpart {
  readonly count: number;
  readonly wording: OverlayWording;
  readonly item: MarkItem;
  readonly index: number;
  readonly here: Place | null;
  readonly isOpen: boolean;
  readonly onEnterCard: () => void;
}

/** No component: there may be hundreds, and each would cost the page several times what its elements do. */
function counterpartOf(counterpart: Counterpart): VNode {
  const { item, index, here, isOpen, count, wording, onEnterCard } = counterpart;
  const name = nameOf(item, index, count, wording);
  return (
    <li key={item.id}>
      <button
        type="button"
        data-mark={item.id}
        class={here ? 'chip' : 'unseen'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        style={here ? chipStyle(here) : undefined}
        onClick={onEnterCard}
      >
        {here ? (
          <>
            <span class="unseen">{name}</span>
            <span aria-hidden="true">
              {index + 1} / {count}
            </span>
          </>
        ) : (
          name
        )}
      </button>
    </li>
  );
}

function chipStyle({ side, left, inset }: Place) {
  return { left: `${left}px`, [side === 'below' ? 'top' : 'bottom']: `${inset}px` };
}

function nameOf(item: MarkItem, index: number, count: number, wording: OverlayWording): string {
  const values = { index: index + 1, count, words: item.words };
  if (item.claims === 0) return fillIn(wording.annotation, values);
  return fillIn(wording.mention, {
    ...values,
    claims: countIn(wording.mentionClaims, item.claims),
  });
}
