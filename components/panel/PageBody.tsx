import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationList } from './AnnotationList';
import { NoteList } from './NoteList';
import { State } from './PageState';
import type { Announce, PanelActions, ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
  readonly onTerm: (term: string) => void;
  /** The annotation that was just made, to be written on at once. */
  readonly opened: string | null;
  readonly onWrite: (making: Promise<string>) => void;
}

/** What a page that could be read has: its notes or why there are none, the terms it names, the reader's annotations. */
export function PageBody(props: Props) {
  const { page, wording, actions, announce, onReveal, onTerm, opened, onWrite } = props;
  const { report } = page;
  return (
    <>
      <p class="page-title" dir="auto">
        {report.title || report.source}
      </p>
      {report.topic.isCyberPolicy && (
        <p class="topic-reasons">{wording.topicReasons(report.topic.reasons)}</p>
      )}
      {report.notes.length > 0 ? (
        <NoteList
          page={page}
          wording={wording}
          actions={actions}
          announce={announce}
          onReveal={onReveal}
          onAnnotate={(mark, claim) => onWrite(actions.annotateClaim(mark, claim))}
        />
      ) : (
        <NoNotes page={page} wording={wording} />
      )}
      {report.hidden > 0 && (
        <p class="hidden-here">
          {wording.hidden(report.hidden)}{' '}
          <button type="button" class="quiet" onClick={actions.openOptions}>
            {wording.hiddenOptions}
          </button>
        </p>
      )}
      <EntryChips page={page} wording={wording} onTerm={onTerm} />
      <AnnotationList
        page={page}
        wording={wording}
        actions={actions}
        announce={announce}
        onReveal={onReveal}
        opened={opened}
        onNotePage={() => onWrite(actions.annotatePage())}
      />
    </>
  );
}

function NoNotes({
  page,
  wording,
}: {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
}) {
  const { topic, hidden, isDamaged } = page.report;
  if (isDamaged) return <State name="damaged" spoken={wording.state.damaged} />;
  if (hidden > 0) return <State name="all-hidden" spoken={wording.state.allHidden} />;
  if (topic.isCyberPolicy) return <State name="no-claim" spoken={wording.state.noClaim} />;
  return <State name="off-topic" spoken={wording.state.offTopic} />;
}

interface ChipsProps {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly onTerm: (term: string) => void;
}

/** The entries that the page names, in the order of the text, each once. */
function EntryChips({ page: { report, entries }, wording, onTerm }: ChipsProps) {
  const ids = new Set(
    report.entries.toSorted((a, b) => a.span.start - b.span.start).map(({ entry }) => entry),
  );
  const named = [...ids].flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="entries-title">
      <div class="section-head">
        <h2 id="entries-title">{wording.entriesHere}</h2>
        <span class="tally">{named.length}</span>
      </div>
      <ul class="chips">
        {named.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onTerm(name[wording.language])}>
              {name[wording.language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
