import { frameOffset } from './registers';

/** The lines of ranges as the reader sees them, in the page's viewport: frames' lines stand where the frame does. */
export function linesOf(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => {
    const { left, top } = frameOffset(range.startContainer.ownerDocument ?? document);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) => new DOMRect(box.left + left, box.top + top, box.width, box.height));
  });
}
