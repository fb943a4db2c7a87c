/** Our part of the document's highlight registry, which is shared with the page and with other extensions. */
export interface Register {
  /** Replaces the highlights of one layer: names without our prefix, and their ranges. */
  put(layer: Layer, ranges: ReadonlyMap<string, readonly StaticRange[]>): void;
  /** Puts back what the page has removed; cheap when it has not. */
  restore(): void;
  /** Our ranges at a point of the viewport; null where the browser cannot tell. */
  rangesAt(x: number, y: number): ReadonlySet<AbstractRange> | null;
}

/** Later ones are painted above earlier ones. */
const LAYERS = ['marks', 'pointed', 'flash'] as const;
export type Layer = (typeof LAYERS)[number];

const PREFIX = 'sidelight-';
/** The page can clear the registry, and nothing tells of it: looked after at this many milliseconds while marks show. */
const WATCH = 2_000;

type Registry = HighlightRegistry & {
  highlightsFromPoint?: (
    x: number,
    y: number,
  ) => readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
};

export function createRegister(signal: AbortSignal): Register {
  const registry: Registry = CSS.highlights;
  const layers = new Map<Layer, Map<string, Highlight>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function restore(): void {
    for (const highlights of layers.values()) {
      for (const [name, highlight] of highlights) {
        if (registry.get(name) !== highlight) registry.set(name, highlight);
      }
    }
  }

  function watch(): void {
    clearTimeout(timer);
    if (signal.aborted || [...layers.values()].every(({ size }) => size === 0)) return;
    timer = setTimeout(() => {
      restore();
      watch();
    }, WATCH);
  }

  function drop(highlights: ReadonlyMap<string, Highlight> | undefined): void {
    for (const [name, highlight] of highlights ?? []) {
      // Another one may have been put under our name; it is not ours to remove.
      if (registry.get(name) === highlight) registry.delete(name);
    }
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const highlights of layers.values()) drop(highlights);
    layers.clear();
  });

  return {
    put(layer, ranges) {
      if (signal.aborted) return;
      drop(layers.get(layer));
      const highlights = new Map<string, Highlight>();
      for (const [name, some] of ranges) {
        const highlight = new Highlight(...some);
        highlight.priority = priorityOf(layer, name);
        highlights.set(PREFIX + name, highlight);
      }
      layers.set(layer, highlights);
      restore();
      watch();
    },
    restore,
    rangesAt(x, y) {
      if (!registry.highlightsFromPoint) return null;
      const ours = new Set([...layers.values()].flatMap((layer) => [...layer.values()]));
      const found = registry
        .highlightsFromPoint(x, y)
        .filter(({ highlight }) => ours.has(highlight));
      return new Set(found.flatMap(({ ranges }) => ranges));
    },
  };
}

/** The reader's own lies lowest, the words that say why above the sentence. */
function priorityOf(layer: Layer, name: string): number {
  const within = name.startsWith('why') ? 2 : Number(name.startsWith('mention'));
  return LAYERS.indexOf(layer) * 3 + within;
}
