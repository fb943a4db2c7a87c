import type { Span } from '../text/span';
import type { PageText } from './page-text';

const EDITABLE = '[contenteditable]:not([contenteditable=false])';
const FIELD = `input, textarea, select, ${EDITABLE}`;

/** What of a range is words of the page's text: trimmed, and no half of a surrogate pair. */
export function wordsIn(page: PageText, range: AbstractRange): Span | null {
  const span = page.spanOf(range);
  return span && trim(page.text, span);
}

/**
 * A live copy of the selected range; null where nothing is selected, or in a field: that is the reader's typing, and
 * the browser reports a range around the field.
 */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (!element || element.closest(EDITABLE)) return null;
  const { activeElement } = document;
  return activeElement?.matches(FIELD) ? null : range.cloneRange();
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
