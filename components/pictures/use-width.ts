import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS pixels below which no picture is drawn; it is scaled down then. */
const LEAST = 260;

/** The width that a picture is drawn for, in CSS pixels: that of its place, so that words in it keep their size. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const fit = () => {
      // Not displayed, it has none; on paper the last drawing is scaled.
      if (element.clientWidth > 0) setWidth(Math.max(LEAST, element.clientWidth));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
