import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageReport } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { annotationElementId } from './AnnotationItem';
import { noteElementId } from './Note';
import { PageBody } from './PageBody';
import { PageState } from './PageState';
import { PanelHeader } from './PanelHeader';
import { type Announce, articlesIn, type PageView, type PanelActions } from './page-view';
import { Skeleton } from './Skeleton';
import { TermBox, type TermWish } from './TermBox';
import { Toast, type Undoable } from './Toast';

/** A mark that somebody wishes to read about; a new object for each wish. */
export interface MarkWish {
  readonly mark: string;
}

interface Props {
  readonly view: PageView;
  /** The site in the tab; null where nothing can be switched. */
  readonly host: string | null;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly termWish: TermWish | null;
  readonly markWish: MarkWish | null;
  /** The wished mark was shown. */
  readonly onMarkShown: () => void;
}

/** The side panel: what this page has. It owns nothing but what is open in it. */
export function Panel({ view, host, wording, actions, ...wishes }: Props) {
  const [said, setSaid] = useState('');
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [term, setTerm] = useState<TermWish | null>(null);
  /** The annotation that was just made, to be written on at once. */
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => setTerm(wishes.termWish), [wishes.termWish]);
  useFreshScroll(view.kind === 'report' ? view.report.source : null);
  useMarkWish(view, wishes.markWish, wishes.onMarkShown);

  const announce = useMemo<Announce>(() => {
    // Emptied first, so that the same sentence is read out a second time.
    const say = (message: string) => {
      setSaid('');
      requestAnimationFrame(() => setSaid(message));
    };
    return { say, offerUndo: (message, undo) => setUndoable({ message, undo }) };
  }, []);
  const reveal = (mark: string) => {
    actions.reveal(mark).then(
      (isShown) => announce.say(isShown ? wording.shown : wording.notOnPage),
      () => announce.say(wording.notOnPage),
    );
  };
  const write = (making: Promise<string>) => {
    making.then(setOpened, (problem: unknown) =>
      announce.say(problem instanceof Error ? problem.message : String(problem)),
    );
  };
  const noted = new Map(view.kind === 'report' ? noteElements(view.report) : []);
  const here = new Set(view.kind === 'report' ? anchoredIn(view.report) : []);
  return (
    <div class="panel" lang={wording.language}>
      <PanelHeader
        host={host}
        isOn={view.kind !== 'site-off'}
        wording={wording}
        onSwitch={(isOn) => host && void actions.switchSite(host, isOn)}
        onLibrary={actions.openLibrary}
        onOptions={actions.openOptions}
      />
      <TermBox
        wish={term}
        wording={wording}
        actions={actions}
        noted={new Set(noted.keys())}
        here={here}
        onClaim={(claim) => focusElement(noted.get(claim) ?? '')}
        onReveal={reveal}
        onAnnotate={view.kind === 'report' ? (entry) => write(actions.annotateEntry(entry)) : null}
      />
      <main>
        {view.kind === 'loading' && <Skeleton label={wording.loading} />}
        {view.kind === 'report' && (
          <PageBody
            key={view.report.source}
            page={view}
            wording={wording}
            actions={actions}
            announce={announce}
            onReveal={reveal}
            onTerm={(wished) => setTerm({ term: wished })}
            opened={opened}
            onWrite={write}
          />
        )}
        {view.kind !== 'loading' && view.kind !== 'report' && (
          <PageState view={view} wording={wording} actions={actions} />
        )}
      </main>
      <p class="said" role="status" aria-live="polite" data-said={said !== ''}>
        {said}
      </p>
      {undoable && (
        <Toast
          undoable={undoable}
          label={wording.annotations.undo}
          dismissLabel={wording.annotations.dismiss}
          onDone={() => setUndoable(null)}
        />
      )}
    </div>
  );
}

/** Another page begins at its beginning; the same page keeps its place. */
function useFreshScroll(source: string | null) {
  const last = useRef(source);
  useLayoutEffect(() => {
    if (source === null) return;
    if (last.current !== null && last.current !== source) window.scrollTo(0, 0);
    last.current = source;
  }, [source]);
}

/** Brings the reader to the note or annotation of a wished mark, as soon as the page's report has it. */
function useMarkWish(view: PageView, wish: MarkWish | null, onShown: () => void) {
  useEffect(() => {
    if (!wish || view.kind !== 'report') return;
    const { annotations } = view.report;
    const own = annotations.find(({ annotation }) => annotation.id === wish.mark);
    const element =
      noteElementOf(view.report, wish.mark) ?? (own && annotationElementId(own.annotation.id));
    if (element && focusElement(element)) onShown();
  }, [view, wish]);
}

/** The element of each claim's first note, those of later articles after those of the page's own. */
function noteElements(report: PageReport): [claim: string, element: string][] {
  return articlesIn(report)
    .flatMap(({ notes }, article) =>
      notes.map(({ claim }): [string, string] => [claim, noteElementId(claim, article)]),
    )
    .toReversed();
}

/** The element of the note that a mark belongs to. */
function noteElementOf(report: PageReport, mark: string): string | undefined {
  const all = articlesIn(report).flatMap(({ notes }, article) =>
    notes.map((note) => ({ note, article })),
  );
  // One sentence may touch several claims: the note that begins with it is meant before others that come back to it.
  const found =
    all.find(({ note }) => note.mentions[0].id === mark) ??
    all.find(({ note }) => note.mentions.some(({ id }) => id === mark));
  return found && noteElementId(found.note.claim, found.article);
}

function focusElement(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
  return true;
}

function anchoredIn({ annotations }: Extract<PageView, { kind: 'report' }>['report']): string[] {
  return annotations
    .filter(({ anchoring }) => anchoring.kind === 'anchored')
    .map(({ annotation }) => annotation.id);
}
