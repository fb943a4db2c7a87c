/** A tree within the page that has text of its own: an open shadow root, or the document of a frame of its origin. */
export type Root = ShadowRoot | Document;

/** Not `instanceof`: each frame has classes of its own. */
export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** The element around a node as the page is laid out: over slots, shadow roots and frames. */
export function parentOf(node: Node): Element | null {
  const slot = slotOf(node);
  if (slot) return slot;
  const { parentNode } = node;
  if (parentNode && isShadowRoot(parentNode)) return parentNode.host;
  if (isElement(node) && isFrameBody(node)) return frameAround(node.ownerDocument);
  return node.parentElement;
}

/** The frame that shows a document in a page of the same origin. */
export function frameAround(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    // Firefox refuses where the page around is of another origin.
    return null;
  }
}

/** The document in a frame, if it is of the page's origin and can be seen. Trackers' frames are a pixel wide. */
export function documentIn(element: Element): Document | null {
  if (!('contentDocument' in element)) return null;
  const { contentDocument } = element as HTMLIFrameElement;
  if (!contentDocument?.body || element.clientWidth <= 1 || element.clientHeight <= 1) return null;
  return element.checkVisibility({ visibilityProperty: true }) ? contentDocument : null;
}

/** A walk over the page in the order in which it is laid out. */
export interface Walk {
  /** The first child; null where there is none. */
  into(element: Element): ChildNode | null;
  /** What comes after a node and all in it. */
  after(node: Node): ChildNode | null;
  /**
   * Number of the stretch that the walk is in: nodes with the same number stand in one tree, in its own order, so that
   * one range can hold them.
   */
  stretch(): number;
  /** Shadow roots and frames' documents that were entered. */
  readonly roots: readonly Root[];
  /** Custom elements without a shadow root, as yet. */
  readonly unopened: readonly Element[];
}

/** As many as are worth waiting for; a page of icons has thousands. */
const MOST_UNOPENED = 500;

export function createWalk(root: Element): Walk {
  const roots: Root[] = [];
  const unopened: Element[] = [];
  let stretch = 0;

  function enter(inner: Root, first: ChildNode | null): ChildNode | null {
    roots.push(inner);
    stretch += 1;
    return first;
  }

  return {
    roots,
    unopened,
    stretch: () => stretch,
    into(element) {
      const { shadowRoot, localName } = element;
      if (shadowRoot) return enter(shadowRoot, shadowRoot.firstChild);
      if (localName === 'slot') {
        const [first] = 'assignedNodes' in element ? assignedTo(element as HTMLSlotElement) : [];
        if (first) {
          stretch += 1;
          return first;
        }
      } else if (localName === 'iframe') {
        const document = documentIn(element);
        return document && enter(document, document.body);
      } else if (localName.includes('-') && unopened.length < MOST_UNOPENED) {
        unopened.push(element);
      }
      return element.firstChild;
    },
    after(node) {
      // Before the first shadow root or frame there are no slots, and to ask every node for one costs.
      if (roots.length === 0) return afterInTree(node, root);
      let at = node;
      while (at !== root) {
        const next = isElement(at) && isFrameBody(at) ? null : siblingOf(at);
        if (next) return next;
        const parent = parentOf(at);
        if (!parent) return null;
        if (parent !== at.parentNode) stretch += 1;
        at = parent;
      }
      return null;
    },
  };
}

/** What comes after a node and all in it, in the tree that both stand in. */
function afterInTree(node: Node, root: Element): ChildNode | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

function assignedTo(slot: HTMLSlotElement): readonly (Element | Text)[] {
  return slot.assignedNodes().filter((node) => isElement(node) || isText(node));
}

/** The next node in the same slot, or below the same parent. */
function siblingOf(node: Node): ChildNode | null {
  const slot = slotOf(node);
  let next = node.nextSibling;
  while (slot && next && slotOf(next) !== slot) next = next.nextSibling;
  return next;
}

function slotOf(node: Node): HTMLSlotElement | null {
  return isElement(node) || isText(node) ? node.assignedSlot : null;
}

function isFrameBody(element: Element): boolean {
  return element.localName === 'body' && frameAround(element.ownerDocument) !== null;
}
