import * as v from 'valibot';
import type { AnnotationEdit } from '../annotation/model';
import { editSchema } from './guards';
import type { Appearance, EditorView } from './protocol';

/**
 * What the editor iframe inside a web page and the background say to each other. A page can frame the editor's
 * address itself, so the editor neither asks nor answers its parent frame: it has this port and nothing else.
 */
export const EDITOR_PORT = 'editor';

/** From the iframe; `base` is what the reader began with (see `EditorView`). Anything before an `open` with a good nonce is refused. */
export type FromEditor =
  | { readonly kind: 'open'; readonly nonce: string }
  /** What is typed and not saved, at most half a second old. */
  | { readonly kind: 'draft'; readonly edit: AnnotationEdit; readonly base: AnnotationEdit }
  | { readonly kind: 'save'; readonly edit: AnnotationEdit; readonly base: AnnotationEdit }
  /** The reader gives the draft up. The editor closes. */
  | { readonly kind: 'discard' }
  /** The editor closes; a draft is kept. */
  | { readonly kind: 'close' };

/** To the iframe. */
export type ToEditor =
  | {
      readonly kind: 'view';
      readonly view: EditorView;
      readonly appearance: Appearance;
      /** One-time nonce with which this same iframe opens again after the worker slept and the port broke. */
      readonly again: string;
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'saved' }
  /** `error` is a sentence for the reader; what was typed is still in the editor. */
  | { readonly kind: 'failed'; readonly error: string };

const fromEditor = v.variant('kind', [
  v.object({ kind: v.literal('open'), nonce: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ kind: v.literal('draft'), edit: editSchema, base: editSchema }),
  v.object({ kind: v.literal('save'), edit: editSchema, base: editSchema }),
  v.object({ kind: v.literal('discard') }),
  v.object({ kind: v.literal('close') }),
]);

/** Guard at the background: the iframe's process also runs what the web sent. */
export function isFromEditor(message: unknown): message is FromEditor {
  return v.is(fromEditor, message);
}

const TO_EDITOR: readonly string[] = [
  'view',
  'refused',
  'saved',
  'failed',
] satisfies ToEditor['kind'][];

/** Guard at the iframe: the port's other end is this extension's background, so its kind tells all. */
export function isToEditor(message: unknown): message is ToEditor {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    TO_EDITOR.includes(message.kind)
  );
}
