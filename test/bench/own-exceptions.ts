import type { CDPSession, Target } from 'puppeteer-core';

/** Gathers what our scripts throw, handled by nobody, in a page or a worker. */
export async function gatherExceptions(
  session: CDPSession,
  extensionOrigin: string,
  thrown: string[],
): Promise<void> {
  const ours = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith(extensionOrigin)) ours.add(id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const { executionContextId = -1, url = '', text, exception, stackTrace } = details;
    const frames = stackTrace?.callFrames ?? [];
    const isOurs =
      ours.has(executionContextId) ||
      [url, ...frames.map((frame) => frame.url)].some((at) => at.startsWith(extensionOrigin));
    if (isOurs) thrown.push(exception?.description ?? `${text} ${String(exception?.value ?? '')}`);
  });
  await session.send('Runtime.enable');
}

/** The same for the background, whenever it starts anew. */
export async function gatherWorkerExceptions(
  targets: readonly Target[],
  extensionOrigin: string,
  thrown: string[],
): Promise<void> {
  for (const target of targets) {
    if (target.type() !== 'service_worker' || !target.url().startsWith(extensionOrigin)) continue;
    await gatherExceptions(await target.createCDPSession(), extensionOrigin, thrown);
  }
}
