import type { ArticleReport } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationList } from './AnnotationList';
import { NoteList } from './NoteList';
import { State } from './PageState';
import { type Announce, articlesIn, type PanelActions, type ReportedPage } from './page-view';

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

/** What a page that could be read has: its articles' notes or why there are none, the terms, the reader's annotations. */
export function PageBody(props: Props) {
  const { page, wording, actions, announce, onReveal, onTerm, opened, onWrite } = props;
  const { report } = page;
  const parts = report.parts
    .map((part, index) => ({ part, article: index + 1 }))
    .filter(({ part }) => part.notes.length > 0 || part.hidden > 0);
  return (
    <>
      <ArticleHead report={report} wording={wording} />
      {report.notes.length > 0 ? (
        <ArticleNotes {...props} report={report} article={0} />
      ) : (
        <NoNotes page={page} wording={wording} />
      )}
      <Hidden count={report.hidden} wording={wording} actions={actions} />
      {parts.map(({ part, article }) => (
        <section key={part.source} class="part" aria-label={part.title}>
          <p class="part-label">{wording.partLabel}</p>
          <ArticleHead report={part} wording={wording} />
          {part.notes.length > 0 && <ArticleNotes {...props} report={part} article={article} />}
          <Hidden count={part.hidden} wording={wording} actions={actions} />
        </section>
      ))}
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

interface HeadProps {
  readonly report: ArticleReport;
  readonly wording: PanelWording;
}

/** An article's title, and why it counts as cyber policy. */
function ArticleHead({ report: { title, source, topic }, wording }: HeadProps) {
  return (
    <>
      <p class="page-title" dir="auto">
        {title || source}
      </p>
      {topic.isCyberPolicy && <p class="topic-reasons">{wording.topicReasons(topic.reasons)}</p>}
    </>
  );
}

interface ArticleProps extends Props {
  readonly report: ArticleReport;
  readonly article: number;
}

function ArticleNotes(props: ArticleProps) {
  const { page, report, article, wording, actions, announce, onReveal, onWrite } = props;
  return (
    <NoteList
      page={page}
      report={report}
      article={article}
      wording={wording}
      actions={actions}
      announce={announce}
      onReveal={onReveal}
      onAnnotate={(mark, claim) => onWrite(actions.annotateClaim(mark, claim))}
    />
  );
}

interface HiddenProps {
  readonly count: number;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
}

/** How much of an article is not shown for the reader, and where that is undone. */
function Hidden({ count, wording, actions }: HiddenProps) {
  if (count === 0) return null;
  return (
    <p class="hidden-here">
      {wording.hidden(count)}{' '}
      <button type="button" class="quiet" onClick={actions.openOptions}>
        {wording.hiddenOptions}
      </button>
    </p>
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
  const places = articlesIn(report).flatMap((article) => article.entries);
  const ids = new Set(
    places.toSorted((a, b) => a.span.start - b.span.start).map(({ entry }) => entry),
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
