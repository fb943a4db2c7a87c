import type { Focus } from './focus';
import type { Mention, Stance } from './mention';
import type { SensedSentence } from './sense';
import type { SentenceVector } from './sentence-vector';
import { oddsOf, type SpottingModel, scoresOf } from './spotting-model';
import { STANCES, stanceSignsOf } from './stance';
import { whyOf } from './why';

/** Claims that tell of other states by nature: naming one does not lead away from Japan. */
const WITH_OTHERS: ReadonlySet<string> = new Set(['western-framework', 'allied-intelligence']);

/** Words (English, Korean) or characters of what can make a claim. */
const SHORTEST: Readonly<Record<SensedSentence['language'], number>> = {
  en: 6,
  ko: 4,
  ja: 14,
  'zh-Hans': 10,
  'zh-Hant': 10,
};

/**
 * The sentences that touch a claim, in the order of the text; one mention per sentence and claim.
 *
 * @param vectors - of the sentences.
 */
export function findMentions(
  sentences: readonly SensedSentence[],
  vectors: readonly SentenceVector[],
  focus: Focus,
  model: SpottingModel,
): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const isOfJapan = focus.ofJapan[index] ?? false;
    const vector = vectors[index];
    if (!vector || (!isOfJapan && !focus.isJapan)) continue;
    const isShort = isTooShort(sentence);
    const scores = scoresOf(model, vector);
    for (const [column, claim] of model.claims.entries()) {
      if (!isOfJapan && !WITH_OTHERS.has(claim)) continue;
      if ((scores[column] ?? 0) < (model.thresholds[column] ?? 0)) continue;
      const cue = sentence.cues.get(claim);
      if (isShort && !cue) continue;
      // A cue's words say more plainly why than what the model learned.
      const why = cue ?? whyOf(sentence, model, column);
      mentions.push({
        claim,
        span: sentence.span,
        stance: stanceOf(sentence, scores.subarray(model.claims.length), model),
        why: why.map(sentence.place),
      });
    }
  }
  return mentions;
}

/** A heading, a byline, a caption: the model knows sentences only. */
function isTooShort({ compared, language }: SensedSentence): boolean {
  const isSpaced = language === 'en' || language === 'ko';
  const size = isSpaced ? compared.trim().split(/\s+/).length : compared.trim().length;
  return size < SHORTEST[language];
}

/** @param scores - the stances' first. */
function stanceOf(sentence: SensedSentence, scores: Float64Array, model: SpottingModel): Stance {
  const signs = stanceSignsOf(sentence);
  const odds = model.stances.map((judge, index) => oddsOf(judge, signs, scores[index] ?? 0));
  return STANCES[odds.indexOf(Math.max(...odds))] ?? 'asserts';
}
