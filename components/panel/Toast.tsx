import { useEffect, useRef } from 'preact/hooks';

/** Something just done that can be taken back; a new object for each. */
export interface Undoable {
  readonly message: string;
  readonly undo: () => Promise<void>;
}

interface Props {
  readonly undoable: Undoable;
  readonly label: string;
  readonly dismissLabel: string;
  readonly onDone: () => void;
}

/** Offers to take something back until the reader takes it back or puts the offer away: nobody is hurried. */
export function Toast({ undoable, label, dismissLabel, onDone }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [undoable]);
  return (
    <div class="toast" role="status">
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
      <button type="button" aria-label={dismissLabel} title={dismissLabel} onClick={onDone}>
        ×
      </button>
    </div>
  );
}
