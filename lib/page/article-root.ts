import type { Box } from './boxes';
import type { Weights } from './paragraph-weights';
import type { Piece } from './visible-text';

/** Where the article is. */
export interface Article {
  readonly root: Element;
  /** A headline that stands outside of the root, before it. */
  readonly headline: Element | null;
  /** Weight of the root's paragraphs. */
  readonly weight: number;
  /** Filled by `isInArticle`: what was decided already. */
  readonly decided: Map<Element, boolean>;
}

/** A page with less text than this in paragraphs has no article to tell from the rest. */
export const ENOUGH = 140;
/** Share of the page's paragraphs that an element marked up as the article must hold to be believed. */
const BELIEVED = 0.4;
/** Share of its parent's paragraphs that a child must hold for the search to go on in it. */
const CLUSTER = 0.8;
/** Share of the heaviest candidate's paragraphs that a smaller candidate in it must hold to be preferred. */
const TIGHTER = 0.7;

/** Parts of an article's element that are not the article, as class names tell. */
const BESIDE =
  /(?:^|[\s_-])(?:comments?|disqus|related|recirc|recommend(?:ed|ations?)|sidebar|shar(?:e|ing)|social|promo|newsletter|advert(?:isement)?|ads?|sponsored|cookies?|consent|breadcrumbs?|pagination|sign-?up|subscribe|taboola|outbrain)(?:$|[\s_-])/i;
/** Share of the article from which such a part is the article after all, whatever it is called. */
const TOO_MUCH = 1 / 3;

const MARKED_UP = 'article, [itemprop~="articleBody"], main, [role="main"], [role="article"]';

/**
 * Finds the element that holds the article.
 *
 * The smallest element marked up as an article or main part that holds most of what the heaviest such one holds is
 * taken, if it holds enough of the page. Without one, the search goes down from the body as long as one child holds
 * nearly all of the weight. It would rather take in a caption too many than lose a standfirst: a claim is looked for in
 * the article only.
 *
 * Cost: one pass over the boxes; no style is read.
 *
 * @param weights - as `weighParagraphs` gives them.
 */
export function findArticle(body: Element, pieces: readonly Piece[], weights: Weights): Article {
  const { all, boxes } = weights;
  const root = all < ENOUGH ? body : (markedUp(boxes, all) ?? cluster(body, boxes));
  return articleAt(root, boxes, findHeadline(root, pieces));
}

/** The article whose element is known. */
export function articleAt(
  root: Element,
  boxes: ReadonlyMap<Element, Box>,
  headline: Element | null = null,
): Article {
  return { root, headline, weight: boxes.get(root)?.weight ?? 0, decided: new Map() };
}

/** Whether text directly in a box belongs to the article. */
export function isInArticle(box: Box, article: Article): boolean {
  const known = article.decided.get(box.element);
  if (known !== undefined) return known;
  const isIn =
    box.element === article.root || box.element === article.headline || isInside(box, article);
  article.decided.set(box.element, isIn);
  return isIn;
}

function isInside(box: Box, article: Article): boolean {
  if (!box.parent || !isInArticle(box.parent, article)) return false;
  if (box.block !== box.element) return true;
  // Compared with the box around it, as the headline may stand in a banner and be of the article still.
  if (box.zone !== box.parent.zone) return false;
  return !isBeside(box, article.weight);
}

function isBeside({ element, weight }: Box, whole: number): boolean {
  if (element.localName === 'p' || weight > whole * TOO_MUCH) return false;
  return isNamedBeside(element);
}

/** Whether class or id call an element something beside an article. */
export function isNamedBeside({ className, id }: Element): boolean {
  return BESIDE.test(className) || BESIDE.test(id);
}

function markedUp(boxes: ReadonlyMap<Element, Box>, all: number): Element | null {
  const candidates = [...boxes.values()].filter(({ element }) => element.matches(MARKED_UP));
  const heaviest = Math.max(0, ...candidates.map(({ weight }) => weight));
  if (heaviest < all * BELIEVED) return null;
  // Outer before inner, so the last one that is heavy enough is the smallest.
  return candidates.findLast(({ weight }) => weight >= heaviest * TIGHTER)?.element ?? null;
}

function cluster(body: Element, boxes: ReadonlyMap<Element, Box>): Element {
  const heaviestChild = new Map<Element, Box>();
  for (const box of boxes.values()) {
    const parent = box.parent?.element;
    if (parent && box.weight > (heaviestChild.get(parent)?.weight ?? 0)) {
      heaviestChild.set(parent, box);
    }
  }
  let root = body;
  while (true) {
    const child = heaviestChild.get(root);
    if (!child || child.weight < (boxes.get(root)?.weight ?? 0) * CLUSTER) return root;
    // A single paragraph is not the article: its siblings belong to it, however short. Text parted by `br` is.
    if (child.element.localName === 'p') return root;
    root = child.element;
  }
}

/** The last `h1` before the root, unless the root has one itself. */
function findHeadline(root: Element, pieces: readonly Piece[]): Element | null {
  let headline: Element | null = null;
  let isBefore = true;
  for (const { box } of pieces) {
    const isHeadline = box.block.localName === 'h1';
    if (!isHeadline && !isBefore) continue;
    // Along the boxes, since the root may stand in a shadow root or a frame and its headline outside.
    if (isWithin(box, root)) {
      if (isHeadline) return null;
      isBefore = false;
    } else if (isHeadline && isBefore) headline = box.block;
  }
  return headline;
}

function isWithin(box: Box, element: Element): boolean {
  let at: Box | null = box;
  while (at && at.element !== element) at = at.parent;
  return at !== null;
}
