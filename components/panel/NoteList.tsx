import { useState } from 'preact/hooks';
import type { ClaimId } from '../../lib/knowledge/model';
import type { PlacedAnnotation } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { Note } from './Note';
import type { Announce, PanelActions, ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
  readonly onAnnotate: (mark: string, claim: ClaimId) => void;
}

/** The notes in the order of the text. */
export function NoteList(props: Props) {
  const { page, wording, actions, announce, onReveal, onAnnotate } = props;
  const { report, notes } = page;
  const [error, setError] = useState<string | null>(null);
  const dismiss = (mark: string, claim: ClaimId) => {
    setError(null);
    actions.dismiss(mark, claim).then(
      ({ id, isQuiet }) =>
        announce.offerUndo(isQuiet ? wording.dismissedQuiet : wording.dismissed, async () => {
          await actions.showAgain(id);
          announce.say(wording.shownAgain);
        }),
      (problem: unknown) => setError(problem instanceof Error ? problem.message : String(problem)),
    );
  };
  return (
    <section class="notes" aria-labelledby="notes-title">
      <div class="section-head">
        <h2 id="notes-title">{wording.notes}</h2>
        <span class="tally">{wording.notesCount(report.notes.length)}</span>
      </div>
      <p class="lead">
        {wording.notesLead} {notes[0]?.attribution.provenance[wording.language]}
      </p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {report.notes.map((note) => {
        const view = notes.find(({ claim }) => claim.id === note.claim);
        return (
          view && (
            <Note
              key={note.claim}
              note={note}
              view={view}
              wording={wording}
              onReveal={onReveal}
              onDismiss={dismiss}
              onAnnotate={onAnnotate}
              own={ownOn(note.claim, report.annotations)}
            />
          )
        );
      })}
    </section>
  );
}

/** The reader's annotations that are tied to a claim. */
function ownOn(claim: ClaimId, annotations: readonly PlacedAnnotation[]): string[] {
  return annotations
    .filter(({ annotation }) =>
      annotation.about.some(({ kind, id }) => kind === 'claim' && id === claim),
    )
    .map(({ annotation }) => annotation.id);
}
