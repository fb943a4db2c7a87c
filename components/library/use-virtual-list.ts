import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** A list of which only what is in sight stands in the document. */
export interface VirtualList {
  readonly items: readonly VirtualItem[];
  /** CSS pixels of the whole. */
  readonly height: number;
  /** CSS pixels above the list. */
  readonly margin: number;
  /** Measures a row when it is drawn. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/** Rows drawn beyond what is in sight, so that a fast wheel meets no blank. */
const OVERSCAN = 8;

/**
 * TanStack Virtual (MIT; the part without a framework) over the window's scroll.
 *
 * @param list - the element that holds the rows.
 * @param keys - the rows' identities in their order, so that a row's height is kept when the order changes. The same
 *   array while it is the same list: another one makes all heights be added up anew.
 * @param kept - a row that is always drawn, in sight or not: the one that has the focus.
 * @param estimate - CSS pixels of a row that was not drawn yet.
 */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  keys: readonly number[],
  kept: number,
  estimate: number,
): VirtualList {
  const [, redraw] = useReducer((turn: number, _: null) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const keyOf = useCallback((index: number) => keys[index] ?? -1 - index, [keys]);
  const count = keys.length;
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: () => estimate,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    scrollMargin: margin,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(kept) || kept >= count
        ? drawn
        : [...drawn, kept].toSorted((a, b) => a - b);
    },
    onChange: () => redraw(null),
  };
  const virtualizer = useRef<Virtualizer<Window, HTMLElement>>(undefined);
  virtualizer.current ??= new Virtualizer<Window, HTMLElement>(options);
  const { current } = virtualizer;
  current.setOptions(options);
  useLayoutEffect(() => current._didMount(), []);
  useLayoutEffect(() => {
    current._willUpdate();
    const top = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return {
    items: current.getVirtualItems(),
    height: current.getTotalSize(),
    margin,
    measure: current.measureElement,
    scrollTo: (index) => current.scrollToIndex(index, { align: 'auto' }),
  };
}
