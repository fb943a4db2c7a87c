import type { AnnotationEdit } from './model';

/** What came of two edits that began with the same words. */
export interface Merged {
  readonly edit: AnnotationEdit;
  /** The second edit, whole, where both changed the text in different ways: to be kept beside the first. */
  readonly conflict: AnnotationEdit | null;
}

/**
 * Merges an edit into what was saved meanwhile, each field by itself: whoever changed it since `base` has it; of tags,
 * what either side added or took away. Text cannot be merged without guessing, so theirs stays and mine is a conflict.
 *
 * @param base - what both began with.
 */
export function mergeEdits(
  base: AnnotationEdit,
  mine: AnnotationEdit,
  theirs: AnnotationEdit,
): Merged {
  const isMine = mine.text !== base.text || mine.format !== base.format;
  const isTheirs = theirs.text !== base.text || theirs.format !== base.format;
  const isSame = mine.text === theirs.text && mine.format === theirs.format;
  const { text, format } = isTheirs ? theirs : mine;
  const edit: AnnotationEdit = {
    text,
    format,
    tags: mergeTags(base.tags, mine.tags, theirs.tags),
    colour: mine.colour === base.colour ? theirs.colour : mine.colour,
  };
  return { edit, conflict: isMine && isTheirs && !isSame ? mine : null };
}

/** In their order, then what I added. */
function mergeTags(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)));
  const added = mine.filter((tag) => !base.includes(tag) && !theirs.includes(tag));
  return [...theirs.filter((tag) => !removed.has(tag)), ...added];
}
