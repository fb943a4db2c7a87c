import { useEffect, useRef } from 'preact/hooks';
import type { OverlayWording } from '../../lib/wording/overlay';
import type { Card } from './card';
import { whenTrusted } from './trusted';

interface Props {
  readonly card: Extract<Card, { kind: 'dismissed' }>;
  readonly wording: OverlayWording;
  readonly onUndo: (dismissal: string) => void;
}

/** Says in the note's place what was hidden, and takes it back. It has the focus, which was on the button that went. */
export function DismissedNote({ card: { dismissal, isQuiet }, wording, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [dismissal]);
  return (
    <div class="offer">
      <p role="status">{isQuiet ? wording.dismissedQuiet : wording.dismissed}</p>
      <button type="button" ref={button} onClick={whenTrusted(() => onUndo(dismissal))}>
        {wording.undo}
      </button>
    </div>
  );
}
