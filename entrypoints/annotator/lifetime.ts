import { askBackground } from '../../lib/messaging/ask';
import { nativeBrowser } from '../../lib/messaging/native-browser';

/** The annotator's life in this document: it ends with the extension's, and asks nothing afterwards. */
export interface Lifetime {
  readonly signal: AbortSignal;
  readonly ask: typeof askBackground;
  /** Ends it if the extension was reloaded, disabled or removed. */
  check(): boolean;
  /** Ends it: marks, overlay and listeners go. A new annotator may come later. */
  end(): void;
}

/** Rejects after the end with this; nobody is to be told. */
export class EndedError extends Error {}

function createLifetime(): Lifetime {
  const life = new AbortController();
  const check = () => {
    if (isExtensionGone()) life.abort(new EndedError('The extension is gone.'));
    return !life.signal.aborted;
  };
  const ask: typeof askBackground = async (method, ...args) => {
    if (!check()) throw new EndedError('The extension is gone.');
    try {
      return await askBackground(method, ...args);
    } catch (error) {
      if (!check()) throw new EndedError('The extension is gone.', { cause: error });
      throw error;
    }
  };
  const end = () => life.abort(new EndedError('The annotator has left this page.'));
  return { signal: life.signal, ask, check, end };
}

/** An orphaned content script keeps running, but its extension has no id any more. */
function isExtensionGone(): boolean {
  try {
    return nativeBrowser().runtime?.id === undefined;
  } catch {
    return true;
  }
}

const RUNNING = Symbol.for('sidelight annotator');
type Marked = typeof globalThis & { [RUNNING]?: Lifetime };

/** A new life in this document, or null when one goes on: the isolated world's global remembers it. */
export function beginHere(): Lifetime | null {
  const world: Marked = globalThis;
  if (world[RUNNING]?.check()) return null;
  world[RUNNING] = createLifetime();
  return world[RUNNING];
}
