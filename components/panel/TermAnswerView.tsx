import type { EntryId } from '../../lib/knowledge/model';
import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationWords } from './AnnotationWords';
import { EntryView } from './EntryView';
import type { TermShown } from './page-view';

interface Props {
  readonly shown: TermShown;
  readonly wording: PanelWording;
  readonly noted: ReadonlySet<string>;
  readonly here: ReadonlySet<string>;
  readonly onTerm: (term: string) => void;
  readonly onClaim: (claim: string) => void;
  readonly onReveal: (mark: string) => void;
  readonly onAnnotate: ((entry: EntryId) => void) | null;
}

/** The one answer: an entry, the nearest entries, or that there is none; and what the reader wrote on it. */
export function TermAnswerView({ shown: { answer, annotations }, wording, ...rest }: Props) {
  const words = wording.term;
  return (
    <div class="answer" data-answer={answer.kind}>
      {answer.kind === 'entry' && (
        <>
          <EntryView
            view={answer.view}
            wording={wording}
            noted={rest.noted}
            onClaim={rest.onClaim}
          />
          <WriteOnTerm entry={answer.view.entry.id} words={words} onAnnotate={rest.onAnnotate} />
        </>
      )}
      {answer.kind === 'nearest' && (
        <>
          <p>{words.nearest(answer.term)}</p>
          <ul class="chips">
            {answer.entries.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  class="chip"
                  onClick={() => rest.onTerm(name[wording.language])}
                >
                  {name[wording.language]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.kind === 'unknown' && (
        <>
          <p class="unknown">{words.unknown(answer.term)}</p>
          <p class="lead">{words.unknownHint}</p>
        </>
      )}
      {annotations.length > 0 && (
        <section class="annotations">
          <h4>{words.annotations}</h4>
          <ul class="annotation-list">
            {annotations.map((annotation) => (
              <li key={annotation.id} class="annotation" data-colour={annotation.target.styleClass}>
                <AnnotationWords annotation={annotation} wording={wording} />
                <p class="on-title">{annotation.pageTitle}</p>
                {rest.here.has(annotation.id) && (
                  <div class="actions">
                    <button
                      type="button"
                      class="quiet"
                      onClick={() => rest.onReveal(annotation.id)}
                    >
                      {wording.showOnPage}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface WriteProps {
  readonly entry: EntryId;
  readonly words: PanelWording['term'];
  readonly onAnnotate: ((entry: EntryId) => void) | null;
}

function WriteOnTerm({ entry, words, onAnnotate }: WriteProps) {
  if (!onAnnotate) return null;
  return (
    <div class="actions">
      <button type="button" class="quiet" onClick={() => onAnnotate(entry)}>
        {words.annotate}
      </button>
    </div>
  );
}
