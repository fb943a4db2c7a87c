import { browser } from 'wxt/browser';
import {
  EDITOR_PORT,
  type FromEditor,
  isToEditor,
  type ToEditor,
} from '../../lib/messaging/editor-port';

/** The editor's line to the background. */
export interface EditorLine {
  /** Says something; opens the line anew first when the worker slept. */
  say(message: FromEditor): void;
}

/** Opens the line with a nonce, and keeps the next one for the case that the worker sleeps. */
export function connectEditor(nonce: string, onMessage: (message: ToEditor) => void): EditorLine {
  let ticket = nonce;
  let port = connect();

  function connect(): ReturnType<typeof browser.runtime.connect> {
    const line = browser.runtime.connect({ name: EDITOR_PORT });
    line.onMessage.addListener((message: unknown) => {
      if (!isToEditor(message)) return;
      if (message.kind === 'view') ticket = message.again;
      onMessage(message);
    });
    line.onDisconnect.addListener(() => {
      if (port !== line) return;
      // At once, not at the next word: the words of a closing frame have no time for a second round.
      try {
        port = connect();
      } catch {
        onMessage({ kind: 'refused' });
      }
    });
    line.postMessage({ kind: 'open', nonce: ticket } satisfies FromEditor);
    return line;
  }

  return { say: (message) => port.postMessage(message) };
}
