import { indexTerms, type TermIndex } from '../../lib/knowledge/check-term';
import { KnowledgeUnreadableError, readKnowledgeBase } from '../../lib/knowledge/load';
import type { KnowledgeBase } from '../../lib/knowledge/model';
import { compileSpotter, type Spotter } from '../../lib/spotting/spotter';
import { ModelUnreadableError, readModel } from '../../lib/spotting/spotting-model';

/** The knowledge base with what is built from it once: for all tabs, as long as the worker lives. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly terms: TermIndex;
}

/**
 * Loads the bundled knowledge base on first need.
 *
 * @throws {KnowledgeUnreadableError} when the package is damaged; the next call tries again.
 */
export const knowledge: () => Promise<Knowledge> = once(async () => {
  const base = readKnowledgeBase(await jsonOf('/knowledge.json'));
  return { base, terms: indexTerms(base.entries) };
});

/**
 * Loads what finds claims on first need. Terms and annotations do without.
 *
 * @throws {KnowledgeUnreadableError} or {ModelUnreadableError} when the package is damaged; the next call tries again.
 */
export const spotter: () => Promise<Spotter> = once(async () => {
  const [{ base }, file] = await Promise.all([knowledge(), fileOf('/model.bin')]);
  const claims = base.claims.map(({ id }) => id);
  return compileSpotter(base.lexicon, readModel(file, claims));
});

/** Whether no notes can be shown because a part of the package is missing or damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof KnowledgeUnreadableError || error instanceof ModelUnreadableError;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Null for a file that is not there or is no JSON: the reader of it says so. */
async function jsonOf(path: string): Promise<unknown> {
  return fetch(path).then(
    (response) => response.json().catch(() => null),
    () => null,
  );
}

/** Empty for a file that is not there. */
async function fileOf(path: string): Promise<ArrayBuffer> {
  return fetch(path).then(
    (response) => response.arrayBuffer(),
    () => new ArrayBuffer(0),
  );
}
