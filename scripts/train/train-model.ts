import type { ClaimId } from '../../lib/knowledge/model';
import type { SentenceVector } from '../../lib/spotting/sentence-vector';
import { type Judge, oddsOf, type SpottingModel } from '../../lib/spotting/spotting-model';
import { STANCES } from '../../lib/spotting/stance';
import type { PageExample, SentenceExample } from './examples';
import { type SparseRows, type SvmOptions, trainSvm } from './linear-svm';
import { trainLogistic } from './logistic';

/** Parts into which the texts are divided: each is scored by a model that has not seen it. */
const FOLDS = 5;
const CLAIMS: SvmOptions = { cost: { positive: 1, negative: 1 }, epochs: 15 };
const STANCE: SvmOptions = { cost: { positive: 0.5, negative: 0.5 }, epochs: 15 };
const PAGES: SvmOptions = { cost: { positive: 1, negative: 1 }, epochs: 15 };
/** Recall counts this much of precision when a threshold is chosen (F-measure's β²): a wrong note costs trust. */
const BETA2 = 0.5;
/** Sentences that the threshold of all claims together counts for, beside a claim's own. */
const COMMON = 150;

/** What a model that had not seen a text made of it. */
export interface Unseen {
  readonly page: PageExample;
  /** Natural logarithms of the odds: on cyber policy, on Japan's. */
  readonly topicOdds: number;
  readonly japanOdds: number;
  /** For each sentence of the page, the scores of claims and stances. */
  readonly scores: readonly Float64Array[];
}

export interface TrainedModel {
  readonly model: SpottingModel;
  readonly unseen: readonly Unseen[];
}

/** Trains all columns, and chooses thresholds by what models say of texts that they have not seen. */
export function trainModel(
  pages: readonly PageExample[],
  claims: readonly ClaimId[],
  bits: number,
): TrainedModel {
  const foldOf = (index: number) => index % FOLDS;
  const scored = pages.map((page) => ({ page, words: [0, 0], scores: [] as Float64Array[] }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = pages.filter((_, index) => foldOf(index) !== fold);
    const columns = trainColumns(kept, claims, bits);
    const first = claims.length + STANCES.length;
    for (const [index, score] of scored.entries()) {
      if (foldOf(index) !== fold) continue;
      const { vector, sentences } = score.page;
      score.words = columns.slice(first).map((weights) => scoreOf(weights, vector));
      score.scores = sentences.map((sentence) =>
        Float64Array.from(columns.slice(0, first), (weights) => scoreOf(weights, sentence.vector)),
      );
    }
  }
  const articles = scored.filter(({ page }) => isArticle(page));
  const policy = articles.filter(({ page }) => page.isCyberPolicy);
  const japan = judgeOf(
    policy.map(({ page, words }) => [...page.focusSigns, words[1] ?? 0]),
    policy.map(({ page }) => page.isJapan),
  );
  const unseen = scored.map(({ page, words, scores }) => ({
    page,
    topicOdds: page.topicOddsOf(words[0] ?? 0),
    japanOdds: page.namesJapan ? oddsOf(japan, page.focusSigns, words[1] ?? 0) : -Infinity,
    scores,
  }));
  const stances = STANCES.map((stance, index) => {
    const touching = scored.flatMap(({ page, scores }) =>
      page.sentences.flatMap((sentence, at) =>
        sentence.stance === null
          ? []
          : [{ sentence, score: scores[at]?.[claims.length + index] ?? 0 }],
      ),
    );
    return judgeOf(
      touching.map(({ sentence, score }) => [...sentence.stanceSigns, score]),
      touching.map(({ sentence }) => sentence.stance === stance),
    );
  });
  const thresholds = thresholdsOf(claims, unseen);
  const columns = trainColumns(pages, claims, bits);
  return {
    model: { bits, claims, ...quantised(columns, 2 ** bits), thresholds, stances, japan },
    unseen,
  };
}

/** A sheet's sentences are denser than any page, and make none. */
export function isArticle({ kind }: PageExample): boolean {
  return !kind.startsWith('sheet');
}

/** Whether the model would be asked for claims in a sentence. */
export function isAsked({ topicOdds, japanOdds }: Unseen, { ofJapan }: SentenceExample): boolean {
  return topicOdds >= 0 && (japanOdds > 0 ? ofJapan.onJapan : ofJapan.elsewhere);
}

function judgeOf(rows: readonly (readonly number[])[], isOf: readonly boolean[]): Judge {
  const weights = Array.from(trainLogistic(rows, isOf), (weight) => round(weight));
  const bias = weights.pop() ?? 0;
  const words = weights.pop() ?? 0;
  return { bias, signs: weights, words };
}

function trainColumns(
  pages: readonly PageExample[],
  claims: readonly ClaimId[],
  bits: number,
): Float64Array[] {
  // Sentences of other states teach nothing: they may say the same, and touch no claim.
  const taught = pages.flatMap(({ isCyberPolicy, isJapan, sentences }) =>
    sentences.filter(
      (sentence) =>
        sentence.claims.size > 0 ||
        (isCyberPolicy && (isJapan ? sentence.ofJapan.onJapan : sentence.ofJapan.elsewhere)),
    ),
  );
  const touching = taught.filter((sentence) => sentence.claims.size > 0);
  const articles = pages.filter(isArticle);
  const policy = articles.filter(({ isCyberPolicy }) => isCyberPolicy);
  const train = <T extends { readonly vector: SentenceVector }>(
    rows: readonly T[],
    options: SvmOptions,
  ) => {
    const matrix = rowsOf(rows, bits);
    return (isOf: (row: T) => boolean) =>
      trainSvm(
        matrix,
        Uint8Array.from(rows, (row) => Number(isOf(row))),
        options,
      );
  };
  const trainClaim = train(taught, CLAIMS);
  const trainStance = train(touching, STANCE);
  return [
    ...claims.map((claim) => trainClaim((sentence) => sentence.claims.has(claim))),
    ...STANCES.map((stance) => trainStance((sentence) => sentence.stance === stance)),
    train(articles, PAGES)((page) => page.isCyberPolicy),
    train(policy, PAGES)((page) => page.isJapan),
  ];
}

function rowsOf(
  examples: readonly { readonly vector: SentenceVector }[],
  bits: number,
): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  for (const [row, { vector }] of examples.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + vector.buckets.length;
  }
  const size = starts[examples.length] ?? 0;
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  for (const [row, { vector }] of examples.entries()) {
    columns.set(vector.buckets, starts[row]);
    values.set(vector.values, starts[row]);
  }
  return { starts, columns, values, width: 2 ** bits };
}

