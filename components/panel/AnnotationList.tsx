import type { CanonicalUrl } from '../../lib/annotation/model';
import type { PlacedAnnotation } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationItem } from './AnnotationItem';
import { type Announce, articlesIn, type PanelActions, type ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
  /** The annotation that was just made, to be written on at once. */
  readonly opened: string | null;
  readonly onNotePage: () => void;
}

/** The reader's annotations on this page: of the page as a whole, in the order of the text, and those not found. */
export function AnnotationList(props: Props) {
  const { page, wording, actions, announce, onNotePage } = props;
  const { annotations } = page.report;
  // They may be kept under several addresses: of articles in this page, and of forms of it.
  const sources = [...new Set(annotations.map(({ annotation }) => annotation.target.source))];
  const words = wording.annotations;
  const here = annotations.filter(({ anchoring }) => anchoring.kind !== 'orphan');
  const lost = annotations.filter(({ anchoring }) => anchoring.kind === 'orphan');
  const say = (error: unknown) =>
    announce.say(String(error instanceof Error ? error.message : error));
  const download = (of: readonly CanonicalUrl[] | null) => {
    actions.exportAnnotations(of).then((file) => announce.say(words.exported(file)), say);
  };
  return (
    <>
      <section class="annotations" aria-labelledby="annotations-title">
        <div class="section-head">
          <h2 id="annotations-title">{words.title}</h2>
          {here.length > 0 && <span class="tally">{here.length}</span>}
        </div>
        {annotations.length === 0 && <p class="lead">{words.none}</p>}
        {groupsOf(here, page).map(({ article, title, placed }) => (
          <div key={article} class="annotation-group">
            {title && (
              <h3 class="part-title" dir="auto">
                {title}
              </h3>
            )}
            <Items {...props} placed={placed} />
          </div>
        ))}
        <div class="actions">
          <button type="button" class="quiet" onClick={onNotePage}>
            {words.notePage}
          </button>
        </div>
      </section>
      {lost.length > 0 && (
        <section class="annotations lost" aria-labelledby="lost-title">
          <div class="section-head">
            <h2 id="lost-title">{words.lostTitle}</h2>
            <span class="tally">{lost.length}</span>
          </div>
          <p class="lead">{words.lostHint}</p>
          <Items {...props} placed={lost} />
        </section>
      )}
      <div class="actions exports">
        {annotations.length > 0 && (
          <button type="button" class="quiet" onClick={() => download(sources)}>
            {words.exportPage}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => download(null)}>
          {words.exportAll}
        </button>
      </div>
    </>
  );
}

interface Group {
  readonly article: CanonicalUrl;
  /** Empty where nothing has to be told apart. */
  readonly title: string;
  readonly placed: readonly PlacedAnnotation[];
}

/** The annotations of each of a page's articles, under its title where there are those of a further one. */
function groupsOf(placed: readonly PlacedAnnotation[], { report }: ReportedPage): Group[] {
  const isParted = placed.some(({ article }) => article !== report.source);
  return articlesIn(report).flatMap(({ source, title }) => {
    const own = placed.filter(({ article }) => article === source);
    if (own.length === 0) return [];
    return [{ article: source, title: isParted ? title || source : '', placed: own }];
  });
}

interface ItemsProps extends Props {
  readonly placed: readonly PlacedAnnotation[];
}

function Items({ placed, opened, page, ...rest }: ItemsProps) {
  if (placed.length === 0) return null;
  const { language } = rest.wording;
  const subjects = new Map<string, string>([
    ...page.notes.map(({ claim }) => [claim.id, claim.label[language]] as const),
    ...page.entries.map(({ id, name }) => [id, name[language]] as const),
  ]);
  return (
    <ul class="annotation-list">
      {placed.map((one) => (
        <AnnotationItem
          key={one.annotation.id}
          placed={one}
          isDraft={page.drafts.has(one.annotation.id)}
          isOpened={opened === one.annotation.id}
          subjects={subjects}
          {...rest}
        />
      ))}
    </ul>
  );
}
