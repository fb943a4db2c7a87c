import { indexTerms, type TermIndex } from '../../lib/knowledge/check-term';
import { readKnowledgeBase } from '../../lib/knowledge/load';
import type { KnowledgeBase } from '../../lib/knowledge/model';
import { readModel } from '../../lib/spotting/spotting-model';
import { compileSpotter, type Spotter } from '../../lib/spotting/spotter';

/** The knowledge base with what is built from it once: for all tabs, as long as the worker lives. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly spotter: Spotter;
  readonly terms: TermIndex;
}

let loading: Promise<Knowledge> | undefined;

/**
 * Loads the bundled knowledge base on first need.
 *
 * @throws when the package is damaged; the next call tries again.
 */
export function knowledge(): Promise<Knowledge> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Knowledge> {
  const [knowledge, file] = await Promise.all([fetch('/knowledge.json'), fetch('/model.bin')]);
  const base = readKnowledgeBase(await knowledge.json());
  const claims = base.claims.map(({ id }) => id);
  const model = readModel(await file.arrayBuffer(), claims);
  return { base, spotter: compileSpotter(base.lexicon, model), terms: indexTerms(base.entries) };
}
