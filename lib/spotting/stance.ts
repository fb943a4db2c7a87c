import type { Stance } from './mention';
import type { ReadSentence } from './read-sentences';

/**
 * How a sentence stands to the claims that it touches: a denial outweighs all, the text's own voice outweighs a verb of
 * saying ("the author", 文章认为), and where nothing is said about it, the text asserts.
 */
export function stanceOf({ found, compared, language }: ReadSentence): Stance {
  if (found.has('stance:disputes')) return 'disputes';
  if (found.has('stance:asserts')) return 'asserts';
  if (found.has('stance:reports')) return 'reports';
  // A sentence that is one quotation is somebody's.
  return language === 'en' && /^"[^"]{12,}"/.test(compared) ? 'reports' : 'asserts';
}
