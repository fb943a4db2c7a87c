import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationEdit } from '../../lib/annotation/model';

/** Milliseconds from a keystroke to the draft. */
const DRAFT_AFTER = 400;

/** Gives a draft out once the reader pauses, and at once when the editor is left. */
export function useDraft(
  edit: AnnotationEdit,
  setEdit: (edit: AnnotationEdit) => void,
  onDraft: (edit: AnnotationEdit) => void,
) {
  const pending = useRef<AnnotationEdit | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isKept, setKept] = useState(false);
  const give = useRef(onDraft);
  give.current = onDraft;
  const flush = () => {
    clearTimeout(timer.current);
    if (!pending.current) return;
    give.current(pending.current);
    pending.current = null;
    setKept(true);
  };
  useEffect(() => {
    const leave = () => flush();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
  return {
    isKept,
    to(next: AnnotationEdit) {
      if (next === edit) return;
      setEdit(next);
      setKept(false);
      // The first keystroke after a pause starts the clock; later ones ride along.
      if (!pending.current) timer.current = setTimeout(flush, DRAFT_AFTER);
      pending.current = next;
    },
    forget() {
      clearTimeout(timer.current);
      pending.current = null;
      setKept(false);
    },
  };
}
