import type { Span } from '../text/span';
import { documentIn, isElement, isShadowRoot, type Root } from './flat-tree';
import type { PageText } from './page-text';

const EDITABLE = '[contenteditable]:not([contenteditable=false])';
const FIELD = `input, textarea, select, ${EDITABLE}`;

/** What of a range is words of the page's text: trimmed, and no half of a surrogate pair. */
export function wordsIn(page: PageText, range: AbstractRange): Span | null {
  const span = page.spanOf(range);
  return span && trim(page.text, span);
}

/**
 * The selected range, at this moment; null where nothing is selected, or in a field: that is the reader's typing, and
 * the browser reports a range around the field.
 *
 * @param roots - the open shadow roots and frames' documents in which something may be selected.
 */
export function selectedRange(
  document: Document,
  roots: readonly Root[] = [],
): AbstractRange | null {
  const shadowRoots = roots.filter(isShadowRoot);
  const focused = focusedDocument(document);
  return (
    rangeIn(focused, shadowRoots) ?? (focused === document ? null : rangeIn(document, shadowRoots))
  );
}

/** The document in which the reader is: that of the innermost frame with the focus. */
function focusedDocument(document: Document): Document {
  const { activeElement } = document;
  const inner = activeElement && documentIn(activeElement);
  return inner ? focusedDocument(inner) : document;
}

function rangeIn(document: Document, shadowRoots: readonly ShadowRoot[]): AbstractRange | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const own = shadowRoots.filter(({ ownerDocument }) => ownerDocument === document);
  // Seen from outside, a selection in a shadow root is nothing, at its host.
  const [composed] = own.length > 0 ? selection.getComposedRanges({ shadowRoots: own }) : [];
  const range = composed ?? selection.getRangeAt(0).cloneRange();
  if (range.collapsed) return null;
  const editable = elementAt(range.startContainer)?.closest(EDITABLE);
  if (editable && elementAt(range.endContainer)?.closest(EDITABLE) === editable) return null;
  return document.activeElement?.matches(FIELD) ? null : range;
}

function elementAt(node: Node): Element | null {
  return isElement(node) ? node : node.parentElement;
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
