import type { LibraryWording } from '../../lib/wording/library';
import type { ShownAnnotation } from './AnnotationRow';

interface Props {
  readonly shown: ShownAnnotation;
  readonly wording: LibraryWording;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** What can be done with one annotation. */
export function RowActions({ shown, wording, onEdit, onRemove, onRestore }: Props) {
  const { source } = shown.annotation.target;
  const isWeb = /^https?:/.test(source);
  return (
    <div class="actions">
      {isWeb && (
        <a class="quiet" href={source} target="_blank" rel="noreferrer">
          {wording.open}
        </a>
      )}
      {shown.deleted ? (
        <button type="button" class="quiet" onClick={onRestore}>
          {wording.restore}
        </button>
      ) : (
        <>
          <button type="button" class="quiet" onClick={onEdit}>
            {wording.edit}
          </button>
          <button type="button" class="quiet danger" onClick={onRemove}>
            {wording.remove}
          </button>
        </>
      )}
    </div>
  );
}
