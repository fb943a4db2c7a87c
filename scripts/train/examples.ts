import { focusOf, focusSignsOf, namesJapanAnywhere } from '../../lib/spotting/focus';
import type { Reading, ReadPage } from '../../lib/spotting/sense';
import { pageVectorOf, type SentenceVector, vectorOf } from '../../lib/spotting/sentence-vector';
import { stanceSignsOf } from '../../lib/spotting/stance';
import { topicOddsOf } from '../../lib/spotting/topic';
import type { LabelledText } from '../evaluate/labelled-texts';
import { asPage, sentenceAt } from '../evaluate/text-as-page';

/** A text as the model would meet it on a page, with its labels. */
export interface PageExample {
  readonly text: LabelledText;
  readonly kind: string;
  readonly vector: SentenceVector;
  /** Natural logarithm of the odds of cyber policy, given the model's score of the page's words. */
  readonly topicOddsOf: (learned: number) => number;
  readonly focusSigns: readonly number[];
  readonly namesJapan: boolean;
  readonly isCyberPolicy: boolean;
  /** Whether its cyber policy is Japan's. */
  readonly isJapan: boolean;
  readonly sentences: readonly SentenceExample[];
}

/** A sentence as the model would meet it, with its labels. */
export interface SentenceExample {
  /** Which of the text's labelled sentences it is, or is of. */
  readonly label: number;
  readonly vector: SentenceVector;
  readonly claims: ReadonlySet<string>;
  readonly stance: string | null;
  readonly stanceSigns: readonly number[];
  /** Whether it tells of Japan, if the page does or does not. */
  readonly ofJapan: { readonly onJapan: boolean; readonly elsewhere: boolean };
}

/** Texts with labels for all sentences, read as pages. */
export function examplesOf(
  texts: readonly LabelledText[],
  senseOf: (reading: Reading) => ReadPage,
  bits: number,
): PageExample[] {
  return texts.map((text) => {
    const { reading, places } = asPage(text);
    const { headline, sentences } = senseOf(reading);
    const vectors = sentences.map((sentence) => vectorOf(sentence, bits));
    const titles = headline.map((sentence) => vectorOf(sentence, bits));
    const onJapan = focusOf(sentences, true).ofJapan;
    const elsewhere = focusOf(sentences, false).ofJapan;
    const examples = sentences.flatMap((sentence, index): SentenceExample[] => {
      const at = sentenceAt(places, sentence.span) ?? -1;
      const label = text.sentences[at];
      const vector = vectors[index];
      if (!label || !vector) return [];
      return [
        {
          label: at,
          vector,
          claims: new Set(label.claims ?? []),
          stance: label.stance,
          stanceSigns: stanceSignsOf(sentence),
          ofJapan: {
            onJapan: onJapan[index] ?? false,
            elsewhere: elsewhere[index] ?? false,
          },
        },
      ];
    });
    const touching = examples.filter(({ claims }) => claims.size > 0).length;
    return {
      text,
      kind: text.kind,
      vector: pageVectorOf(titles, vectors),
      topicOddsOf: (learned) => topicOddsOf(headline, sentences, learned),
      focusSigns: focusSignsOf(headline, sentences),
      namesJapan: namesJapanAnywhere(headline, sentences),
      isCyberPolicy: text.cyberPolicy === true,
      isJapan: text.kind.includes('japan') || touching > 1,
      sentences: examples,
    };
  });
}
