import { textOf } from '../text/span';
import type { Topic } from './mention';
import type { ReadSentence } from './read-sentences';

/** Words that a report names as reasons. */
const REASONS = 5;
/** How much a headline weighs, in sentences. */
const HEADLINE = 2;
/** The first sentences, in which news says what it is about. */
const LEAD = 2;

/**
 * Weights of the lexicon's signs. They were fitted on 120 labelled texts and 166 ordinary pages, joined by copies of
 * the ordinary texts with one cyber word put in, then rounded by hand; shares are of the text's sentences.
 */
const WEIGHTS = {
  /** The headline or the lead says cyber. */
  lead: 1.7,
  /** Share of sentences with a word of cyber or its machines. */
  cyber: 0.7,
  /** Sentences that say cyber outright, up to five. */
  outright: 0.8,
  /** Share of sentences with a state, an alliance or a law. */
  policy: 1.4,
  /** Sentences with both, up to six. */
  both: 1.5,
  /** A phrase such as "cyber command", and how many different ones, up to four. */
  phrase: 1.8,
  phrases: 1.3,
  /** Share of sentences of another trade, and such a headline. */
  against: -1.8,
  headlineAgainst: -1.1,
} as const;
/** Nothing is about cyber policy until something speaks for it. */
const NOTHING = -2.3;
/** Of the score that the model gives to the page's words. */
const WORDS = 3;
/** The model has read no ordinary page of the whole world's: its word alone opens none. */
const SAY = 1.2;

/**
 * Natural logarithm of the odds that a page is about cyber policy: states, alliances or laws acting on cyber.
 *
 * @param learned - the score that the model gives to the page's words.
 */
export function topicOddsOf(
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
  learned: number,
): number {
  const signs = topicSignsOf(title, sentences);
  if (signs.outright === 0) return -Infinity;
  const said = Math.max(-SAY, Math.min(SAY, WORDS * learned));
  let odds = NOTHING + said;
  for (const [sign, weight] of entriesOf(WEIGHTS)) odds += weight * signs[sign];
  return odds;
}

function entriesOf(weights: typeof WEIGHTS): [keyof typeof WEIGHTS, number][] {
  // The keys of an object literal are known.
  return Object.entries(weights) as [keyof typeof WEIGHTS, number][];
}

/** The signs of a page, each 0 to 1. */
function topicSignsOf(
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
): Record<keyof typeof WEIGHTS, number> {
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
  return {
    lead: Number(title.some(isOutright) || lead.some(isOutright)),
    cyber: weightOf(isCyber) / whole,
    outright: Math.min(outright / 5, 1),
    policy: weightOf(isPolicy) / whole,
    both: Math.min(both / 6, 1),
    phrase: Number(phrases.size > 0),
    phrases: Math.min(phrases.size / 4, 1),
    against: weightOf(isAgainst) / whole,
    headlineAgainst: Number(title.some(isAgainst)),
  };
}

/**
 * Whether a text is about cyber policy.
 *
 * @param odds - natural logarithm of the odds that it is.
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
