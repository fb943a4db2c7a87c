import { useEffect, useRef, useState } from 'preact/hooks';
import { editOf } from '../../lib/annotation/create';
import type { AnnotationEdit } from '../../lib/annotation/model';
import type { PlacedAnnotation } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { AnnotationEditor, type SaveState } from '../annotation-editor/AnnotationEditor';
import { AnnotationHistory } from './AnnotationHistory';
import { AnnotationPlace } from './AnnotationPlace';
import { AnnotationWords } from './AnnotationWords';
import type { Announce, OpenEditor, PanelActions } from './page-view';

interface Props {
  readonly placed: PlacedAnnotation;
  readonly isDraft: boolean;
  /** Its editor opens at once. */
  readonly isOpened: boolean;
  /** Names of the page's claims and entries, by id. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  readonly announce: Announce;
  readonly onReveal: (mark: string) => void;
}

/** An annotation's element, for whoever must bring the reader to it. */
export function annotationElementId(annotation: string): string {
  return `annotation-${annotation}`;
}

/** One of the reader's annotations on this page. */
export function AnnotationItem(props: Props) {
  const { placed, isDraft, wording, actions, announce, onReveal } = props;
  const { annotation, anchoring } = placed;
  const { id } = annotation;
  const words = wording.annotations;
  const isLost = anchoring.kind === 'orphan';
  const about = annotation.about.map((one) => props.subjects.get(one.id) ?? one.id);
  const editButton = useRef<HTMLButtonElement>(null);
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const [error, setError] = useState<string | null>(null);

  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work().catch((problem: unknown) => setError(sentenceOf(problem)));
  };
  const edit = () => attempt(async () => setEditor(await actions.openEditor(id)));
  useEffect(() => {
    if (props.isOpened) edit();
  }, [props.isOpened]);
  const remove = () =>
    attempt(async () => {
      await actions.remove(id);
      announce.offerUndo(words.removed, async () => {
        await actions.restore(id);
        announce.say(words.restored);
      });
    });
  const offerBack = (message: string) =>
    announce.offerUndo(message, async () => {
      await actions.undoTarget(id);
      announce.say(words.undone);
    });
  const attach = () =>
    attempt(async () => {
      if (await actions.attach(id)) offerBack(words.attached);
      else announce.say(words.selectFirst);
    });
  const copyLink = () =>
    attempt(async () => {
      await actions.copyLink(id);
      announce.say(words.linkCopied);
    });
  const accept = () =>
    attempt(async () => {
      if (await actions.acceptWords(id)) offerBack(words.accepted);
      else announce.say(words.wordsNotFound);
    });
  const close = () => {
    setEditor(null);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  return (
    <li
      class="annotation"
      id={annotationElementId(id)}
      data-colour={annotation.target.styleClass}
      tabIndex={-1}
    >
      <span class="visually-hidden">{words.colour[annotation.target.styleClass]}</span>
      <AnnotationWords annotation={annotation} wording={wording} hasContext={isLost} />
      {about.length > 0 && (
        <p class="place">{words.about(new Intl.ListFormat(wording.language).format(about))}</p>
      )}
      {annotation.conflictOf && <p class="place">{words.copyOf}</p>}
      <AnnotationPlace placed={placed} wording={wording} />
      <AnnotationHistory annotation={annotation} wording={wording} />
      {isDraft && !editor && <p class="draft">{words.draft}</p>}
      {editor ? (
        <OpenedEditor
          editor={editor}
          wording={wording}
          actions={actions}
          onSaved={(isConflict) => {
            announce.say(isConflict ? words.savedBoth : words.saved);
            close();
          }}
          onClose={close}
        />
      ) : (
        <div class="actions">
          {anchoring.kind === 'anchored' && (
            <button type="button" class="quiet" onClick={() => onReveal(id)}>
              {wording.showOnPage}
            </button>
          )}
          {isLost && (
            <button type="button" class="quiet" onClick={attach}>
              {words.attach}
            </button>
          )}
          {anchoring.kind === 'anchored' && anchoring.state !== 'exact' && (
            <button type="button" class="quiet" onClick={accept}>
              {words.accept}
            </button>
          )}
          <button type="button" class="quiet" onClick={copyLink}>
            {words.copyLink}
          </button>
          <button type="button" class="quiet" ref={editButton} onClick={edit}>
            {words.edit}
          </button>
          <button type="button" class="quiet danger" onClick={remove}>
            {words.remove}
          </button>
        </div>
      )}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}

interface EditorProps {
  readonly editor: OpenEditor;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
  /** @param isConflict - the same note was written elsewhere meanwhile; both are kept. */
  readonly onSaved: (isConflict: boolean) => void;
  readonly onClose: () => void;
}

function OpenedEditor({ editor, wording, actions, onSaved, onClose }: EditorProps) {
  const { annotation, draft, base } = editor;
  const [state, setState] = useState<SaveState>({ kind: 'editing' });
  const fail = (problem: unknown) => setState({ kind: 'failed', error: sentenceOf(problem) });
  const save = (edit: AnnotationEdit) => {
    setState({ kind: 'saving' });
    actions.saveEdit(annotation.id, edit, base).then(onSaved, fail);
  };
  return (
    <AnnotationEditor
      language={wording.language}
      colourNames={wording.annotations.colour}
      kept={editOf(annotation)}
      draft={draft}
      state={state}
      onDraft={(edit) => actions.saveDraft(annotation.id, edit, base).catch(fail)}
      onSave={save}
      onCancel={() => actions.discardDraft(annotation.id).then(onClose, fail)}
      isFocused
    />
  );
}

function sentenceOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
