import type { CanonicalUrl } from '../../lib/annotation/model';
import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationItem } from './AnnotationItem';
import type { Announce, PanelActions, ReportedPage } from './page-view';

interface Props {
  readonly page: ReportedPage;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
}

/** The reader's annotations on this page in the order of the text, orphans last. */
export function AnnotationList({ page, wording, actions, announce, onReveal }: Props) {
  const { annotations, source } = page.report;
  const words = wording.annotations;
  const download = (of: CanonicalUrl | null) => {
    actions.exportAnnotations(of).then(
      (file) => announce.say(words.exported(file)),
      (error: unknown) => announce.say(String(error instanceof Error ? error.message : error)),
    );
  };
  return (
    <section class="annotations" aria-labelledby="annotations-title">
      <div class="section-head">
        <h2 id="annotations-title">{words.title}</h2>
        {annotations.length > 0 && <span class="tally">{annotations.length}</span>}
      </div>
      {annotations.length === 0 ? (
        <p class="lead">{words.none}</p>
      ) : (
        <ul class="annotation-list">
          {annotations.map((placed) => (
            <AnnotationItem
              key={placed.annotation.id}
              placed={placed}
              isDraft={page.drafts.has(placed.annotation.id)}
              wording={wording}
              actions={actions}
              announce={announce}
              onReveal={onReveal}
            />
          ))}
        </ul>
      )}
      <div class="actions exports">
        {annotations.length > 0 && (
          <button type="button" class="quiet" onClick={() => download(source)}>
            {words.exportPage}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => download(null)}>
          {words.exportAll}
        </button>
      </div>
    </section>
  );
}