function scoreOf(weights: Float64Array, { buckets, values }: SentenceVector): number {
  let score = weights[weights.length - 1] ?? 0;
  for (let at = 0; at < buckets.length; at++) {
    score += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return score;
}

/** A score that a model gave to a sentence which it had not seen. */
interface Judged {
  readonly score: number;
  readonly isOf: boolean;
}

/** Thresholds, one a claim: what its own sentences say, drawn towards what all say by as many as they are few. */
function thresholdsOf(claims: readonly ClaimId[], unseen: readonly Unseen[]): number[] {
  const judged = claims.map((claim, column) => judgedOf(claim, column, unseen));
  const common = thresholdOf(judged.flat());
  return judged.map((own) => {
    const count = own.filter(({ isOf }) => isOf).length;
    return round((thresholdOf(own) * count + common * COMMON) / (count + COMMON));
  });
}

/** Sentences of articles of which the model would be asked. */
function judgedOf(claim: ClaimId, column: number, unseen: readonly Unseen[]): Judged[] {
  return unseen
    .filter(({ page }) => isArticle(page))
    .flatMap((text) =>
      text.page.sentences.flatMap((sentence, index) =>
        isAsked(text, sentence)
          ? [{ isOf: sentence.claims.has(claim), score: text.scores[index]?.[column] ?? 0 }]
          : [],
      ),
    );
}

/** The threshold with the best F-measure. */
function thresholdOf(judged: readonly Judged[]): number {
  const falling = judged.toSorted((a, b) => b.score - a.score);
  const all = falling.filter(({ isOf }) => isOf).length;
  let right = 0;
  let best = 0;
  let threshold = 0;
  for (const [index, { isOf, score }] of falling.entries()) {
    if (isOf) right++;
    const next = falling[index + 1]?.score ?? score - 0.1;
    const measure = ((1 + BETA2) * right) / (index + 1 + BETA2 * all);
    if (measure > best && next < score) [best, threshold] = [measure, (score + next) / 2];
  }
  return threshold;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Weights as bytes, each column with a scale of its own. */
function quantised(
  columns: readonly Float64Array[],
  buckets: number,
): Pick<SpottingModel, 'weights' | 'scales' | 'biases'> {
  const weights = new Int8Array(buckets * columns.length);
  const scales = columns.map((column) => {
    let most = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      most = Math.max(most, Math.abs(column[bucket] ?? 0));
    }
    return most / 127 || 1;
  });
  for (const [index, column] of columns.entries()) {
    const scale = scales[index] ?? 1;
    for (let bucket = 0; bucket < buckets; bucket++) {
      weights[bucket * columns.length + index] = Math.round((column[bucket] ?? 0) / scale);
    }
  }
  return { weights, scales, biases: columns.map((column) => column[buckets] ?? 0) };
}
