import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserAnnotation } from '../../lib/annotation/model';
import { highlight } from '../unit/annotation/samples';
import { type ChromiumSession, launchChromium, pause } from './harness';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** How often the background is ended while it writes. */
const STOPS = 50;

let session: ChromiumSession;
let page: Page;
beforeAll(async () => {
  session = await launchChromium();
  page = await session.openExtensionPage('options.html');
});
afterAll(() => session?.close());

it(`keeps what was acknowledged when the background is ended ${STOPS} times`, async () => {
  const acknowledged: string[] = [];
  let lastDraft = 0;
  let lost = 0;
  for (let round = 0; round < STOPS; round++) {
    const first = round * 1_000;
    await page.evaluate(startWriting, highlight, first);
    // At another moment of writing each time: 30 to 80 milliseconds after the first message.
    await pause(30 + ((round * 37) % 50));
    await session.stopWorker();
    const said = await page.evaluate(stopWriting);
    acknowledged.push(...said.added);
    lastDraft = Math.max(lastDraft, said.draft);
    const found = await page.evaluate(look, said.added, highlight.id);
    lost += said.added.length - found.annotations;
    if (found.draft < lastDraft) lost++;
  }
  const { annotations } = await page.evaluate(look, acknowledged.slice(-1_500), highlight.id);
  lost += Math.min(acknowledged.length, 1_500) - annotations;
  process.stdout.write(
    `Background ended ${STOPS} times; ${acknowledged.length} annotations and draft ${lastDraft} acknowledged, ${lost} lost.\n`,
  );
  expect(lost).toBe(0);
  // Stops that come before anything was written would prove nothing.
  expect(acknowledged.length).toBeGreaterThan(STOPS);
}, 180_000);

interface Said {
  readonly added: string[];
  draft: number;
  isOver: boolean;
}

/** Runs in the page: asks the background to write, again and again, until told to stop. */
async function startWriting(annotation: UserAnnotation, first: number): Promise<void> {
  const said: Said = { added: [], draft: 0, isOver: false };
  Reflect.set(globalThis, 'said', said);
  const ask = async (method: string, ...args: unknown[]) => {
    // The background that was asked may be gone before it answers.
    const reply = await chrome.runtime
      .sendMessage({ to: 'background', method, args })
      .catch(() => null);
    return reply?.ok === true;
  };
  const add = (id: string) => ({
    kind: 'add',
    record: { annotation: { ...annotation, id }, deleted: '' },
  });
  await ask('applyImport', [add(annotation.id)]);
  const write = async () => {
    for (let n = first; !said.isOver; n++) {
      const id = `urn:uuid:w-${n}`;
      const edit = { text: String(n), format: 'text/plain', tags: [], colour: 'yellow' };
      const [isAdded, isDrafted] = await Promise.all([
        ask('applyImport', [add(id)]),
        ask('saveDraft', annotation.id, edit, { ...edit, text: '' }),
      ]);
      if (isAdded) said.added.push(id);
      if (isDrafted) said.draft = n;
      // Whether this was kept is not known: its number is not used again.
      if (!isAdded || !isDrafted) return;
    }
  };
  void write();
}

/** Runs in the page: what was acknowledged since the start. */
function stopWriting(): Said {
  const said: Said = Reflect.get(globalThis, 'said');
  said.isOver = true;
  return said;
}

/** Runs in the page, and wakes the background: how many of the annotations are there, and the number of the draft. */
async function look(ids: readonly string[], draftOf: string) {
  const ask = async (method: string, ...args: unknown[]) => {
    const reply = await chrome.runtime.sendMessage({ to: 'background', method, args });
    if (!reply?.ok) throw new Error(String(reply?.error));
    return reply.value;
  };
  const records: unknown[] = await ask('recordsOf', ids);
  const view = await ask('editorView', draftOf);
  return { annotations: records.length, draft: Number(view?.draft?.text ?? 0) };
}
