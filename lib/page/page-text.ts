import type { CanonicalUrl } from '../annotation/model';
import type { Span } from '../text/span';
import { foldedAddress } from './address-forms';
import { isInArticle } from './article-root';
import { type Articles, findArticles } from './articles';
import { UNREAD, whiteSpaceOf } from './boxes';
import { addressesOf } from './canonical-url';
import type { Root } from './flat-tree';
import { headlineIn, wordsOf } from './headline';
import { createLandmarks, type NamedPlace } from './landmarks';
import { afterFrame, createSlices, type Slices } from './slices';
import { createPageText } from './text-map';
import { createRuns, type Runs } from './text-runs';
import { joinSections } from './text-sections';
import { type Gathered, gatherVisibleText } from './visible-text';

/** A further article, such as one appended on scrolling. */
export interface PartText {
  /** The address that it states of itself. */
  readonly source: CanonicalUrl;
  /** The same, folded. */
  readonly addresses: readonly CanonicalUrl[];
  /** Its headline. */
  readonly title: string;
  readonly span: Span;
}

export interface OwnArticle {
  /** Its headline as it stood there; empty where it has none. */
  readonly headline: string;
  /** The address that it states of itself, if it does. */
  readonly source: CanonicalUrl | null;
}

/** A page as one string, with the way back to its nodes. It holds until the DOM changes; then read a new one. */
export interface PageText {
  /** The visible text: the article, further articles, then the rest. Blocks are parted by line feeds, white space is as rendered. */
  readonly text: string;
  /** The article within `text`; starts at 0. */
  readonly article: Span;
  /** Further articles in the page, in the order of the text: after the article, before the rest. */
  readonly parts: readonly PartText[];
  /** What the page's own article is known by while the page changes around it. */
  readonly own: OwnArticle;
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
   * What of the text a range covers; null for nothing. Its ends may stand in different trees. Of a range that reaches
   * out of an article, what is in the article; of one over several articles, what is in the one where it begins.
   */
  spanOf(range: AbstractRange): Span | null;
  /** Whether every node still stands in the page with the text that was read. */
  holds(): boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Folded addresses of the page's own article, if that is known better than by what the page says now. */
  readonly own?: readonly CanonicalUrl[] | undefined;
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
  { signal, own = addressesOf(document) }: ReadOptions = {},
): Promise<PageText> {
  signal?.throwIfAborted();
  await afterFrame();
  signal?.throwIfAborted();
  const slices = createSlices(signal);
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
      const isStale = () => isChanged && attempt < ATTEMPTS;
      const page = await readOnce(document, new Set(own), slices, isStale);
      if (page) return page;
    }
  } finally {
    watch.disconnect();
  }
}

/** Null when the page changed while it was read. */
async function readOnce(
  document: Document,
  own: ReadonlySet<CanonicalUrl>,
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
  const articles = await findArticles(body, gathered.pieces, slices, own);
  if (slices.isSpent()) await slices.pause();
  const read = await assemble(gathered, articles, slices);
  return isStale() ? null : createPageText({ ...about, ...read, cost: slices.used() });
}

const NOTHING = {
  text: '',
  sections: [],
  parts: [],
  own: { headline: '', source: null },
  landmarks: [],
  roots: [],
  unopened: [],
};

/** Lays the pieces out as text: article after article, then the rest, each in the order of the document. */
async function assemble({ pieces, walk }: Gathered, articles: Articles, slices: Slices) {
  const landmarks = createLandmarks();
  const inside = new Map(
    [articles.main, ...articles.further.map(({ article }) => article)].map((one) => [
      one,
      createRuns(),
    ]),
  );
  const outside = createRuns();
  let runsBefore: Runs | null = null;
  let blockBefore: Element | null = null;
  for (const { node, box, isAfterBreak, stretch } of pieces) {
    const article = articles.of(box);
    const runs = (isInArticle(box, article) && inside.get(article)) || outside;
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
  const { text, sections } = joinSections([...inside.values(), outside], LIMIT);
  const { main, own, further } = articles;
  const headline =
    main.headline ??
    headlineIn(
      main.root,
      further.map(({ root }) => root),
    );
  return {
    text,
    sections,
    parts: further.flatMap(({ source, title }, index): PartText[] => {
      const span = sections[index + 1]?.span;
      return span && span.start < span.end
        ? [{ source, addresses: [foldedAddress(source)], title, span }]
        : [];
    }),
    own: {
      headline: headline ? wordsOf(headline) : '',
      source: own?.source ?? null,
    },
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
