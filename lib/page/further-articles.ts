import type { CanonicalUrl } from '../annotation/model';
import { foldedAddress } from './address-forms';
import { ENOUGH, isNamedBeside } from './article-root';
import type { Box } from './boxes';
import { isNamedByPath } from './canonical-url';
import { headlineIn, wordsOf } from './headline';
import type { Paragraph, Weights } from './paragraph-weights';
import { isAddressed, statedAddress } from './stated-address';

/** An article in the page that says where it stands alone. */
export interface StatedArticle {
  readonly root: Element;
  readonly source: CanonicalUrl;
  /** Its headline. */
  readonly title: string;
  readonly weight: number;
}

/** The articles that a page states. */
export interface StatedArticles {
  /** The page's own, if it states its address. */
  readonly own: StatedArticle | null;
  /** Those of other addresses, in the order of the page; none lies in another. */
  readonly further: readonly StatedArticle[];
}

/** Weight from which an appended block is an article and no teaser, and from which one block without paragraphs is. */
const ARTICLE = 400;
const UNPARTED = 1_200;
/** Share of an element's weight from which an article in it makes it a mere wrapper. */
const WRAPPED = 1 / 3;
/** Share of a wrapper's weight that an article's element in it must hold to be taken in its place. */
const TIGHTER = 0.7;
/** How much more the element may weigh in which an article's headline or address is looked for, too. */
const AROUND = 1.15;
/** Share of an article that must stand before its first follower, if it does not say itself that it is the page's. */
const BEFORE = 0.1;
/** As many as a reader scrolls through; an archive's page has more. */
const MOST = 50;

const MARKED_UP =
  'article, [role="article"], [itemprop~="articleBody"], [itemtype*="Article" i], [itemtype*="BlogPosting" i]';
/**
 * Finds the articles in a page that state an address of their own, such as the next story that a site appends as the
 * reader scrolls. A teaser has too little text, a comment no headline, a related list a name that says so.
 *
 * Where no article is the page's own, neither by its address nor by standing before the others, the page is a list of
 * articles and has none of its own: then nothing is told apart.
 *
 * @param own - folded addresses that are the page's own.
 */
export function statedArticles(weights: Weights, own: ReadonlySet<CanonicalUrl>): StatedArticles {
  const found = withoutWrappers(candidates(weights)).map((one) => tightened(one, weights));
  const isOwn = ({ source }: StatedArticle) => own.has(foldedAddress(source));
  const first = found.find(isOwn) ?? null;
  const mine = first && foldedAddress(first.source);
  const seen = new Set<CanonicalUrl>();
  const further = found.filter(({ root, source }) => {
    const address = foldedAddress(source);
    if (address === mine || seen.has(address) || (first && root.contains(first.root))) return false;
    seen.add(address);
    return !isAbove(address, own) && !isPlaceIn(address, own);
  });
  const isList = !first && !hasArticleBefore(further, weights.paragraphs, own);
  return { own: first, further: isList ? [] : further };
}

/** The front page or a section of the page's own is no article beside it. */
function isAbove(address: CanonicalUrl, own: ReadonlySet<CanonicalUrl>): boolean {
  const path = URL.parse(address)?.pathname ?? '/';
  return path === '/' || [...own].some((one) => one.startsWith(`${address}/`));
}

/** An entry of a live report or a page of a gallery has the address of the whole, with a parameter. */
function isPlaceIn(address: CanonicalUrl, own: ReadonlySet<CanonicalUrl>): boolean {
  const [path = ''] = address.split(/[?#]/);
  return isNamedByPath(path) && [...own].some((one) => one.split(/[?#]/, 1)[0] === path);
}

/** Elements that look like an article and state where it is, outer before inner, in the order of the page. */
function candidates({ boxes, paragraphs }: Weights): StatedArticle[] {
  const found: StatedArticle[] = [];
  for (const box of boxes.values()) {
    if (found.length === MOST) break;
    const { element, weight, zone } = box;
    if (weight < ARTICLE || zone !== 'prose') continue;
    if (!element.matches(MARKED_UP) && !isAddressed(element)) continue;
    if (isBesideSomething(box) || !isWritten(box, paragraphs)) continue;
    const article = completed(box);
    if (article) found.push(article);
  }
  return found.toSorted((a, b) => inOrder(a.root, b.root));
}

/** The element of the article itself where a wrapper around it, and around more, states the address. */
function tightened(article: StatedArticle, { boxes }: Weights): StatedArticle {
  let root = article.root;
  for (const { element, weight } of boxes.values()) {
    if (weight < article.weight * TIGHTER || !root.contains(element)) continue;
    if (element.matches('article, [role="article"]') && headlineIn(element)) root = element;
  }
  return { ...article, root };
}

/** A box with its headline and address; where it lacks one, the elements closely around it are asked, too. */
function completed(box: Box): StatedArticle | null {
  let root: Box | null = box;
  for (; root && root.weight <= box.weight * AROUND; root = root.parent) {
    const headline = headlineIn(root.element);
    const source = headline && statedAddress(root.element, headline);
    if (!headline || !source) continue;
    return { root: root.element, source, title: wordsOf(headline), weight: root.weight };
  }
  return null;
}

function isBesideSomething(box: Box): boolean {
  for (let at: Box | null = box; at?.parent; at = at.parent) {
    if (isNamedBeside(at.element)) return true;
  }
  return false;
}

/** More than one paragraph, or as much text parted by `br`. */
function isWritten({ element, weight }: Box, paragraphs: readonly Paragraph[]): boolean {
  return weight >= UNPARTED || paragraphs.filter(({ block }) => element.contains(block)).length > 1;
}

/** Of elements around one another, those that hold one article each. */
function withoutWrappers(found: readonly StatedArticle[]): StatedArticle[] {
  const kept: StatedArticle[] = [];
  for (const article of found) {
    const inner = found.filter(({ root }) => root !== article.root && article.root.contains(root));
    const isWrapper = inner.some(
      ({ source, weight }) => source !== article.source && weight >= article.weight * WRAPPED,
    );
    const isIn = kept.some(({ root }) => root.contains(article.root));
    if (!isWrapper && !isIn) kept.push(article);
  }
  return kept;
}

function hasArticleBefore(
  further: readonly StatedArticle[],
  paragraphs: readonly Paragraph[],
  own: ReadonlySet<CanonicalUrl>,
): boolean {
  const [first] = further;
  if (!first || [...own].some((one) => further.every(({ source }) => isIn(source, one)))) {
    return false;
  }
  let before = 0;
  for (const { block, weight } of paragraphs) {
    if (first.root.contains(block)) break;
    before += weight;
  }
  return before >= Math.max(ENOUGH, BEFORE * Math.max(...further.map(({ weight }) => weight)));
}

/** Whether an address lies below another, as an article does below its section. */
function isIn(source: CanonicalUrl, section: CanonicalUrl): boolean {
  return foldedAddress(source).startsWith(section.endsWith('/') ? section : `${section}/`);
}

function inOrder(a: Element, b: Element): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
