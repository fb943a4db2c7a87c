import { textOf } from '../text/span';
import type { Topic } from './mention';
import type { ReadSentence } from './read-sentences';

/** Words that a report names as reasons. */
const REASONS = 5;
/** How much a headline weighs, in sentences. */
const HEADLINE = 2;
/** The first sentences, in which news says what it is about. */
const LEAD = 2;

/** What the lexicon counts on a page; the model weighs each, and its own reading of the page's words. */
export const TOPIC_SIGNS = [
  /** The headline or the lead says cyber. */
  'lead',
  /** Share of sentences with a word of cyber or its machines. */
  'cyber',
  /** Sentences that say cyber outright, up to five. */
  'outright',
  /** Nothing says cyber outright. */
  'silent',
  /** Share of sentences with a state, an alliance or a law. */
  'policy',
  /** Sentences with both, up to six. */
  'both',
  /** A phrase such as "cyber command", and how many different ones, up to four. */
  'phrase',
  'phrases',
  /** Share of sentences of another trade, and such a headline. */
  'against',
  'headlineAgainst',
] as const;

/** The signs of a page, each 0 to 1, in the order of `TOPIC_SIGNS`; shares are of its sentences. */
export function topicSignsOf(
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
): number[] {
  const all = [
    ...title.map((sentence) => ({ sentence, times: HEADLINE })),
    ...sentences.map((sentence) => ({ sentence, times: 1 })),
  ];
  const weightOf = (isCounted: (sentence: ReadSentence) => boolean) =>
    all.reduce((sum, { sentence, times }) => sum + (isCounted(sentence) ? times : 0), 0);
  const whole = Math.max(
    1,
    weightOf(() => true),
  );
  const outright = weightOf(isOutright);
  const both = weightOf((sentence) => isCyber(sentence) && isPolicy(sentence));
  const phrases = new Set(
    all.flatMap(({ sentence }) => wordsOf(sentence, 'topic:phrases').map(({ key }) => key)),
  );
  const headline = title[0]?.compared;
  const lead = sentences.filter(({ compared }) => compared !== headline).slice(0, LEAD);
  const signs: Record<(typeof TOPIC_SIGNS)[number], number> = {
    lead: Number(title.some(isOutright) || lead.some(isOutright)),
    cyber: weightOf(isCyber) / whole,
    outright: Math.min(outright / 5, 1),
    silent: Number(outright === 0),
    policy: weightOf(isPolicy) / whole,
    both: Math.min(both / 6, 1),
    phrase: Number(phrases.size > 0),
    phrases: Math.min(phrases.size / 4, 1),
    against: weightOf(isAgainst) / whole,
    headlineAgainst: Number(title.some(isAgainst)),
  };
  return TOPIC_SIGNS.map((sign) => signs[sign]);
}

/**
 * Whether a text is about cyber policy: states, alliances or laws acting on cyber.
 *
 * @param odds - natural logarithm of the odds that it is, as the model judges.
 * @param learned - the words that the model went by, asked for where the lexicon knows none.
 */
export function topicOf(
  text: string,
  sentences: readonly ReadSentence[],
  odds: number,
  learned: () => string[],
): Topic {
  const score = sentences.length === 0 ? 0 : 1 / (1 + Math.exp(-odds));
  const isCyberPolicy = score >= 0.5;
  const known = isCyberPolicy ? reasonsOf(text, sentences) : [];
  return {
    isCyberPolicy,
    score: Math.round(score * 1000) / 1000,
    reasons: isCyberPolicy && known.length === 0 ? learned().slice(0, REASONS) : known,
  };
}

function isOutright({ found }: ReadSentence): boolean {
  return found.has('topic:cyber') || found.has('topic:phrases');
}

function isCyber(sentence: ReadSentence): boolean {
  return isOutright(sentence) || sentence.found.has('context:CYBER');
}

function isPolicy({ found }: ReadSentence): boolean {
  return found.has('topic:policy');
}

function isAgainst({ found }: ReadSentence): boolean {
  return found.has('topic:against');
}

function wordsOf({ found, compared }: ReadSentence, group: 'topic:phrases' | 'topic:cyber') {
  const spans = found.get(group) ?? [];
  return spans.map((span) => ({ key: compared.slice(span.start, span.end), span }));
}

/** The words that weighed most, as they stand in the page: phrases before single words. */
function reasonsOf(text: string, sentences: readonly ReadSentence[]): string[] {
  const reasons = new Map<string, { word: string; weight: number }>();
  for (const sentence of sentences) {
    for (const [group, weight] of [
      ['topic:phrases', 3],
      ['topic:cyber', 1],
    ] as const) {
      for (const { key, span } of wordsOf(sentence, group)) {
        const known = reasons.get(key);
        if (known) known.weight += weight;
        else reasons.set(key, { word: textOf(text, sentence.place(span)), weight });
      }
    }
  }
  const heaviest = [...reasons.values()].toSorted((a, b) => b.weight - a.weight);
  return heaviest.slice(0, REASONS).map(({ word }) => word);
}
