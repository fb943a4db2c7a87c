import type { KnowledgeSummary } from '../../components/options/Options';
import { readKnowledgeBase } from '../../lib/knowledge/load';

/** What the bundled knowledge base holds, read from the extension's own package. */
export async function summariseKnowledge(): Promise<KnowledgeSummary> {
  const response = await fetch('/knowledge.json');
  const base = readKnowledgeBase(await response.json());
  return {
    attribution: base.attribution,
    claims: base.claims.length,
    entries: base.entries.length,
    sources: base.sources.length,
    labels: new Map(base.claims.map(({ id, label }) => [id, label])),
  };
}
