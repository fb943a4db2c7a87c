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
  readonly focused: { readonly mark: string; readonly place: Place } | null;
  readonly openMark: string | null;
  readonly wording: OverlayWording;
  readonly actions: Pick<OverlayActions, 'markFocused' | 'markBlurred'>;
  readonly onEnterCard: () => void;
}

/** A painted mark is no element: here is one button for each, in the order of the text, seen when focused. */
export function MarkList({ items, focused, openMark, wording, actions, onEnterCard }: Props) {
  if (items.length === 0) return null;
  return (
    <nav aria-label={wording.markList} class="marks">
      <ul>
        {items.map((item, index) => {
          const here = focused?.mark === item.id ? focused.place : null;
          return (
            <li key={item.id}>
              <button
                type="button"
                data-mark={item.id}
                class={here ? 'chip' : 'unseen'}
                aria-haspopup="dialog"
                aria-expanded={openMark === item.id}
                style={here ? chipStyle(here) : undefined}
                onFocus={() => actions.markFocused(item.id)}
                onBlur={actions.markBlurred}
                onClick={onEnterCard}
              >
                <span class="unseen">{nameOf(item, index, items.length, wording)}</span>
                <span aria-hidden="true">
                  {index + 1} / {items.length}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
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
