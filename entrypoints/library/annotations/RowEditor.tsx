import { useEffect, useState } from 'preact/hooks';
import {
  AnnotationEditor,
  type SaveState,
} from '../../../components/annotation-editor/AnnotationEditor';
import { editOf } from '../../../lib/annotation/create';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import { askBackground } from '../../../lib/messaging/ask';
import type { EditorView } from '../../../lib/messaging/protocol';
import type { ColourNames } from '../../../lib/wording/colour-names';

interface Props {
  readonly id: string;
  readonly language: NoteLanguage;
  readonly colourNames: ColourNames;
  /** @param isConflict - the same note was written elsewhere meanwhile; both are kept. */
  readonly onSaved: (isConflict: boolean) => void;
  readonly onClose: () => void;
  readonly onError: (error: unknown) => void;
}

/** The editor in a row of the library, with its draft, as in the panel. */
export function RowEditor({ id, language, colourNames, onSaved, onClose, onError }: Props) {
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'editing' });
  useEffect(() => {
    askBackground('editorView', id).then((found) => (found ? setView(found) : onClose()), onError);
  }, [id]);
  if (!view) return null;
  const { annotation, draft, base } = view;
  const fail = (error: unknown) =>
    setState({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  return (
    <AnnotationEditor
      language={language}
      colourNames={colourNames}
      kept={editOf(annotation)}
      draft={draft}
      state={state}
      onDraft={(edit) => askBackground('saveDraft', id, edit, base).catch(fail)}
      onSave={(edit) => {
        setState({ kind: 'saving' });
        askBackground('saveEdit', id, edit, base).then(
          ({ conflict }) => onSaved(conflict !== null),
          fail,
        );
      }}
      onCancel={() => askBackground('discardDraft', id).then(onClose, fail)}
      isFocused
    />
  );
}
