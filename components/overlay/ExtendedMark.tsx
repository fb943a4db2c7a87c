import { useEffect, useRef } from 'preact/hooks';
import type { OverlayWording } from '../../lib/wording/overlay';
import { whenTrusted } from './trusted';

interface Props {
  readonly mark: string;
  readonly wording: OverlayWording;
  readonly onUndo: (mark: string) => void;
}

/** Says that a mark covers other words now, and takes it back. It has the focus, which was on a handle that went. */
export function ExtendedMark({ mark, wording, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [mark]);
  return (
    <div class="offer">
      <p role="status">{wording.extended}</p>
      <button type="button" ref={button} onClick={whenTrusted(() => onUndo(mark))}>
        {wording.undo}
      </button>
    </div>
  );
}
