import { useEffect, useRef, useState } from 'preact/hooks';

/** Something just done that can be taken back; a new object for each. */
export interface Undoable {
  readonly message: string;
  readonly undo: () => Promise<void>;
}

interface Props {
  readonly undoable: Undoable;
  readonly label: string;
  readonly onDone: () => void;
}

/** Long enough to read, to notice the mistake and to get there by keyboard. */
const SHOWN_MS = 10_000;

/** Offers to take something back for ten seconds; longer while the reader's pointer or focus is on it. */
export function Toast({ undoable, label, onDone }: Props) {
  const [isHeld, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [undoable]);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [undoable, isHeld]);
  return (
    <div
      class="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <span>{undoable.message}</span>
      <button
        type="button"
        ref={button}
        onClick={() => {
          onDone();
          void undoable.undo();
        }}
      >
        {label}
      </button>
    </div>
  );
}
