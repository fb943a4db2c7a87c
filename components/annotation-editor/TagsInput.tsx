import { useId, useState } from 'preact/hooks';
import type { EditorWording } from '../../lib/wording/editor';
import { fillIn } from '../../lib/wording/overlay';

interface Props {
  readonly tags: readonly string[];
  readonly wording: EditorWording;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Comma, the ideographic ones, and Enter end a tag. */
const SEPARATOR = /[,，、]/;
/** Characters of one tag. */
const LONGEST = 80;

/** Tags as chips, with a field for the next one. */
export function TagsInput({ tags, wording, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const id = useId();

  const take = (text: string) => {
    const parts = text.split(SEPARATOR).map((part) => part.trim().slice(0, LONGEST));
    const added = [...new Set(parts)].filter((tag) => tag !== '' && !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    setTyped('');
  };
  const onInput = (text: string) => {
    if (SEPARATOR.test(text)) take(text);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed.trim()) {
      event.preventDefault();
      take(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div class="ae-tags">
      <label class="ae-unseen" for={id}>
        {wording.tags}
      </label>
      <ul>
        {tags.map((tag) => (
          <li key={tag}>
            <span>{tag}</span>
            <button
              type="button"
              aria-label={fillIn(wording.removeTag, { tag })}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        type="text"
        dir="auto"
        value={typed}
        placeholder={wording.tagsHint}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => take(typed)}
      />
    </div>
  );
}
