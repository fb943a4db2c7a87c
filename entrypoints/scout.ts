import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../lib/messaging/ask';
import { addressesOf, canonicalUrlOf } from '../lib/page/canonical-url';
import { isCandidate } from '../lib/spotting/gate';

/** Pages that fill themselves after `document_idle` are looked at again, this many milliseconds later. */
const LOOK_AGAIN_MS = [1_000, 4_000];
/** Characters below which a page is taken for a shell that is still empty. */
const SHELL = 1_500;

/** Runs on every page: the gate, one question, and nothing kept. */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  const done = new AbortController();
  void look(LOOK_AGAIN_MS, done);
  // A single-page application changes its article without a new document.
  window.navigation?.addEventListener(
    'navigatesuccess',
    () => {
      // At once for the reader's annotations, which the address tells of; then for the text, which may come later.
      setTimeout(look, 50, [], done);
      setTimeout(look, 500, LOOK_AGAIN_MS, done);
    },
    { signal: done.signal },
  );
});

/**
 * Asks at the first look, since the reader may have annotations here, and when there is something new to say. Once the
 * annotator is loaded, it watches the page itself.
 */
async function look(
  again: readonly number[],
  done: AbortController,
  isFirst = true,
): Promise<void> {
  if (done.signal.aborted) return;
  const text = textOf(document);
  const found = isCandidate(text);
  const [next, ...later] = again;
  if (!found && text.length < SHELL && next !== undefined) {
    setTimeout(look, next, later, done, false);
    if (!isFirst) return;
  }
  try {
    if (await askBackground('scouted', canonicalUrlOf(document), addressesOf(document), found))
      done.abort();
  } catch {
    // The extension is being replaced or removed; this page goes on without it.
    done.abort();
  }
}

/** Characters of the page's own text from which its shadow roots and frames are not looked into. */
const ENOUGH = 5_000;
/** Trees that are looked into. */
const MOST = 50;

/** The page's text; where there is little of it, that of open shadow roots and readable frames, too. */
function textOf({ body }: Document): string {
  const text = body?.textContent ?? '';
  if (!body || text.length > ENOUGH) return text;
  const parts = [text];
  const trees: ParentNode[] = [body];
  for (let tree = trees.pop(); tree && parts.length < MOST; tree = trees.pop()) {
    for (const element of tree.querySelectorAll('*')) {
      const frame = element.localName === 'iframe' && 'contentDocument' in element;
      const inner = frame
        ? (element as HTMLIFrameElement).contentDocument?.body
        : element.shadowRoot;
      if (!inner) continue;
      parts.push(inner.textContent ?? '');
      trees.push(inner);
    }
  }
  return parts.join('\n');
}
