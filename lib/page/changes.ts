import { createAwaited } from './awaited-roots';
import { isElement, type Root } from './flat-tree';
import { createPace } from './pace';

/** What a page did since it was read. */
export interface PageWatch {
  readonly signal: AbortSignal;
  /** Sidelight's own element; what happens to it is no change of the page. */
  readonly host?: Element | undefined;
  /**
   * The page's text may have changed, and has been quiet for a moment. The next change is told when this one was dealt
   * with, and the later, the more milliseconds that is said to have taken.
   */
  readonly onChange: () => number | Promise<number>;
  /** The tab shows another address of the same document. `onChange` is told apart, when the content follows. */
  readonly onNavigate: (url: string) => void;
}

export interface ChangeWatch {
  /** Watches what the last reading met, too: each tree once, for as long as it lives. */
  cover(met: { readonly roots: readonly Root[]; readonly unopened: readonly Element[] }): void;
}

/** Milliseconds of quiet after which a change is told: a script that writes a list has come to its end. */
const QUIET = 60;
/** Milliseconds after which a change is told though others follow. */
const LATEST = 150;

const TEXTLESS = new Set('SCRIPT STYLE LINK META IMG SVG IFRAME'.split(' '));
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden'],
};

/** Tells of changes of text and of in-page navigation until the signal ends it. */
export function watchChanges(document: Document, watch: PageWatch): ChangeWatch {
  const { signal, host } = watch;
  if (signal.aborted) return { cover: () => undefined };
  const schedule = createTelling(watch);
  const observer = new MutationObserver((records) => {
    if (records.some((record) => isChangeOfText(record, host))) schedule();
  });
  const watched = new WeakSet<Root>();
  const observe = (root: Root) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, WATCHED);
    // A frame's document comes without any change around it.
    root.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLElement && target.localName === 'iframe') schedule();
      },
      { signal, passive: true, capture: true },
    );
  };
  observe(document);
  // Classes and styles show text, too, but change for a hundred other reasons. A reader's press tells of "read more".
  document.addEventListener(
    'click',
    ({ isTrusted, target }) => {
      if (isTrusted && target !== host) schedule();
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  watchAddress(document, watch);
  const awaited = createAwaited(schedule, signal);
  return {
    cover({ roots, unopened }) {
      if (signal.aborted) return;
      for (const root of roots) observe(root);
      awaited.expect(unopened);
    },
  };
}

/** Gives what is to be called at each change. */
function createTelling({ signal, onChange }: PageWatch): () => void {
  const pace = createPace();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let isBusy = false;

  async function tell(): Promise<void> {
    since = null;
    isBusy = true;
    const began = performance.now();
    // What failed is not worth trying again at once.
    const cost = await Promise.resolve(onChange()).catch(() => performance.now() - began);
    isBusy = false;
    const now = performance.now();
    pace.spend(cost, now);
    if (since !== null) schedule();
  }

  function schedule(): void {
    const now = performance.now();
    since ??= now;
    if (isBusy || signal.aborted) return;
    clearTimeout(timer);
    const quiet = Math.min(now + QUIET, since + LATEST) - now;
    timer = setTimeout(() => void tell(), Math.max(0, quiet, pace.wait(now)));
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return schedule;
}

function isChangeOfText(record: MutationRecord, host: Element | undefined): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (host && (target === host || host.contains(target))) return false;
  if (type !== 'childList') return !TEXTLESS.has(target.parentElement?.tagName ?? '');
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node !== host &&
      !TEXTLESS.has(node.nodeName) &&
      (node.textContent?.trim() !== '' || (isElement(node) && hasCustom(node))),
  );
}

/** Elements of an added tree without text that are looked at; text of shadow roots is not in theirs. */
const MOST = 200;

function hasCustom(element: Element): boolean {
  const inside = element.getElementsByTagName('*');
  let at: Element | null = element;
  for (let index = 0; at && index < MOST; index++) {
    if (at.shadowRoot || at.localName.includes('-')) return true;
    at = inside.item(index);
  }
  return false;
}

function watchAddress(document: Document, { signal, onNavigate }: PageWatch): void {
  const { defaultView: window } = document;
  let url = document.location.href;
  const look = () => {
    if (document.location.href === url) return;
    url = document.location.href;
    onNavigate(url);
  };
  window?.navigation?.addEventListener('navigatesuccess', look, { signal });
  window?.navigation?.addEventListener('currententrychange', look, { signal });
  window?.addEventListener('popstate', look, { signal });
  window?.addEventListener('hashchange', look, { signal });
}
