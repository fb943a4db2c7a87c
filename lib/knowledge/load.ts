import type { KnowledgeBase } from './model';

/** The bundled knowledge base cannot be used: without it no note and no entry can be shown. */
export class KnowledgeUnreadableError extends Error {
  override readonly name = 'KnowledgeUnreadableError';
}

const LISTS = ['claims', 'entries', 'sources'] as const;

/**
 * Takes the file that our own build compiled and checked; looks only whether it is that file and whole.
 * @throws {KnowledgeUnreadableError} when it is not; notes and term answers are then unavailable.
 */
export function readKnowledgeBase(json: unknown): KnowledgeBase {
  if (isKnowledgeBase(json)) return json;
  throw new KnowledgeUnreadableError(
    'The knowledge base is missing or of another version: no notes and no terms can be shown. Your annotations are not affected. Reinstalling the extension mends this.',
  );
}

function isKnowledgeBase(json: unknown): json is KnowledgeBase {
  if (!isObject(json)) return false;
  return (
    json.format === 'sidelight-knowledge' &&
    json.version === 1 &&
    isObject(json.attribution) &&
    isObject(json.lexicon) &&
    LISTS.every((list) => Array.isArray(json[list]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
