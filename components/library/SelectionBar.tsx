import { useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../lib/annotation/model';
import type { LibraryWording } from '../../lib/wording/library';

interface Props {
  readonly count: number;
  readonly total: number;
  readonly isBin: boolean;
  readonly wording: LibraryWording;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onTag: (tag: string, isAdded: boolean) => void;
  readonly onColour: (colour: Colour) => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
  readonly onDeleteForGood: () => void;
}

/** What can be done with the selected annotations at once. */
export function SelectionBar(props: Props) {
  const { count, total, isBin, wording } = props;
  const [asking, setAsking] = useState<'add' | 'remove' | 'delete' | null>(null);
  if (count === 0) return null;
  return (
    <div class="selection-bar" role="toolbar" aria-label={wording.selected(count)}>
      <strong>{wording.selected(count)}</strong>
      {count < total && <Plain name={wording.selectAll} onClick={props.onAll} />}
      <Plain name={wording.selectNone} onClick={props.onNone} />
      {isBin ? (
        <>
          <Plain name={wording.restore} onClick={props.onRestore} />
          <Plain name={wording.deleteForGood} isDanger onClick={() => setAsking('delete')} />
        </>
      ) : (
        <>
          <Plain name={wording.addTag} onClick={() => setAsking('add')} />
          <Plain name={wording.removeTag} onClick={() => setAsking('remove')} />
          <span class="swatches">
            {COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                class="swatch"
                data-colour={colour}
                aria-label={wording.colour[colour]}
                title={wording.colour[colour]}
                onClick={() => props.onColour(colour)}
              />
            ))}
          </span>
          <Plain name={wording.exportSelected} onClick={props.onExport} />
          <Plain name={wording.remove} isDanger onClick={props.onRemove} />
        </>
      )}
      {(asking === 'add' || asking === 'remove') && (
        <TagForm
          wording={wording}
          name={asking === 'add' ? wording.addTag : wording.removeTag}
          onDone={(tag) => {
            setAsking(null);
            if (tag) props.onTag(tag, asking === 'add');
          }}
        />
      )}
      {asking === 'delete' && (
        <p class="really" role="alertdialog" aria-label={wording.reallyDelete(count)}>
          {wording.reallyDelete(count)}{' '}
          <Plain
            name={wording.deleteForGood}
            isDanger
            onClick={() => {
              setAsking(null);
              props.onDeleteForGood();
            }}
          />
          <Plain name={wording.cancel} onClick={() => setAsking(null)} />
        </p>
      )}
    </div>
  );
}

interface PlainProps {
  readonly name: string;
  readonly isDanger?: boolean;
  readonly onClick: () => void;
}

function Plain({ name, isDanger = false, onClick }: PlainProps) {
  return (
    <button type="button" class={isDanger ? 'quiet danger' : 'quiet'} onClick={onClick}>
      {name}
    </button>
  );
}

interface TagFormProps {
  readonly name: string;
  readonly wording: LibraryWording;
  readonly onDone: (tag: string | null) => void;
}

function TagForm({ name, wording, onDone }: TagFormProps) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="tag-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(tag.trim() || null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <input
        type="text"
        aria-label={wording.tagName}
        placeholder={wording.tagName}
        value={tag}
        maxLength={200}
        ref={(input) => {
          if (input && document.activeElement?.closest('.tag-form') === null) input.focus();
        }}
        onInput={({ currentTarget }) => setTag(currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {wording.apply}
      </button>
      <Plain name={wording.cancel} onClick={() => onDone(null)} />
    </form>
  );
}
