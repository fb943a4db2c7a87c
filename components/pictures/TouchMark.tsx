import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape';
import type { Touch } from '../../lib/pictures/sites-and-claims';

/** Told apart by shape and by being filled or hollow; colour only helps. */
const SHAPES: Readonly<Record<Touch, SymbolType>> = {
  asserts: symbolCircle,
  reports: symbolCircle,
  disputes: symbolDiamond,
  own: symbolTriangle,
};

/** Square pixels of the smallest mark that its shape is seen of. */
const LEAST = 34;

interface ShapeProps {
  readonly touch: Touch;
  /** Square pixels. */
  readonly area: number;
}

/** A mark around the origin, of an area that grows with what it counts. */
export function TouchShape({ touch, area }: ShapeProps) {
  const path = symbol(SHAPES[touch], Math.max(LEAST, area))();
  return <path class="touch" data-touch={touch} d={path ?? ''} />;
}

/** The same in a line of text; what it means is said beside it. */
export function TouchMark({ touch, area = 70 }: { readonly touch: Touch; readonly area?: number }) {
  // The diamond is the highest of them for its area, the triangle the widest.
  const side = Math.sqrt(Math.max(LEAST, area));
  const [width, height] = [2 * Math.ceil(side * 0.78) + 2, 2 * Math.ceil(side * 0.95) + 2];
  return (
    <svg
      class="touch-mark"
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <TouchShape touch={touch} area={area} />
    </svg>
  );
}
