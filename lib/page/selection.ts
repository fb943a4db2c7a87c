import type { Span } from '../text/span';
import type { PageText } from './page-text';

/** The selected words as a span of the page's text, without white space at its ends; null where there are none. */
export function selectedSpan(document: Document, page: PageText): Span | null {
  const range = selectedRange(document);
  return range && wordsIn(page, range);
}

/** What of a range is words of the page's text: trimmed, and no half of a surrogate pair. */
export function wordsIn(page: PageText, range: AbstractRange): Span | null {
  const span = page.spanOf(range);
  return span && trim(page.text, span);
}

/**
 * The selected line that the reader's pointer or caret is on, in the viewport's CSS pixels: where a toolbar belongs.
 * Null where nothing is selected.
 */
export function selectionRect(document: Document): DOMRect | null {
  const range = selectedRange(document);
  const selection = document.getSelection();
  if (!range || !selection) return null;
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const isBackward = selection.direction === 'backward';
  return (isBackward ? lines.at(0) : lines.at(-1)) ?? null;
}

/** Not what is selected in a field: that is the reader's typing, and the browser reports a range around the field. */
function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { activeElement } = document;
  if (activeElement?.matches('input, textarea, select')) {
    const { anchorNode } = selection;
    if (anchorNode && (anchorNode === activeElement.parentNode || anchorNode === activeElement)) {
      return null;
    }
  }
  return selection.getRangeAt(0);
}

function trim(text: string, span: Span): Span | null {
  let { start, end } = span;
  if (isLowSurrogate(text, start)) start += 1;
  if (isLowSurrogate(text, end)) end -= 1;
  const words = text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  return start < end ? { start, end } : null;
}

/** Whether a boundary falls into the middle of a pair. */
function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
