import { parentOf } from './flat-tree';

/**
 * `prose` may be part of the article; `margin` is read, but stands beside it (asides, dialogs, an article's footer);
 * `banner` is the page's header, of which only headlines and paragraphs are read, as margin; `out` is not read.
 */
export type Zone = 'prose' | 'margin' | 'banner' | 'out';

/** What an element means for the text in it. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly zone: Zone;
  /** The nearest element that begins a line of its own: itself, or one around it. */
  readonly block: Element;
  readonly isLink: boolean;
  /** Whether it stands in an article, section or main; a header or footer there is not the page's. */
  readonly isSectioned: boolean;
  /** Undefined until asked for: how white space is kept, or `none` when text directly in it is not shown. */
  whiteSpace?: WhiteSpace;
  /** Weight of the paragraphs in it; `findArticle` fills it in. */
  weight: number;
}

export type WhiteSpace = 'collapse' | 'breaks' | 'preserve' | 'none';

/** Elements whose text is no prose of the page: machinery, controls, embedded things, navigation, ruby readings. */
export const UNREAD = new Set(
  [
    'script style noscript template head title meta link base',
    'button input select textarea option optgroup datalist meter progress',
    'iframe frame frameset object embed applet canvas svg audio video map picture img',
    'nav menu rt rp rtc',
  ].flatMap((names) => names.split(' ')),
);

const OUT_ROLES = new Set(
  'navigation menu menubar toolbar tablist search button textbox listbox combobox slider'.split(
    ' ',
  ),
);
const MARGIN_ROLES = new Set('complementary dialog alertdialog alert status tooltip'.split(' '));
const MARGINS = new Set(['aside', 'dialog']);
const SECTIONS = new Set(['article', 'section', 'main']);

/** Characters up to which an `aria-hidden` element counts as decoration; longer ones lie below an open dialog. */
const DECORATION = 200;

/**
 * Gives the box of an element and, first, of those around it; each is looked at once. Styles are read, never written,
 * so that the browser lays out at most once.
 */
export function createBoxes(root: Element): (element: Element) => Box {
  const boxes = new Map<Element, Box>();
  return function boxOf(element): Box {
    const known = boxes.get(element);
    if (known) return known;
    const around = element === root ? null : parentOf(element);
    const parent = around && boxOf(around);
    const box = makeBox(element, parent);
    boxes.set(element, box);
    return box;
  };
}

function makeBox(element: Element, parent: Box | null): Box {
  const name = element.localName;
  const role = element.getAttribute('role');
  const outer = parent?.zone ?? 'prose';
  const isSectioned =
    (parent?.isSectioned ?? false) || SECTIONS.has(name) || role === 'main' || role === 'article';
  let zone = outer === 'out' ? 'out' : zoneOf(element, name, role, outer, isSectioned);
  let isBlock = parent === null;
  if (zone !== 'out') {
    const style = getComputedStyle(element);
    const { display } = style;
    isBlock ||= isBlockDisplay(display) && !isDropCap(element, name, style);
    const isRoot = parent === null;
    if (display === 'none' || (!isRoot && isClipped(element, style, isBlock))) zone = 'out';
  }
  return {
    element,
    parent,
    zone,
    block: isBlock || !parent ? element : parent.block,
    isLink: (parent?.isLink ?? false) || name === 'a',
    isSectioned,
    weight: 0,
  };
}

function zoneOf(
  element: Element,
  name: string,
  role: string | null,
  outer: Exclude<Zone, 'out'>,
  isSectioned: boolean,
): Zone {
  if (role !== null && OUT_ROLES.has(role)) return 'out';
  if ((UNREAD.has(name) && name !== 'iframe') || isEditable(element) || isFolded(element))
    return 'out';
  if (element.getAttribute('hidden') === 'until-found') return 'out';
  if (isDecoration(element)) return 'out';
  if (outer === 'banner') return name === 'h1' || name === 'p' ? 'margin' : 'banner';
  if (role === 'banner' || (name === 'header' && !isSectioned)) return 'banner';
  if (role === 'contentinfo' || (name === 'footer' && !isSectioned)) return 'out';
  if (name === 'footer' || MARGINS.has(name)) return 'margin';
  if (role !== null && MARGIN_ROLES.has(role)) return 'margin';
  return outer;
}

/** The reader's own typing is not the page's text. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Within a closed `<details>`, save for its summary. */
function isFolded(element: Element): boolean {
  const { parentElement } = element;
  if (parentElement?.localName !== 'details' || parentElement.hasAttribute('open')) return false;
  return element !== parentElement.querySelector(':scope > summary');
}

/** Hidden from assistive technology although visible: icon ligatures, duplicates; not a page below a dialog. */
function isDecoration(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  return (element.textContent?.length ?? 0) <= DECORATION && element.querySelector('p') === null;
}

function isBlockDisplay(display: string): boolean {
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
}

/** A floated initial is laid out as a block, yet read as part of its word. */
function isDropCap(element: Element, name: string, style: CSSStyleDeclaration): boolean {
  if (name === 'div' || name === 'p') return false;
  return style.float !== 'none' && (element.textContent ?? '').trim().length <= 2;
}

/** Text for screen readers only, collapsed panels, text moved off the screen. */
function isClipped(element: Element, style: CSSStyleDeclaration, isBlock: boolean): boolean {
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') {
    if (isTinyClip(style.clip) || /inset\((?:50|100)%/.test(style.clipPath)) return true;
    if (Number.parseFloat(style.left) <= -999 || Number.parseFloat(style.top) <= -999) return true;
    if (element.clientWidth <= 1 && element.clientHeight <= 1) return style.overflowX !== 'visible';
  }
  if (!isBlock || style.overflowX === 'visible' || element.localName === 'html') return false;
  return element.clientWidth === 0 || element.clientHeight === 0;
}

/** `rect(top, right, bottom, left)` of at most one pixel. */
function isTinyClip(clip: string): boolean {
  if (!clip.startsWith('rect(')) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = [...clip.matchAll(/-?[\d.]+|auto/g)].map(
    ([edge]) => (edge === 'auto' ? Number.NaN : Number(edge)),
  );
  return right - left <= 1 || bottom - top <= 1;
}

/** How text directly in a box is shown; asks the browser once. */
export function whiteSpaceOf(box: Box): WhiteSpace {
  box.whiteSpace ??= readWhiteSpace(box.element);
  return box.whiteSpace;
}

function readWhiteSpace(element: Element): WhiteSpace {
  if (element.localName === 'details' && !element.hasAttribute('open')) return 'none';
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.contentVisibility === 'hidden') return 'none';
  if (!isRendered(element, style)) return 'none';
  if (Number.parseFloat(style.textIndent) <= -999 || style.fontSize === '0px') return 'none';
  switch (style.whiteSpaceCollapse) {
    case 'preserve':
    case 'break-spaces':
      return 'preserve';
    case 'preserve-breaks':
      return 'breaks';
    default:
      return 'collapse';
  }
}

/** Whether no element around hides it. One without a box of its own is shown where its parent is. */
function isRendered(element: Element, { display }: CSSStyleDeclaration): boolean {
  if (display !== 'contents') return element.checkVisibility();
  const parent = parentOf(element);
  return parent === null || isRendered(parent, getComputedStyle(parent));
}
