import type { LibraryWording } from '../../lib/wording/library';
import type { ShownAnnotation } from './AnnotationRow';

interface Props {
  readonly shown: ShownAnnotation;
  /** Opens the page at the words; empty where it is no page of the web. */
  readonly link: string;
  readonly wording: LibraryWording;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** What can be done with one annotation. */
export function RowActions({ shown, link, wording, onEdit, onRemove, onRestore }: Props) {
  return (
    <div class="actions">
      {link && (
        <a class="quiet" href={link} target="_blank" rel="noreferrer">
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
