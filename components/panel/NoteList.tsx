import { useState } from 'preact/hooks';
import type { ClaimId } from '../../lib/knowledge/model';
import type { PanelWording } from '../../lib/wording/panel';
import { Note } from './Note';
import type { Announce, PanelActions, ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
}

/** The notes in the order of the text. */
export function NoteList({ page, wording, actions, announce, onReveal }: Props) {
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
            />
          )
        );
      })}
    </section>
  );
}
