import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { Session } from './harness';
import { eventually } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves pages by path. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const body = pages[new URL(url, 'http://localhost').pathname];
    const isScript = url.endsWith('.js');
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`,
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The words under the reader's marks, as they are painted at this moment, in shadow roots and frames, too. */
export function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(wordsPainted);
}

/** Runs in the page; refers to nothing outside. Pieces of one mark in several trees are put together by their order. */
export function wordsPainted(): string[] {
  const views: (Window & typeof globalThis)[] = [window];
  for (const view of views) {
    for (const { contentWindow } of view.document.querySelectorAll('iframe')) {
      if (contentWindow) views.push(contentWindow as Window & typeof globalThis);
    }
  }
  return views.flatMap((view) => {
    const ranges = [...view.CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('sidelight-annotation') ? [...highlight] : [],
    );
    return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      if (!startContainer.isConnected || !endContainer.isConnected) return [];
      const range = view.document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [range.toString()];
    });
  });
}

export function untilPainted(page: Page, words: readonly string[]): Promise<boolean> {
  const wanted = words.toSorted().join('|');
  return eventually(
    async () => (await paintedWords(page)).toSorted().join('|') === wanted,
    `"${wanted}" is painted`,
  );
}

/** Listens as the panel does: each time a report is announced, which annotations it calls lost. */
export async function listenForLost(
  session: Session,
  page: Page,
): Promise<() => Promise<string[]>> {
  const tab = await session.tabIdOf(page);
  const listener = await session.openExtensionPage('options.html');
  await listener.evaluate((id) => {
    const lost: string[] = [];
    Object.assign(globalThis, { lost });
    chrome.runtime.onMessage.addListener((message: { to?: string; method?: string }) => {
      if (message.to !== 'panel' || message.method !== 'pageReported') return;
      const request = { to: 'background', method: 'viewOf', args: [id] };
      void chrome.runtime.sendMessage(request).then(
        (reply: {
          value?: {
            report?: { annotations: { annotation: { id: string }; anchoring: { kind: string } }[] };
          };
        }) => {
          for (const { annotation, anchoring } of reply.value?.report?.annotations ?? []) {
            if (anchoring.kind === 'orphan') lost.push(annotation.id);
          }
        },
      );
    });
  }, tab);
  await page.bringToFront();
  return async () => {
    const lost = await listener.evaluate(() => (globalThis as unknown as { lost: string[] }).lost);
    await listener.close();
    return lost;
  };
}
