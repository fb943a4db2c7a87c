import { documentIn, frameAround } from './flat-tree';
import { createRegister, type Layer, type Register, type View } from './register';

/** The registers of a page and its frames, as one: each document has a registry of its own. */
export function createRegisters(document: Document, signal: AbortSignal, css?: string): Register {
  const registers = new Map<View, Register>();

  function registerOf(view: View): Register {
    const known = registers.get(view);
    if (known) return known;
    const made = createRegister(view, signal, css);
    registers.set(view, made);
    return made;
  }

  function forget(view: View): void {
    if (view.closed) registers.delete(view);
  }

  const { defaultView } = document;
  if (defaultView) registerOf(defaultView);

  return {
    put(layer: Layer, ranges) {
      const byView = new Map<View, Map<string, StaticRange[]>>();
      for (const view of registers.keys()) byView.set(view, new Map());
      for (const [name, some] of ranges) {
        for (const range of some) {
          const view = range.startContainer.ownerDocument?.defaultView;
          if (!view) continue;
          const names = byView.get(view) ?? new Map<string, StaticRange[]>();
          byView.set(view, names);
          const same = names.get(name);
          if (same) same.push(range);
          else names.set(name, [range]);
        }
      }
      for (const [view, names] of byView) {
        registerOf(view).put(layer, names);
        forget(view);
      }
    },
    restore() {
      for (const register of registers.values()) register.restore();
    },
    rangesAt(x, y) {
      const { view, left, top } = viewAt(document, x, y);
      const register = view ? registers.get(view) : undefined;
      return register ? register.rangesAt(x - left, y - top) : new Set();
    },
  };
}

/** The innermost readable frame at a point, and where its viewport lies in the page's. */
export function viewAt(document: Document, x: number, y: number) {
  let view = document.defaultView;
  let left = 0;
  let top = 0;
  for (;;) {
    const element = elementAt(view?.document ?? document, x - left, y - top);
    const inner = element && documentIn(element)?.defaultView;
    if (!element || !inner) return { view, left, top };
    const box = element.getBoundingClientRect();
    left += box.left + element.clientLeft;
    top += box.top + element.clientTop;
    view = inner;
  }
}

function elementAt(tree: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = tree.elementFromPoint(x, y);
  const inner = element?.shadowRoot;
  return inner && inner !== tree ? (elementAt(inner, x, y) ?? element) : element;
}

/** Where a document's viewport lies in that of the page around; both in CSS pixels. */
export function frameOffset(document: Document): { readonly left: number; readonly top: number } {
  const frame = frameAround(document);
  if (!frame) return { left: 0, top: 0 };
  const around = frameOffset(frame.ownerDocument);
  const box = frame.getBoundingClientRect();
  return {
    left: around.left + box.left + frame.clientLeft,
    top: around.top + box.top + frame.clientTop,
  };
}
