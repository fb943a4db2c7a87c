import { nativeBrowser } from './native-browser';
import type { BackgroundApi, PageApi, PanelApi } from './protocol';

/** What travels: whom it is for, which sentence of its interface, with which arguments. */
export interface Request {
  readonly to: 'background' | 'page' | 'panel';
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** The other side was reached and could not do it; `message` is its sentence, fit for the reader. */
export class RefusedError extends Error {}

type Method<Api> = keyof Api & string;
type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Value<F> = F extends (...args: never[]) => infer R ? R : never;

/**
 * Asks the background and waits for its answer.
 *
 * @throws {RefusedError} when the background answers that it could not.
 */
export async function askBackground<M extends Method<BackgroundApi>>(
  method: M,
  ...args: Args<BackgroundApi[M]>
): Promise<Value<BackgroundApi[M]>> {
  const request: Request = { to: 'background', method, args };
  return trusted(await nativeBrowser().runtime.sendMessage(request), method);
}

/**
 * Asks the annotator in a tab's top frame.
 *
 * @throws {RefusedError} when the annotator could not; another error when no annotator is there.
 */
export async function askPage<M extends Method<PageApi>>(
  tab: number,
  method: M,
  ...args: Args<PageApi[M]>
): Promise<Value<PageApi[M]>> {
  const request: Request = { to: 'page', method, args };
  return trusted(await nativeBrowser().tabs.sendMessage(tab, request, { frameId: 0 }), method);
}

/** Tells whichever of the extension's pages are open; nobody listening is no error. */
export function tellPanels<M extends Method<PanelApi>>(
  method: M,
  ...args: Args<PanelApi[M]>
): void {
  const request: Request = { to: 'panel', method, args };
  nativeBrowser()
    .runtime.sendMessage(request)
    .catch(() => undefined);
}

/** The one place where an answer is trusted: it comes from this extension's own `serve`, typed by the same interface. */
function trusted<T>(reply: Reply | undefined, method: string): T {
  if (!reply) throw new Error(`Nobody answered "${method}".`);
  if (!reply.ok) throw new RefusedError(reply.error);
  return reply.value as T;
}
