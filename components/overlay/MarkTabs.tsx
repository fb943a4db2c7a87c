import type { OverlayWording } from '../../lib/wording/overlay';
import type { StackedMark } from './card';
import { Lamp } from './icons';
import { moveInTabs } from './move-in-tabs';

interface Props {
  readonly stack: readonly StackedMark[];
  readonly open: string;
  /** Id of the element in which the chosen mark's card stands. */
  readonly panel: string;
  readonly wording: OverlayWording;
  readonly onChoose: (mark: string) => void;
}

/** The marks that lie on the same words, one of which the card is about. */
export function MarkTabs({ stack, open, panel, wording, onChoose }: Props) {
  const notes = stack.filter(({ colour }) => colour === null).length;
  return (
    <div class="tabs stack" role="tablist" aria-label={wording.markTabs} onKeyDown={moveInTabs}>
      {stack.map(({ id, colour, words }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === open}
          aria-controls={panel}
          tabIndex={id === open ? 0 : -1}
          title={words}
          onClick={() => onChoose(id)}
        >
          {colour === null ? (
            <>
              <Lamp />
              {wording.note}
              {notes > 1 && <span class="words">{words}</span>}
            </>
          ) : (
            <>
              <span class="swatch" data-colour={colour} aria-hidden="true" />
              <span class="unseen">{wording.colours[colour]}:</span>
              <span class="words">{words}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
