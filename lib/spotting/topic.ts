import { textOf } from '../text/span';
import type { Topic } from './mention';
import type { ReadSentence } from './read-sentences';

/** Words that a report names as reasons. */
const REASONS = 5;
/** How much a headline weighs, in sentences. */
const HEADLINE = 2;
/** Sentences from which a text counts as long: more evidence brings no more certainty. */
const LONG = 40;

/**
 * Whether a text is about cyber policy: states, alliances or laws acting on cyber.
 *
 * A sentence speaks for it when it holds a cyber word beside a policy word, and more so when it holds a phrase such as
 * "cyber command"; a sentence with words of another trade (products, incidents, sport) speaks against it. The score is
 * the balance against the length of the text, put through a logistic curve.
 */
export function topicOf(
  text: string,
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
): Topic {
  let weight = 0;
  let cyber = 0;
  let policy = 0;
  let together = 0;
  let against = 0;
  const phrases = new Map<string, number>();
  const weigh = (sentence: ReadSentence, times: number) => {
    const { found } = sentence;
    const isCyber = found.has('topic:cyber') || found.has('topic:phrases');
    const isPolicy = found.has('topic:policy');
    weight += times;
    if (isCyber) cyber += times;
    if (isPolicy) policy += times;
    if (isCyber && isPolicy) together += times;
    if (found.has('topic:against')) against += times * (isPolicy && isCyber ? 0.5 : 1);
    for (const span of found.get('topic:phrases') ?? []) {
      const words = sentence.compared.slice(span.start, span.end);
      phrases.set(words, (phrases.get(words) ?? 0) + times);
    }
  };
  for (const sentence of title) weigh(sentence, HEADLINE);
  for (const sentence of sentences) weigh(sentence, 1);
  const length = Math.max(6, Math.min(weight, LONG));
  const scale = weight === 0 ? 0 : length / Math.max(weight, length);
  const phraseWeight = [...phrases.values()].reduce((sum, times) => sum + Math.min(times, 3), 0);
  const evidence =
    (4 * Math.min(together * scale * (40 / length) ** 0.5, 12)) / 12 +
    (2.5 * Math.min(phraseWeight, 6)) / 6 +
    (2 * Math.min(cyber, policy)) / Math.max(weight, 6) -
    (4 * against) / Math.max(weight, 6);
  // Without a cyber word there is no topic, whatever else speaks for it.
  const score = cyber === 0 || policy === 0 ? 0 : 1 / (1 + Math.exp(-2.2 * (evidence - 2)));
  return {
    isCyberPolicy: score >= 0.5,
    score: Math.round(score * 1000) / 1000,
    reasons: score >= 0.5 ? reasonsOf(text, sentences) : [],
  };
}

/** The words that weighed most, as they stand in the page: phrases first, then policy words beside cyber words. */
function reasonsOf(text: string, sentences: readonly ReadSentence[]): string[] {
  const times = new Map<string, { word: string; weight: number }>();
  for (const sentence of sentences) {
    for (const [group, weight] of [
      ['topic:phrases', 3],
      ['topic:cyber', 1],
    ] as const) {
      for (const span of sentence.found.get(group) ?? []) {
        const key = sentence.compared.slice(span.start, span.end);
        const known = times.get(key);
        if (known) known.weight += weight;
        else times.set(key, { word: textOf(text, sentence.place(span)), weight });
      }
    }
  }
  const heaviest = [...times.values()].toSorted((a, b) => b.weight - a.weight);
  return heaviest.slice(0, REASONS).map(({ word }) => word);
}
