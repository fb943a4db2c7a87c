import { useState } from 'preact/hooks';
import type { CanonicalUrl } from '../../lib/annotation/model';
import type { ClaimId } from '../../lib/knowledge/model';
import type { ArticleReport, PlacedAnnotation } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { Note } from './Note';
import { type Announce, articlesIn, type PanelActions, type ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  /** The article whose notes these are, and which of the page's it is; 0: its own. */
  readonly report: ArticleReport;
  readonly article: number;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
  readonly onAnnotate: (mark: string, claim: ClaimId) => void;
}

/** The notes in the order of the text. */
export function NoteList(props: Props) {
  const { page, report, article, wording, actions, announce, onReveal, onAnnotate } = props;
  const { notes } = page;
  const articles = articlesIn(page.report);
  const isFirst = articles.slice(0, article).every((before) => before.notes.length === 0);
  const title = article === 0 ? 'notes-title' : `notes-title-${article}`;
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
    <section class="notes" aria-labelledby={title}>
      <div class="section-head">
        <h2 id={title}>{articles.length > 1 ? wording.notesOnArticle : wording.notes}</h2>
        <span class="tally">{wording.notesCount(report.notes.length)}</span>
      </div>
      {isFirst && (
        <p class="lead">
          {wording.notesLead} {notes[0]?.attribution.provenance[wording.language]}
        </p>
      )}
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
              article={article}
              view={view}
              wording={wording}
              onReveal={onReveal}
              onDismiss={dismiss}
              onAnnotate={onAnnotate}
              own={ownOn(note.claim, report.source, page.report.annotations)}
            />
          )
        );
      })}
    </section>
  );
}

/** The reader's annotations of an article that are tied to a claim. */
function ownOn(
  claim: ClaimId,
  source: CanonicalUrl,
  annotations: readonly PlacedAnnotation[],
): string[] {
  return annotations
    .filter(
      ({ annotation, article }) =>
        article === source &&
        annotation.about.some(({ kind, id }) => kind === 'claim' && id === claim),
    )
    .map(({ annotation }) => annotation.id);
}
