import type { Span } from '../text/span';
import { type Article, findArticle, isInArticle } from './article-root';
import { UNREAD, whiteSpaceOf } from './boxes';
import type { Root } from './flat-tree';
import { createLandmarks, type NamedPlace } from './landmarks';
import { createSlices, type Slices } from './slices';
import { createPageText } from './text-map';
import { createRuns, type Runs } from './text-runs';
import { type Gathered, gatherVisibleText } from './visible-text';

/** A page as one string, with the way back to its nodes. It holds until the DOM changes; then read a new one. */
export interface PageText {
  /** The visible text: the article, then the rest. Blocks are parted by line feeds, white space is as rendered. */
  readonly text: string;
  /** The article within `text`; starts at 0. */
  readonly article: Span;
  readonly title: string;
  /** BCP 47 as the page declares it, or empty. */
  readonly lang: string;
  /** Elements with an id of their own, in the order of the text. */
  readonly landmarks: readonly NamedPlace[];
  /** Open shadow roots and frames' documents that were read, to be watched, too. */
  readonly roots: readonly Root[];
  /** Custom elements that had no shadow root yet. */
  readonly unopened: readonly Element[];
  /** Milliseconds of the main thread that reading took. */
  readonly cost: number;
  /**
   * The nodes that a span covers, one range for each tree that it crosses; none where the page has changed, or where
   * the span holds no character of the page. Line feeds between blocks belong to no node, so a range begins and ends at
   * the nearest characters within.
   */
  rangesOf(span: Span): readonly StaticRange[];
  /** The same, alive: for measuring and selecting at once. Do not keep them. */
  liveRangesOf(span: Span): readonly Range[];
  /**
   * What of the text a range covers; null for nothing. Its ends may stand in different trees. Of a range that reaches from the article out of it, the part in
   * the article.
   */
  spanOf(range: AbstractRange): Span | null;
  /** Whether every node still stands in the page with the text that was read. */
  holds(): boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** UTF-16 units; beyond it the rest of the page, then the end of the article, is left out. */
const LIMIT = 2_000_000;
/** How often reading begins anew because the page changed; after that, what was read is given. */
const ATTEMPTS = 3;

/**
 * Reads the page's visible text in slices of a few milliseconds.
 *
 * @throws the signal's reason when it aborts.
 */
export async function readPage(
  document: Document,
  { signal }: ReadOptions = {},
): Promise<PageText> {
  signal?.throwIfAborted();
  const slices = createSlices(signal);
  // What called, such as a script that was just loaded, has used time of this slice already.
  await slices.pause();
  let isChanged = false;
  const watch = new MutationObserver((records) => {
    isChanged ||= records.some(isTextChange);
  });
  watch.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  try {
    for (let attempt = 1; ; attempt++) {
      isChanged = false;
      const page = await readOnce(document, slices, () => isChanged && attempt < ATTEMPTS);
      if (page) return page;
    }
  } finally {
    watch.disconnect();
  }
}

/** Null when the page changed while it was read. */
async function readOnce(
  document: Document,
  slices: Slices,
  isStale: () => boolean,
): Promise<PageText | null> {
  // A page can name a form or an image "body" or "title" and so hide the document's own.
  const body = document.querySelector('body');
  const title = document.querySelector('title')?.text.trim() ?? '';
  const about = { title, lang: languageOf(document.documentElement, body) };
  if (!body) return createPageText({ ...about, ...NOTHING, cost: slices.used() });
  const gathered = await gatherVisibleText(body, slices, { limit: LIMIT * 2, isStale });
  if (!gathered) return null;
  const article = await findArticle(body, gathered.pieces, slices);
  if (slices.isSpent()) await slices.pause();
  const read = await assemble(gathered, article, slices);
  return isStale() ? null : createPageText({ ...about, ...read, cost: slices.used() });
}

const NOTHING = {
  text: '',
  articleEnd: 0,
  articleRuns: [],
  restRuns: [],
  landmarks: [],
  roots: [],
  unopened: [],
};

/** Lays the pieces out as text: those of the article first, in the order of the document within each part. */
async function assemble({ pieces, walk }: Gathered, article: Article, slices: Slices) {
  const landmarks = createLandmarks();
  const inside = createRuns();
  const outside = createRuns();
  let runsBefore: Runs | null = null;
  let blockBefore: Element | null = null;
  for (const { node, box, isAfterBreak, stretch } of pieces) {
    const runs = isInArticle(box, article) ? inside : outside;
    const isNewLine = box.block !== blockBefore || runs !== runsBefore;
    if (isNewLine || isAfterBreak) runs.breakLine();
    if (runs.length() < LIMIT) {
      const before = runs.runs.length;
      runs.add(node, whiteSpaceOf(box), stretch);
      landmarks.meet(box, runs.runs, before);
    }
    runsBefore = runs;
    blockBefore = box.block;
    if (slices.isSpent()) await slices.pause();
  }
  const text = inside.text().slice(0, LIMIT);
  const rest = outside.text().slice(0, Math.max(0, LIMIT - text.length - 1));
  const shift = text.length + (text && rest ? 1 : 0);
  for (const run of outside.runs) run.start += shift;
  return {
    text: text && rest ? `${text}\n${rest}` : text + rest,
    articleEnd: text.length,
    articleRuns: inside.runs,
    restRuns: outside.runs,
    landmarks: landmarks.places(),
    roots: walk.roots,
    unopened: walk.unopened,
  };
}

function languageOf(root: Element, body: Element | null): string {
  const declared =
    root.getAttribute('lang') ||
    body?.getAttribute('lang') ||
    body?.querySelector('article[lang], main[lang]')?.getAttribute('lang');
  return (declared ?? '').trim();
}

/** Whether text came or went; a page may do as it likes with empty elements meanwhile. */
function isTextChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => !UNREAD.has(node.nodeName.toLowerCase()) && /\S/.test(node.textContent ?? ''),
  );
}
