import type { TextLanguage } from '../text/language';
import type { Span } from '../text/span';
import { wholeWords } from '../text/whole-words';
import { type FeatureText, featuresOf } from './features';
import { type SpottingModel, weightOf } from './spotting-model';

/** Stretches of words that a note names, at most. */
const MOST = 3;
/** Share of the strongest stretch's weight from which another is named, too. */
const WORTH = 0.35;

/**
 * The words that carried a score: each feature's part in it is laid upon the characters that it stands on, and the
 * stretches that carry most are grown to whole words. Exact, since the model is linear.
 *
 * @param column - the claim's place in the model.
 * @returns spans of `compared`, in order; never empty for a text with any letter.
 */
export function whyOf(text: FeatureText, model: SpottingModel, column: number): Span[] {
  const { compared } = text;
  const carried = new Float64Array(compared.length);
  const mask = 2 ** model.bits - 1;
  featuresOf(text, (hash, weight, start, end) => {
    const share = (weightOf(model, hash & mask, column) * weight) / Math.max(1, end - start);
    for (let at = start; at < end; at++) carried[at] = (carried[at] ?? 0) + share;
  });
  const words = wordsIn(compared, text.language).map((span) => ({
    span,
    weight: weightIn(carried, span),
  }));
  const heaviest = words.toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
  const least = (heaviest[0]?.weight ?? 0) * WORTH;
  const named = heaviest.filter(({ weight }, index) => index === 0 || weight > least);
  return joined(named.map(({ span }) => span).toSorted((a, b) => a.start - b.start));
}

/** Words as the browser parts them; in Japanese without particles and endings, which say nothing by themselves. */
function wordsIn(text: string, language: TextLanguage): Span[] {
  const spans: Span[] = [];
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(text)) {
    if (!isWordLike || (language === 'ja' && /^[\u3041-\u309f]+$/.test(segment))) continue;
    spans.push(wholeWords(text, { start: index, end: index + segment.length }));
  }
  return spans;
}

const segmenters = new Map<TextLanguage, Intl.Segmenter>();

/** One takes milliseconds to make. */
function segmenterOf(language: TextLanguage): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

function weightIn(carried: Float64Array, { start, end }: Span): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += carried[at] ?? 0;
  return sum;
}

/** Words that touch, or stand one character apart, as one stretch. */
function joined(spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last && span.start - last.end <= 1) {
      stretches[stretches.length - 1] = { start: last.start, end: span.end };
    } else stretches.push(span);
  }
  return stretches;
}
