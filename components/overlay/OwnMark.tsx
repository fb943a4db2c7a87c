import type { OverlayWording } from '../../lib/wording/overlay';
import { whenTrusted } from './trusted';

interface Props {
  readonly mark: string;
  readonly wording: OverlayWording;
  readonly onChangeExtent: (mark: string) => void;
}

/** The card of the reader's own mark: what was written on it is in the editor's frame, never here. */
export function OwnMark({ mark, wording, onChangeExtent }: Props) {
  return (
    <div class="offer">
      <p class="hint">{wording.yourMarkHint}</p>
      <button type="button" onClick={whenTrusted(() => onChangeExtent(mark))}>
        {wording.changeExtent}
      </button>
    </div>
  );
}
