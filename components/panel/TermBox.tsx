import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../../lib/knowledge/model';
import type { PanelWording } from '../../lib/wording/panel';
import type { PanelActions, TermShown } from './page-view';
import { TermAnswerView } from './TermAnswerView';

/** A term that somebody wishes to see; a new object for each wish. */
export interface TermWish {
  readonly term: string;
}

interface Props {
  readonly wish: TermWish | null;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly noted: ReadonlySet<string>;
  readonly onClaim: (claim: string) => void;
  readonly onReveal: (mark: string) => void;
  /** Annotations that stand on this page. */
  readonly here: ReadonlySet<string>;
  /** Begins a note tied to an entry; null where there is no page to write on. */
  readonly onAnnotate: ((entry: EntryId) => void) | null;
}

/** Milliseconds after the last keystroke: about the pause between words. */
const ANSWER_AFTER = 180;

/** The box to look a term up; it answers while the reader types. */
export function TermBox(props: Props) {
  const { wish, wording, actions, noted, onClaim, onReveal, here, onAnnotate } = props;
  const [term, setTerm] = useState('');
  const [shown, setShown] = useState<TermShown | { readonly error: string } | null>(null);
  const box = useRef<HTMLElement>(null);
  const words = wording.term;

  useEffect(() => {
    if (!wish) return;
    setTerm(wish.term);
    box.current?.scrollIntoView({ block: 'start' });
  }, [wish]);

  useEffect(() => {
    const asked = term.trim();
    if (!asked) {
      setShown(null);
      return;
    }
    let isStale = false;
    const timer = setTimeout(() => {
      actions.lookUp(asked).then(
        (found) => !isStale && setShown(found),
        (error: unknown) =>
          !isStale && setShown({ error: error instanceof Error ? error.message : String(error) }),
      );
    }, ANSWER_AFTER);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [term, wording, wish]);

  return (
    <section class="term-box" ref={box}>
      <search>
        <form onSubmit={(event) => event.preventDefault()}>
          <label for="term">{words.title}</label>
          <div class="field">
            <input
              id="term"
              type="search"
              value={term}
              placeholder={words.placeholder}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => setTerm(currentTarget.value)}
            />
            {term && (
              <button
                type="button"
                class="clear"
                aria-label={words.clear}
                onClick={() => setTerm('')}
              >
                ×
              </button>
            )}
          </div>
        </form>
      </search>
      <div aria-live="polite">
        {shown && 'error' in shown && <p class="error">{shown.error}</p>}
        {shown && 'answer' in shown && (
          <TermAnswerView
            shown={shown}
            wording={wording}
            noted={noted}
            here={here}
            onTerm={setTerm}
            onClaim={onClaim}
            onReveal={onReveal}
            onAnnotate={onAnnotate}
          />
        )}
      </div>
    </section>
  );
}
