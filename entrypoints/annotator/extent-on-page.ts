import type { ExtentView, HandleView } from '../../components/overlay/extent-view';
import { handlePlace } from '../../components/overlay/extent-view';
import type { Colour } from '../../lib/annotation/model';
import { linesOf } from '../../lib/page/lines';
import type { PageText } from '../../lib/page/page-text';
import type { PageReading } from '../../lib/page-report';
import { type End, endsOf, wordAt } from '../../lib/text/move-end';
import type { Span } from '../../lib/text/span';

/** A mark as it is drawn at this moment. */
interface Drawn {
  readonly mark: { readonly id: string; readonly colour: Colour };
  readonly reading: PageReading;
  readonly span: Span;
  readonly focus: End;
  readonly isSaving: boolean;
  readonly failure: string | null;
}

/** Of characters that cannot be seen, in the upper left. */
const NOWHERE = { x: 0, top: 0, bottom: 0 };

/**
 * Where the handles of a mark stand, and at which words.
 *
 * @param known - as it was; an end whose character is not rendered stays where it was.
 */
export function extentViewOf(
  { mark, reading, span, focus, isSaving, failure }: Drawn,
  page: PageText,
  known: ExtentView | null,
): ExtentView {
  const { text } = reading;
  const characters = endsOf(text, span);
  const isRtl = isRightToLeft(page, span);
  const handleOf = (end: End): HandleView => {
    const lines = linesOf(page.liveRangesOf(characters[end]));
    const line = end === 'first' ? lines.at(0) : lines.at(-1);
    return {
      place: line ? handlePlace(line, end, isRtl) : (known?.[end].place ?? NOWHERE),
      word: wordAt(text, span, end),
      at: end === 'first' ? span.start : span.end,
    };
  };
  const { start: least, end: most } = reachOf(reading, span);
  return {
    mark: mark.id,
    colour: mark.colour,
    first: handleOf('first'),
    last: handleOf('last'),
    least,
    most,
    focus,
    isSaving,
    failure,
  };
}

/** What a mark can be drawn over: the article that it is of, or what stands around. */
export function reachOf({ text, article, parts }: PageReading, { start }: Span): Span {
  const part = parts.find(({ span }) => span.start <= start && start < span.end);
  if (part) return part.span;
  return start < article.end ? article : { start: article.end, end: text.length };
}

export function isRightToLeft(page: PageText, span: Span): boolean {
  const element = page.liveRangesOf(span)[0]?.startContainer.parentElement;
  return element ? getComputedStyle(element).direction === 'rtl' : false;
}
