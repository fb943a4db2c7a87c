import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AnnotationEdit } from '../../lib/annotation/model';
import type { NoteLanguage } from '../../lib/knowledge/model';
import { type ColourNames, namedColours } from '../../lib/wording/colour-names';
import { type EditorWording, editorWording } from '../../lib/wording/editor';
import { Markdown } from '../markdown/Markdown';
import { ColourChoice } from './ColourChoice';
import { FormatChoice } from './FormatChoice';
import { TagsInput } from './TagsInput';
import { useDraft } from './use-draft';
import './annotation-editor.css';

/** How saving went; the editor keeps what was typed in every case. */
export type SaveState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: string };

interface Props {
  readonly language: NoteLanguage;
  /** The words of the page that the note is on; left out where they stand beside the editor. */
  readonly quote?: string;
  /** BCP 47 of the quoted page, if known. */
  readonly quoteLang?: string;
  /** What is kept; the editor begins with the draft, if there is one. */
  readonly kept: AnnotationEdit;
  readonly draft: AnnotationEdit | null;
  readonly state: SaveState;
  /** At most half a second after each change. */
  readonly onDraft: (edit: AnnotationEdit) => void;
  readonly onSave: (edit: AnnotationEdit) => void;
  /** The reader gives up what is not saved. */
  readonly onCancel: () => void;
  readonly isFocused?: boolean;
  /** The colours' names, if the reader gave them any. */
  readonly colourNames?: ColourNames;
}

/** The reader's note on some words: text, tags, colour. For the extension's own documents only. */
export function AnnotationEditor(props: Props) {
  const { language, quote, quoteLang, kept, draft, state, onDraft, onSave, onCancel } = props;
  const wording = editorWording(language);
  const [edit, setEdit] = useState(draft ?? kept);
  const [isPreviewed, setPreviewed] = useState(false);
  const change = useDraft(edit, setEdit, onDraft);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (props.isFocused) area.current?.focus();
  }, []);

  const save = (event?: Event) => {
    event?.preventDefault();
    change.forget();
    onSave(edit);
  };
  const saveOnKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  const isMarkdown = edit.format === 'text/markdown';
  return (
    <form
      class="annotation-editor"
      lang={language}
      aria-label={wording.title}
      onSubmit={save}
      onKeyDown={saveOnKey}
    >
      {quote && (
        <blockquote class="ae-quote" lang={quoteLang || undefined} title={wording.quote}>
          {quote}
        </blockquote>
      )}
      <div class="ae-text">
        <div class="ae-bar">
          <label class="ae-label" for={`${id}-text`}>
            {wording.text}
          </label>
          <FormatChoice
            wording={wording}
            format={edit.format}
            isPreviewed={isPreviewed}
            onFormat={(format) => {
              change.to({ ...edit, format });
              setPreviewed(false);
            }}
            onPreview={setPreviewed}
          />
        </div>
        {isMarkdown && isPreviewed ? (
          <div class="ae-preview">
            {edit.text.trim() ? <Markdown text={edit.text} /> : <p>{wording.nothingToPreview}</p>}
          </div>
        ) : (
          <textarea
            id={`${id}-text`}
            ref={area}
            rows={4}
            dir="auto"
            value={edit.text}
            placeholder={wording.textHint}
            onInput={({ currentTarget }) => change.to({ ...edit, text: currentTarget.value })}
          />
        )}
      </div>
      <div class="ae-row">
        <TagsInput
          tags={edit.tags}
          wording={wording}
          onChange={(tags) => change.to({ ...edit, tags })}
        />
        <ColourChoice
          colour={edit.colour}
          names={namedColours(wording.colours, props.colourNames ?? {})}
          wording={wording}
          onChange={(colour) => change.to({ ...edit, colour })}
        />
      </div>
      <div class="ae-foot">
        <p class="ae-state" role="status" data-failed={state.kind === 'failed' || undefined}>
          {stateText(state, wording, change.isKept, draft !== null)}
        </p>
        <button
          type="button"
          class="ae-cancel"
          onClick={() => {
            change.forget();
            onCancel();
          }}
        >
          {wording.cancel}
        </button>
        <button type="submit" class="ae-save" disabled={state.kind === 'saving'}>
          {wording.save}
        </button>
      </div>
    </form>
  );
}

function stateText(
  state: SaveState,
  wording: EditorWording,
  isDraftKept: boolean,
  isDraftRestored: boolean,
): string {
  if (state.kind === 'failed') return `${wording.failed} ${state.error}`;
  if (isDraftKept) return wording.draftKept;
  if (state.kind === 'saving') return wording.saving;
  if (state.kind === 'saved') return wording.saved;
  return isDraftRestored ? wording.draftRestored : '';
}
