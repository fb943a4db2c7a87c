import type { Lexicon } from '../knowledge/model';
import { type Span, textOf } from '../text/span';
import { focusOf, focusSignsOf, namesJapanAnywhere } from './focus';
import type { Mention, Topic } from './mention';
import { findMentions } from './mentions';
import { compileSense, type Reading, type SensedSentence } from './sense';
import { pageVectorOf, vectorOf } from './sentence-vector';
import { oddsOf, type SpottingModel, scoresOf } from './spotting-model';
import { STANCES } from './stance';
import { topicOddsOf, topicOf } from './topic';
import { whyOf } from './why';

/** Sentences at a text's head that tell why it is on its topic. */
const TELLING = 3;

/** A lexicon and a model ready to run; keep one for all pages. */
export interface Spotter {
  report(reading: Reading): { readonly topic: Topic; readonly mentions: readonly Mention[] };
}

export function compileSpotter(lexicon: Lexicon, model: SpottingModel): Spotter {
  const senseOf = compileSense(lexicon);
  const vectorsOf = (sentences: readonly SensedSentence[]) =>
    sentences.map((sentence) => vectorOf(sentence, model.bits));
  const pageColumn = model.claims.length + STANCES.length;
  return {
    report(reading) {
      const { headline, sentences } = senseOf(reading);
      const vectors = vectorsOf(sentences);
      const scores = scoresOf(model, pageVectorOf(vectorsOf(headline), vectors));
      const odds = topicOddsOf(headline, sentences, scores[pageColumn] ?? 0);
      const { text, article } = reading;
      const body = text.slice(article.start, article.end);
      const topic = topicOf(body, sentences, odds, () =>
        sentences
          .slice(0, TELLING)
          .flatMap((sentence) =>
            whyOf(sentence, model, pageColumn).map((span) => textOf(body, sentence.place(span))),
          ),
      );
      if (!topic.isCyberPolicy) return { topic, mentions: [] };
      const focusSigns = focusSignsOf(headline, sentences);
      const isJapan =
        namesJapanAnywhere(headline, sentences) &&
        oddsOf(model.japan, focusSigns, scores[pageColumn + 1] ?? 0) > 0;
      const mentions = findMentions(sentences, vectors, focusOf(sentences, isJapan), model);
      return { topic, mentions: mentions.map((mention) => moveBy(mention, article.start)) };
    },
  };
}

function moveBy(mention: Mention, offset: number): Mention {
  if (offset === 0) return mention;
  const move = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return { ...mention, span: move(mention.span), why: mention.why.map(move) };
}
