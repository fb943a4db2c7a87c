import { oddsOf, type SpottingModel } from '../../lib/spotting/spotting-model';
import { STANCES } from '../../lib/spotting/stance';
import type { PredictedText } from '../evaluate/predict';
import { isAsked, type Unseen } from './train-model';

/** What models that had not seen a text say of it, with the thresholds of the whole. */
export function predictedOf(
  { page, topicOdds, scores, ...rest }: Unseen,
  model: SpottingModel,
): PredictedText {
  const unseen = { page, topicOdds, scores, ...rest };
  const sentences = page.text.sentences.map(() => ({
    claims: new Set<string>(),
    stance: null as PredictedText['sentences'][number]['stance'],
  }));
  for (const [index, sentence] of page.sentences.entries()) {
    const target = sentences[sentence.label];
    const score = scores[index];
    if (!target || !score || !isAsked(unseen, sentence)) continue;
    const found = model.claims.filter(
      (_, column) => (score[column] ?? 0) >= (model.thresholds[column] ?? 0),
    );
    if (found.length === 0) continue;
    for (const claim of found) target.claims.add(claim);
    const odds = model.stances.map((judge, at) =>
      oddsOf(judge, sentence.stanceSigns, score[model.claims.length + at] ?? 0),
    );
    target.stance ??= STANCES[odds.indexOf(Math.max(...odds))] ?? 'asserts';
  }
  return {
    id: page.text.id,
    cyberPolicy: topicOdds >= 0,
    score: Math.round(1000 / (1 + Math.exp(-topicOdds))) / 1000,
    sentences: sentences.map(({ claims, stance }) => ({ claims: [...claims], stance })),
  };
}
