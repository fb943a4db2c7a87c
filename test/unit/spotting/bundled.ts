import { compileLexicon } from '../../../lib/knowledge/compile-lexicon';
import { readKnowledgeBase } from '../../../lib/knowledge/load';
import type { Lexicon } from '../../../lib/knowledge/model';
import type { Mention, Topic } from '../../../lib/spotting/mention';
import { compileSpotter } from '../../../lib/spotting/spotter';
import { buildKnowledge, readFolder } from '../../../scripts/read-knowledge';
import { loadModel } from '../../../scripts/train/build-model';

const folder = await readFolder();
const claims = new Set(
  folder.claims.map(({ file }) => file.replace(/^.*\//, '').replace(/\.yaml$/, '')),
);

/** The lexicon that the extension ships, with what its check found. */
export const bundled: { lexicon: Lexicon; problems: string[] } = compileLexicon(
  folder.lexicon,
  claims,
);
export const rawLexicon: unknown = folder.lexicon;
export const claimIds: ReadonlySet<string> = claims;

const base = readKnowledgeBase(JSON.parse(await buildKnowledge()));
const spotter = compileSpotter(base.lexicon, await loadModel(base));

export function spot(
  text: string,
  { title = '', lang = '' } = {},
): { topic: Topic; mentions: readonly Mention[] } {
  return spotter.report({ text, article: { start: 0, end: text.length }, title, lang });
}
