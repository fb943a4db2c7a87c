import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { copyOf, editAnnotation, editOf } from '../../lib/annotation/create';
import { mergeEdits } from '../../lib/annotation/merge';
import type { UserAnnotation } from '../../lib/annotation/model';
import { askPage, tellPanels } from '../../lib/messaging/ask';
import {
  EDITOR_PORT,
  type FromEditor,
  isFromEditor,
  type ToEditor,
} from '../../lib/messaging/editor-port';
import type { Appearance, EditorView, Saved } from '../../lib/messaging/protocol';
import type { AnnotationStore, Draft } from '../../lib/store/annotation-store';
import { dropTickets, issueTicket, RETURN_TICKET_MS, redeemTicket } from './editor-tickets';

/**
 * Serves the editors that stand inside web pages. A page can frame the editor's address itself, so an editor learns
 * nothing until it shows a ticket issued for its tab.
 */
export function serveEditors(store: AnnotationStore, appearance: () => Promise<Appearance>): void {
  browser.tabs.onRemoved.addListener((tab) => void dropTickets(tab));

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== EDITOR_PORT || port.sender?.id !== browser.runtime.id) return;
    let annotation: string | null = null;
    let work = Promise.resolve();
    port.onMessage.addListener((message: unknown) => {
      if (!isFromEditor(message)) return;
      // One after another: a draft must not overtake the save that ends it.
      work = work
        .then(async () => {
          if (message.kind === 'open') {
            annotation ??= await redeemTicket(message.nonce, port.sender?.tab?.id);
          }
          await answer(annotation, message, port);
        })
        // One failure must not swallow every later draft of this editor.
        .catch((error: unknown) => say(port, { kind: 'failed', error: String(error) }));
    });
  });

  async function answer(
    annotation: string | null,
    message: FromEditor,
    port: Browser.runtime.Port,
  ): Promise<void> {
    const tab = port.sender?.tab?.id;
    if (annotation === null || tab === undefined) return say(port, { kind: 'refused' });
    try {
      if (message.kind === 'open') say(port, await opened(annotation, tab));
      if (message.kind === 'draft') {
        await store.putDraft(annotation, message, new Date().toISOString());
      }
      if (message.kind === 'discard') await store.dropDraft(annotation);
      if (message.kind === 'save') {
        await saveEdit(store, annotation, message);
        say(port, { kind: 'saved' });
        tellPanels('pageReported', tab);
      }
    } catch (error) {
      return say(port, {
        kind: 'failed',
        error: error instanceof Error ? error.message : String(error),
      });
    }
    if (message.kind !== 'open' && message.kind !== 'draft') await closeEditor(tab);
  }

  async function opened(annotation: string, tab: number): Promise<ToEditor> {
    const view = await editorView(store, annotation);
    if (!view) return { kind: 'refused' };
    const again = await issueTicket(annotation, tab, RETURN_TICKET_MS);
    return { kind: 'view', view, appearance: await appearance(), again };
  }
}

function say(port: Browser.runtime.Port, reply: ToEditor): void {
  try {
    port.postMessage(reply);
  } catch {
    // The iframe is gone; what it sent is kept.
  }
}

async function closeEditor(tab: number): Promise<void> {
  try {
    await askPage(tab, 'editorClosed');
  } catch {
    // The tab went on to another page.
  }
}

export async function editorView(store: AnnotationStore, id: string): Promise<EditorView | null> {
  const annotation = await store.get(id);
  if (!annotation) return null;
  const draft = await store.draftOf(id);
  return { annotation, draft: draft?.edit ?? null, base: draft?.base ?? editOf(annotation) };
}

/**
 * Keeps what the reader wrote, merged with what was saved elsewhere since, and lets go of the draft. Where the same
 * note was written in two places both are kept, and one that was deleted meanwhile comes back: nothing is lost.
 *
 * @throws when the annotation is gone for good, or cannot be kept; the text stays a draft.
 */
export async function saveEdit(store: AnnotationStore, id: string, draft: Draft): Promise<Saved> {
  const now = new Date().toISOString();
  const kept = await store.change(id, (annotation): [UserAnnotation, ...UserAnnotation[]] => {
    const { edit, conflict } = mergeEdits(draft.base, draft.edit, editOf(annotation));
    const merged = editAnnotation(annotation, edit, now);
    if (!conflict) return [merged];
    const copy = copyOf(annotation, `urn:uuid:${crypto.randomUUID()}`);
    return [merged, editAnnotation(copy, conflict, now)];
  });
  if (kept) return { annotation: kept[0], conflict: kept[1] ?? null };
  await store.putDraft(id, draft, now);
  throw new Error('This annotation was deleted for good; your text is kept as a draft.');
}
