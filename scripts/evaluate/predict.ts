import type { Stance } from '../../lib/spotting/mention';
import type { Spotter } from '../../lib/spotting/spotter';
import type { LabelledText } from './labelled-texts';
import { asPage, sentenceAt } from './text-as-page';

/** What the extension says of a labelled text. */
export interface PredictedText {
  readonly id: string;
  readonly cyberPolicy: boolean;
  readonly score: number;
  readonly sentences: readonly {
    readonly claims: readonly string[];
    readonly stance: Stance | null;
  }[];
}

/** Spots in the text as in a page, and gives each mention to the labelled sentence that it covers most. */
export function predict(spotter: Spotter, text: LabelledText): PredictedText {
  const { reading, places } = asPage(text);
  const { topic, mentions } = spotter.report(reading);
  const predicted = places.map(() => ({
    claims: new Set<string>(),
    stance: null as Stance | null,
  }));
  for (const { claim, span, stance } of mentions) {
    const target = predicted[sentenceAt(places, span) ?? -1];
    if (!target) continue;
    target.claims.add(claim);
    target.stance ??= stance;
  }
  return {
    id: text.id,
    cyberPolicy: topic.isCyberPolicy,
    score: topic.score,
    sentences: predicted.map(({ claims, stance }) => ({ claims: [...claims], stance })),
  };
}
