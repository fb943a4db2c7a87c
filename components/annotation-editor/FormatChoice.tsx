import type { AnnotationEdit } from '../../lib/annotation/model';
import type { EditorWording } from '../../lib/wording/editor';

interface Props {
  readonly wording: EditorWording;
  readonly format: AnnotationEdit['format'];
  readonly isPreviewed: boolean;
  readonly onFormat: (format: AnnotationEdit['format']) => void;
  readonly onPreview: (isPreviewed: boolean) => void;
}

/** Plain or Markdown; Markdown can be looked at as it will be shown. */
export function FormatChoice({ wording, format, isPreviewed, onFormat, onPreview }: Props) {
  return (
    <div class="ae-format">
      {format === 'text/markdown' && (
        <button type="button" aria-pressed={isPreviewed} onClick={() => onPreview(!isPreviewed)}>
          {isPreviewed ? wording.write : wording.preview}
        </button>
      )}
      <select
        aria-label={wording.format}
        value={format}
        onChange={({ currentTarget }) =>
          onFormat(currentTarget.value === 'text/markdown' ? 'text/markdown' : 'text/plain')
        }
      >
        <option value="text/plain">{wording.plain}</option>
        <option value="text/markdown">{wording.markdown}</option>
      </select>
    </div>
  );
}
