import { isShadowRoot, isText } from './flat-tree';
import type { PageText } from './page-text';
import { viewAt } from './registers';

/**
 * Where in a page's text a point of the viewport is, in UTF-16 units: between the two characters that are nearest in the
 * line there. Null where no text of the page is. What lies above the text must let the pointer through.
 */
export function placeAtPoint(
  document: Document,
  page: PageText,
  x: number,
  y: number,
): number | null {
  const { view, left, top } = viewAt(document, x, y);
  const shadowRoots = page.roots.filter(isShadowRoot);
  const caret = view?.document.caretPositionFromPoint(x - left, y - top, { shadowRoots });
  return caret && isText(caret.offsetNode) ? placeIn(page, caret.offsetNode, caret.offset) : null;
}

/** White space that is not rendered stands nowhere in the text: then at the next character of the node. */
function placeIn(page: PageText, node: Text, offset: number): number | null {
  const spanFrom = (from: number, to: number) =>
    page.spanOf(
      new StaticRange({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      }),
    );
  return spanFrom(offset, node.length)?.start ?? spanFrom(0, offset)?.end ?? null;
}
