import { isShadowRoot } from './flat-tree';

/** Our part of a document's highlight registry, which is shared with the page and with other extensions. */
export interface Register {
  /**
   * Replaces the highlights of one layer: names without our prefix, and their ranges. What was there already stays
   * untouched, so that nothing flickers and the browser paints only what differs.
   */
  put(layer: Layer, ranges: ReadonlyMap<string, readonly StaticRange[]>): void;
  /** Puts back what the page has removed; cheap when it has not. */
  restore(): void;
  /** Our ranges at a point of the document's viewport; null where the browser cannot tell. */
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
    options?: { readonly shadowRoots: readonly ShadowRoot[] },
  ) => readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
};

export type View = Window & typeof globalThis;

/** @param css - rules for trees that the browser does not style by itself: frames, and in Firefox shadow roots. */
export function createRegister(view: View, signal: AbortSignal, css?: string): Register {
  const registry: Registry = view.CSS.highlights;
  const layers = new Map<Layer, Map<string, Highlight>>();
  const shadowRoots = new Set<ShadowRoot>();
  const styled = css === undefined ? null : createStyle(view, css, signal);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function restore(): void {
    styled?.restore();
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

  function drop(name: string, highlight: Highlight): void {
    // Another one may have been put under our name; it is not ours to remove.
    if (registry.get(name) === highlight) registry.delete(name);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const layer of layers.values()) {
      for (const [name, highlight] of layer) drop(name, highlight);
    }
    layers.clear();
  });

  return {
    put(layer, ranges) {
      if (signal.aborted) return;
      const before = layers.get(layer) ?? new Map<string, Highlight>();
      const highlights = new Map<string, Highlight>();
      for (const [name, some] of ranges) {
        const full = PREFIX + name;
        const highlight = before.get(full) ?? new view.Highlight();
        highlight.priority = priorityOf(layer, name);
        fill(highlight, some);
        highlights.set(full, highlight);
        for (const { startContainer } of some) {
          const root = startContainer.getRootNode();
          if (isShadowRoot(root)) shadowRoots.add(root);
        }
      }
      for (const [name, highlight] of before) if (!highlights.has(name)) drop(name, highlight);
      layers.set(layer, highlights);
      styled?.reach(shadowRoots);
      restore();
      watch();
    },
    restore,
    rangesAt(x, y) {
      if (!registry.highlightsFromPoint) return null;
      const ours = new Set([...layers.values()].flatMap((layer) => [...layer.values()]));
      const found = registry
        .highlightsFromPoint(x, y, { shadowRoots: [...shadowRoots] })
        .filter(({ highlight }) => ours.has(highlight));
      return new Set(found.flatMap(({ ranges }) => ranges));
    },
  };
}

/** What is in a highlight is remembered: in Firefox a content script cannot go through a highlight of the page's. */
const held = new WeakMap<Highlight, ReadonlySet<StaticRange>>();

function fill(highlight: Highlight, ranges: readonly StaticRange[]): void {
  const before = held.get(highlight) ?? new Set();
  const wanted = new Set(ranges);
  for (const range of before) if (!wanted.has(range)) highlight.delete(range);
  for (const range of wanted) if (!before.has(range)) highlight.add(range);
  held.set(highlight, wanted);
}

/** Within a layer, by the beginning of the name; later ones are painted above earlier ones. */
const ORDER = ['annotation', 'over', 'under', 'mention', 'why'];

/** The reader's own lies lowest, then what several marks have in common, the words that say why above the sentence. */
function priorityOf(layer: Layer, name: string): number {
  const within = ORDER.findIndex((beginning) => name.startsWith(beginning));
  return LAYERS.indexOf(layer) * ORDER.length + Math.max(0, within);
}

/** Adopted sheets change no node of the page. */
function createStyle(view: View, css: string, signal: AbortSignal) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const trees = new Set<DocumentOrShadowRoot & Node>();
  // The style that a background inserts reaches neither frames nor what comes later.
  if (view !== window) trees.add(view.document);
  const restore = () => {
    for (const tree of trees) {
      if (!tree.isConnected) trees.delete(tree);
      else if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
    }
  };
  signal.addEventListener('abort', () => {
    for (const tree of trees) {
      const at = tree.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) tree.adoptedStyleSheets.splice(at, 1);
    }
  });
  return {
    restore,
    reach(roots: ReadonlySet<ShadowRoot>) {
      for (const root of roots) trees.add(root);
    },
  };
}
