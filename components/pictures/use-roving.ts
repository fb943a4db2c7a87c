import { useState } from 'preact/hooks';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One tab stop for many links of a picture; arrow keys, Home and End go from one to the next that is there. */
export interface Roving {
  /** For each link. */
  readonly of: (
    row: number,
    column: number,
  ) => {
    readonly tabIndex: 0 | -1;
    readonly 'data-row': number;
    readonly 'data-column': number;
    readonly onFocus: () => void;
  };
  /** For what holds them all. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** @param first - where the tab stop is at first, and again when what had it is gone. */
export function useRoving(first: Place, isThere: (place: Place) => boolean): Roving {
  const [kept, setKept] = useState(first);
  const current = isThere(kept) ? kept : first;
  return {
    of: (row, column) => ({
      tabIndex: row === current.row && column === current.column ? 0 : -1,
      'data-row': row,
      'data-column': column,
      onFocus: () => setKept({ row, column }),
    }),
    onKeyDown(event) {
      const holder = event.currentTarget;
      if (!(holder instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return;
      const links = [...holder.querySelectorAll<HTMLElement | SVGElement>('[data-row]')];
      const next = nextOf(links, document.activeElement, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

type Link = HTMLElement | SVGElement;

function nextOf(links: readonly Link[], from: Element | null, key: string): Link | undefined {
  if (key === 'Home') return links.at(0);
  if (key === 'End') return links.at(-1);
  const at = links.findIndex((link) => link.isSameNode(from));
  if (at < 0) return undefined;
  if (key === 'ArrowRight') return links[at + 1];
  if (key === 'ArrowLeft') return links[at - 1];
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined || !from) return undefined;
  return nearest(links, placeOf(from), step);
}

/** Of the nearest row on that side, the link whose column is nearest. */
function nearest(links: readonly Link[], { row, column }: Place, step: number): Link | undefined {
  const distance = (link: Link) => {
    const place = placeOf(link);
    return [(place.row - row) * step, Math.abs(place.column - column)] as const;
  };
  return links
    .filter((link) => distance(link)[0] > 0)
    .toSorted((a, b) => distance(a)[0] - distance(b)[0] || distance(a)[1] - distance(b)[1])[0];
}

function placeOf(link: Element): Place {
  return {
    row: Number(link.getAttribute('data-row')),
    column: Number(link.getAttribute('data-column')),
  };
}
