import type { CanonicalUrl } from '../annotation/model';
import { type Article, articleAt, findArticle } from './article-root';
import type { Box } from './boxes';
import { type StatedArticle, statedArticles } from './further-articles';
import { type Weights, weighParagraphs } from './paragraph-weights';
import type { Slices } from './slices';
import type { Piece } from './visible-text';

/** A further article with where its text is. */
export interface FurtherArticle extends StatedArticle {
  readonly article: Article;
}

/** What of a page is which article. */
export interface Articles {
  readonly main: Article;
  /** What the page's own article states of itself, if it does. */
  readonly own: StatedArticle | null;
  /** In the order of the page. */
  readonly further: readonly FurtherArticle[];
  /** The article in whose element, or in no further one's, a box stands: decided once for each element. */
  of(box: Box): Article;
}

/**
 * Finds the page's own article and those that were appended to it. The own one is looked for as if the others were not
 * there, so that what is appended changes nothing of what it is.
 *
 * @param own - folded addresses that are the page's own.
 */
export async function findArticles(
  body: Element,
  pieces: readonly Piece[],
  slices: Slices,
  own: ReadonlySet<CanonicalUrl>,
): Promise<Articles> {
  const weights = await weighParagraphs(pieces, slices);
  const stated = statedArticles(weights, own);
  if (slices.isSpent()) await slices.pause();
  const main = findArticle(body, pieces, without(stated.further, weights));
  const further = stated.further.map((one) => ({
    ...one,
    article: articleAt(one.root, weights.boxes),
  }));
  const known = new Map<Element, Article>(further.map(({ root, article }) => [root, article]));
  return {
    main,
    own: stated.own,
    further,
    of: further.length === 0 ? () => main : (box) => owner(box, main, known),
  };
}

function owner(box: Box, main: Article, known: Map<Element, Article>): Article {
  const decided = known.get(box.element);
  if (decided) return decided;
  const article = box.parent ? owner(box.parent, main, known) : main;
  known.set(box.element, article);
  return article;
}

/** A page's weights without some of its articles, which the boxes around them do not weigh any more. */
function without(further: readonly StatedArticle[], { all, boxes, paragraphs }: Weights): Weights {
  if (further.length === 0) return { all, boxes, paragraphs };
  const gone = new Set<Element>(further.map(({ root }) => root));
  let left = all;
  const kept = new Map<Element, Box>();
  for (const root of gone) {
    const box = boxes.get(root);
    left -= box?.weight ?? 0;
    for (let at = box?.parent ?? null; at; at = at.parent) at.weight -= box?.weight ?? 0;
  }
  for (const [element, box] of boxes) {
    const isGone = gone.has(element) || (box.parent !== null && gone.has(box.parent.element));
    if (isGone) gone.add(element);
    else if (box.weight > 0) kept.set(element, box);
  }
  return { all: left, boxes: kept, paragraphs };
}
