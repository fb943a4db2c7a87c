import type { Stance } from './mention';
import type { ReadSentence } from './read-sentences';

export const STANCES: readonly Stance[] = ['asserts', 'reports', 'disputes'];

/** What the lexicon hears of a sentence's voice; the model weighs each, and its own reading of the words. */
export const STANCE_SIGNS = [
  /** A denial: it mostly outweighs all. */
  'denial',
  /** The text's own voice ("the author", 文章认为), and no denial. */
  'ownVoice',
  /** A verb of saying, and neither of the two. */
  'saying',
  /** The sentence opens with a quotation of some length: somebody's words. */
  'quotation',
] as const;

/** The signs of a sentence, each 0 or 1, in the order of `STANCE_SIGNS`. */
export function stanceSignsOf({
  found,
  compared,
}: Pick<ReadSentence, 'found' | 'compared'>): number[] {
  const denial = found.has('stance:disputes');
  const ownVoice = !denial && found.has('stance:asserts');
  const saying = !denial && !ownVoice && found.has('stance:reports');
  return [denial, ownVoice, saying, /^"[^"]{12,}"/.test(compared)].map(Number);
}
