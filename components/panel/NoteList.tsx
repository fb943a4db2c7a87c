import type { PanelWording } from '../../lib/wording/panel';
import { Note } from './Note';
import type { ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly onReveal: (mark: string) => void;
}

/** The notes in the order of the text. */
export function NoteList({ page: { report, notes }, wording, onReveal }: Props) {
  return (
    <section class="notes" aria-labelledby="notes-title">
      <div class="section-head">
        <h2 id="notes-title">{wording.notes}</h2>
        <span class="tally">{wording.notesCount(report.notes.length)}</span>
      </div>
      <p class="lead">
        {wording.notesLead} {notes[0]?.attribution.provenance[wording.language]}
      </p>
      {report.notes.map((note) => {
        const view = notes.find(({ claim }) => claim.id === note.claim);
        return (
          view && (
            <Note key={note.claim} note={note} view={view} wording={wording} onReveal={onReveal} />
          )
        );
      })}
    </section>
  );
}
