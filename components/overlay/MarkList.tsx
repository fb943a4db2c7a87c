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
  const { items, focused, openMark } = props;
  const drawn = useDrawn(props);
  if (items.length === 0) return null;
  return (
    <nav aria-label={props.wording.markList} class="marks">
      <ul>
        {items.map((item, index) => {
          const here = focused?.mark === item.id ? focused.place : null;
          const isOpen = openMark === item.id;
          if (!here && !isOpen) return drawn(item, index);
          return (
            <Counterpart
              key={item.id}
              {...props}
              item={item}
              index={index}
              here={here}
              isOpen={isOpen}
            />
          );
        })}
      </ul>
    </nav>
  );
}

/**
 * The buttons that nothing is special about, each drawn once: the list comes in steps, and to draw it whole at each
 * would cost the page the square of its length.
 */
function useDrawn(props: Props) {
  const kept = useRef(new Map<MarkItem, VNode>());
  const was = useRef<Pick<Props, 'count' | 'wording'> | null>(null);
  if (was.current?.count !== props.count || was.current.wording !== props.wording) {
    kept.current.clear();
    was.current = props;
  }
  return (item: MarkItem, index: number) => {
    const known = kept.current.get(item);
    if (known) return known;
    const drawn = (
      <Counterpart key={item.id} {...props} item={item} index={index} here={null} isOpen={false} />
    );
    kept.current.set(item, drawn);
    return drawn;
  };
}

interface CounterpartProps extends Props {
  readonly item: MarkItem;
  readonly index: number;
  readonly here: Place | null;
  readonly isOpen: boolean;
}

function Counterpart({ item, index, here, isOpen, count, wording, ...rest }: CounterpartProps) {
  const { actions } = rest;
  return (
    <li>
      <button
        type="button"
        data-mark={item.id}
        class={here ? 'chip' : 'unseen'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        style={here ? chipStyle(here) : undefined}
        onFocus={() => actions.markFocused(item.id)}
        onBlur={actions.markBlurred}
        onClick={rest.onEnterCard}
      >
        <span class="unseen">{nameOf(item, index, count, wording)}</span>
        <span aria-hidden="true">
          {index + 1} / {count}
        </span>
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
