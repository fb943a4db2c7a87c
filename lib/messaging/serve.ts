import type { Browser } from 'wxt/browser';
import type { Reply, Request } from './ask';
import { nativeBrowser } from './native-browser';

/** Who asks. A content script speaks for its own document only. */
export type Caller =
  | {
      readonly kind: 'page';
      readonly tab: number;
      readonly window: number;
      readonly frame: number;
      readonly url: string;
      /** In a private window, of which nothing is kept unasked. */
      readonly isPrivate: boolean;
    }
  | { readonly kind: 'extension' };

/** One method of an interface, as served. */
export interface Handler<F extends (...args: never[]) => unknown> {
  /** `pages`: content scripts may call it, too. */
  readonly for: 'pages' | 'extension';
  /** Whether arguments from outside are what the method takes. */
  readonly accepts: (args: readonly unknown[]) => args is Parameters<F>;
  readonly answer: (
    caller: Caller,
    ...args: Parameters<F>
  ) => ReturnType<F> | Promise<ReturnType<F>>;
}

/** Every method of an interface, each with its handler. */
export type Handlers<Api> = {
  readonly [M in keyof Api]: Api[M] extends (...args: never[]) => unknown ? Handler<Api[M]> : never;
};

interface AnyHandler {
  readonly for: 'pages' | 'extension';
  readonly accepts: (args: readonly unknown[]) => boolean;
  readonly answer: (caller: Caller, ...args: never[]) => unknown;
}

/** Answers requests to `to` until the signal ends it. Call it synchronously: a worker must listen when it starts. */
export function serve<Api>(to: Request['to'], handlers: Handlers<Api>, signal?: AbortSignal): void {
  const table = new Map<string, AnyHandler>(Object.entries(handlers));
  const { runtime } = nativeBrowser();
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isRequest(message) || message.to !== to) return undefined;
    return answer(table, message, sender);
  };
  runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

async function answer(
  table: ReadonlyMap<string, AnyHandler>,
  { method, args }: Request,
  sender: Browser.runtime.MessageSender,
): Promise<Reply> {
  const handler = table.get(method);
  const caller = callerOf(sender);
  if (!handler || !caller) return refuse(`"${method}" is not answered here.`);
  if (caller.kind === 'page' && handler.for === 'extension') {
    return refuse(`"${method}" is not for web pages.`);
  }
  if (!handler.accepts(args)) return refuse(`"${method}" was asked with the wrong arguments.`);
  try {
    return { ok: true, value: await handler.answer(caller, ...(args as never[])) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(error: string): Reply {
  return { ok: false, error };
}

/**
 * The extension's own pages are trusted as top documents only: a web page can frame the editor, which therefore
 * speaks over its port and never here.
 */
function callerOf(sender: Browser.runtime.MessageSender): Caller | null {
  const { runtime } = nativeBrowser();
  if (sender.id !== runtime.id) return null;
  const isOurs = sender.url?.startsWith(runtime.getURL('/')) ?? false;
  if (isOurs || !sender.tab) {
    return sender.frameId === undefined || sender.frameId === 0 ? { kind: 'extension' } : null;
  }
  if (sender.tab.id === undefined) return null;
  return {
    kind: 'page',
    tab: sender.tab.id,
    window: sender.tab.windowId,
    frame: sender.frameId ?? 0,
    url: sender.url ?? sender.tab.url ?? '',
    isPrivate: sender.tab.incognito,
  };
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'method' in message &&
    typeof message.method === 'string' &&
    'args' in message &&
    Array.isArray(message.args)
  );
}
