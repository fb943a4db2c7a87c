import { compileLexicon } from '../../../lib/knowledge/compile-lexicon';
import type { Lexicon } from '../../../lib/knowledge/model';
import type { Mention, Topic } from '../../../lib/spotting/mention';
import { compileSpotter } from '../../../lib/spotting/spotter';
import { readFolder } from '../../../scripts/read-knowledge';

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

const spotter = compileSpotter(bundled.lexicon);

export function spot(
  text: string,
  { title = '', lang = '' } = {},
): { topic: Topic; mentions: readonly Mention[] } {
  return spotter.report({ text, article: { start: 0, end: text.length }, title, lang });
}
