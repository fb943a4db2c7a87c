/** What a page did since it was read. */
export interface PageWatch {
  readonly signal: AbortSignal;
  /** Sidelight's own element; what happens to it is no change of the page. */
  readonly host?: Element | undefined;
  /** The page's text may have changed, and has been quiet for a moment. */
  readonly onChange: () => void;
  /** The tab shows another address of the same document. `onChange` is told apart, when the content follows. */
  readonly onNavigate: (url: string) => void;
}

/** Milliseconds of quiet after which a change is told. */
const QUIET = 300;
/** A page that never rests is told of at growing intervals, up to this many milliseconds. */
const LONGEST = 5_000;
/** Milliseconds without a change after which a page counts as at rest again. */
const REST = 10_000;

const TEXTLESS = new Set('SCRIPT STYLE LINK META IMG SVG IFRAME'.split(' '));

/** Tells of changes of text and of in-page navigation until the signal ends it. */
export function watchChanges(document: Document, watch: PageWatch): void {
  if (watch.signal.aborted) return;
  watchText(document, watch);
  watchAddress(document, watch);
}

function watchText(document: Document, { signal, host, onChange }: PageWatch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let wait = QUIET;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    timer = undefined;
    const now = performance.now();
    wait = now - toldAt > REST ? QUIET : Math.min(LONGEST, wait * 2);
    toldAt = now;
    onChange();
  };
  const schedule = () => {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    // Each change puts the telling off by the quiet time, but never beyond the longest.
    timer = setTimeout(tell, Math.max(0, Math.min(wait, since + LONGEST - now)));
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => isChangeOfText(record, host))) schedule();
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'open', 'aria-hidden'],
  });
  // Classes and styles show text, too, but change for a hundred other reasons. A reader's press tells of "read more".
  document.addEventListener(
    'click',
    ({ isTrusted, target }) => {
      if (isTrusted && target !== host) schedule();
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function isChangeOfText(record: MutationRecord, host: Element | undefined): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (host && (target === host || host.contains(target))) return false;
  if (type !== 'childList') return !TEXTLESS.has(target.parentElement?.tagName ?? '');
  return [...addedNodes, ...removedNodes].some(
    (node) => node !== host && !TEXTLESS.has(node.nodeName) && node.textContent?.trim() !== '',
  );
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
