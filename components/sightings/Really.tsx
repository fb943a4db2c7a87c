import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SightingsWording } from '../../lib/wording/sightings';

interface Props {
  readonly question: string;
  readonly wording: SightingsWording;
  readonly onDone: (isSure: boolean) => void;
}

/** Asked in place before something is gone for good; the safe answer has the focus, which goes back afterwards. */
export function Really({ question, wording, onDone }: Props) {
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    safe.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <p
      class="really"
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(false);
      }}
    >
      {question}{' '}
      <button type="button" class="quiet danger" onClick={() => onDone(true)}>
        {wording.confirm}
      </button>
      <button type="button" class="quiet" ref={safe} onClick={() => onDone(false)}>
        {wording.cancel}
      </button>
    </p>
  );
}
