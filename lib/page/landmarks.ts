import type { Box } from './boxes';
import type { Run } from './text-runs';

/** An element with an id. */
export interface NamedPlace {
  readonly id: string;
  /** UTF-16 units: where its text starts in the page's text. */
  readonly start: number;
}

/** Gathers, as text is laid out, where each element with an id begins. */
export interface Landmarks {
  /** @param from - index of the first run that may be of this box. */
  meet(box: Box, runs: readonly Run[], from: number): void;
  /** In the order of the text. Ask when every run has its final place. */
  places(): NamedPlace[];
}

/** A page with more has ids for everything, and none says much. */
const MOST = 2_000;
/** Written by a person: a letter, then words. */
const WRITTEN = /^[A-Za-z][\w.-]{0,79}$/;
/** Counted or drawn by a script, so that the next visit has another: long numbers, hashes, frameworks' prefixes. */
const DRAWN =
  /\d{5}|^(?:radix|headlessui|react-|mui-|ember\d|yui_|ext-gen)|(?=[a-f]*\d)[a-f\d]{8,}/i;

export function createLandmarks(): Landmarks {
  const met = new Set<Element>();
  const found: { id: string; run: Run }[] = [];
  return {
    meet(box, runs, from) {
      let at: Box | null = box;
      if (met.has(at.element)) return;
      let run: Run | undefined;
      for (; at && !met.has(at.element); at = at.parent) {
        // A node that shows nothing begins nothing; the next one in the same element may.
        run ??= runs.slice(from).find(({ length }) => length > 0);
        if (!run) return;
        met.add(at.element);
        const { id } = at.element;
        if (id && found.length < MOST && isLasting(id) && isInDocument(at.element)) {
          found.push({ id, run });
        }
      }
    },
    places: () =>
      found.map(({ id, run }) => ({ id, start: run.start })).toSorted((a, b) => a.start - b.start),
  };
}

function isLasting(id: string): boolean {
  return WRITTEN.test(id) && !DRAWN.test(id);
}

/** A fragment leads to elements of the page's own tree only. */
function isInDocument(element: Element): boolean {
  return element.getRootNode() === document;
}
