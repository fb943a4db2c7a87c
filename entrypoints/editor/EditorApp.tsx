import { useEffect, useRef, useState } from 'preact/hooks';
import {
  AnnotationEditor,
  type SaveState,
} from '../../components/annotation-editor/AnnotationEditor';
import { editOf } from '../../lib/annotation/create';
import type { UserAnnotation } from '../../lib/annotation/model';
import type { ToEditor } from '../../lib/messaging/editor-port';
import { editorWording } from '../../lib/wording/editor';
import { connectEditor, type EditorLine } from './editor-line';

type Opened = Extract<ToEditor, { kind: 'view' }>;

/** The editor in the page: an empty shell until the background accepts the nonce. */
export function EditorApp({ nonce }: { readonly nonce: string }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [state, setState] = useState<SaveState>({ kind: 'editing' });
  const line = useRef<EditorLine | null>(null);

  useEffect(() => {
    line.current = connectEditor(nonce, (message) => {
      if (message.kind === 'view') setOpened((before) => before ?? message);
      else if (message.kind === 'refused') setRefused(true);
      else setState(message);
    });
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) line.current?.say({ kind: 'close' });
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, []);

  useEffect(() => {
    if (!opened) return;
    document.documentElement.dataset.theme = opened.appearance.theme;
    document.documentElement.lang = opened.appearance.noteLanguage;
  }, [opened]);

  const language = opened?.appearance.noteLanguage ?? 'en';
  if (isRefused) return <p class="state">{editorWording(language).refused}</p>;
  if (!opened) return null;
  const { annotation, draft, base } = opened.view;
  return (
    <AnnotationEditor
      language={language}
      quote={quoteOf(annotation)}
      kept={editOf(annotation)}
      draft={draft}
      state={state}
      isFocused
      colourNames={opened.appearance.colourNames}
      onDraft={(edit) => line.current?.say({ kind: 'draft', edit, base })}
      onSave={(edit) => {
        setState({ kind: 'saving' });
        line.current?.say({ kind: 'save', edit, base });
      }}
      onCancel={() => line.current?.say({ kind: 'discard' })}
    />
  );
}

function quoteOf({ target }: UserAnnotation): string {
  const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? quote.exact : '';
}
