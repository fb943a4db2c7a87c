import type { ClaimId } from '../knowledge/model';
import { FOCUS_SIGNS } from './focus';
import type { SentenceVector } from './sentence-vector';
import { STANCE_SIGNS, STANCES } from './stance';

/** How the odds of a judgement are summed up. */
export interface Judge {
  readonly bias: number;
  /** One weight for each sign that the lexicon counts. */
  readonly signs: readonly number[];
  /** Of the score that the model gives to the words. */
  readonly words: number;
}

/**
 * A linear model: one column of weights for each claim, then for each stance, then two for pages: are they on cyber
 * policy, and on Japan's?
 */
export interface SpottingModel {
  /** Sentences are hashed into 2^`bits` buckets. */
  readonly bits: number;
  readonly claims: readonly ClaimId[];
  /** Row by row, one row a bucket; times `scales` they are the trained weights. */
  readonly weights: Int8Array;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  /** For each claim, the score from which a sentence touches it. */
  readonly thresholds: readonly number[];
  /** One for each stance. */
  readonly stances: readonly Judge[];
  readonly japan: Judge;
}

/** Columns after those of the claims. */
export const MORE_COLUMNS = STANCES.length + 2;

/** The model's file is missing, damaged or of another version. */
export class ModelUnreadableError extends Error {}

type Head = Omit<SpottingModel, 'weights' | 'claims'> & { readonly claims: readonly string[] };

const FORMAT = 'sidelight-model-1';

/** The file of a model: a line of JSON in ASCII, then the weights, a byte each. */
export function encodeModel({ weights, ...head }: SpottingModel): Uint8Array<ArrayBuffer> {
  const json = `${JSON.stringify({ format: FORMAT, ...head })}\n`;
  const line = Uint8Array.from(json, (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(line.length + weights.length);
  bytes.set(line);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), line.length);
  return bytes;
}

/**
 * @param claims - those of the knowledge base, in its order; the model must be of them.
 * @throws {ModelUnreadableError} for anything but a whole model of these claims.
 */
export function readModel(file: ArrayBuffer, claims: readonly ClaimId[]): SpottingModel {
  const bytes = new Uint8Array(file);
  const end = bytes.indexOf(10);
  const head = end < 0 ? null : parseHead(String.fromCharCode(...bytes.subarray(0, end)));
  const columns = claims.length + MORE_COLUMNS;
  const isWhole = head && bytes.length - end - 1 === 2 ** head.bits * columns;
  if (!isWhole || head.claims.join() !== claims.join()) {
    throw new ModelUnreadableError(
      'The model that finds claims is missing or damaged: no notes can be shown. Your annotations are not affected. Reinstalling the extension mends this.',
    );
  }
  const { bits, scales, biases, thresholds, stances, japan } = head;
  const weights = new Int8Array(file.slice(end + 1));
  return { bits, claims, weights, scales, biases, thresholds, stances, japan };
}

function parseHead(line: string): Head | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return isHead(value) ? value : null;
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const head: Partial<Record<keyof Head | 'format', unknown>> = value;
  const { claims, bits } = head;
  if (head.format !== FORMAT || !Array.isArray(claims) || typeof bits !== 'number') return false;
  const columns = claims.length + MORE_COLUMNS;
  return (
    claims.every((claim) => typeof claim === 'string') &&
    isNumbers(head.scales, columns) &&
    isNumbers(head.biases, columns) &&
    isNumbers(head.thresholds, claims.length) &&
    Array.isArray(head.stances) &&
    head.stances.length === STANCES.length &&
    head.stances.every((judge) => isJudge(judge, STANCE_SIGNS.length)) &&
    isJudge(head.japan, FOCUS_SIGNS.length)
  );
}

function isJudge(value: unknown, signs: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const judge: Partial<Record<keyof Judge, unknown>> = value;
  return (
    typeof judge.bias === 'number' &&
    typeof judge.words === 'number' &&
    isNumbers(judge.signs, signs)
  );
}

function isNumbers(value: unknown, count: number): boolean {
  return (
    Array.isArray(value) && value.length === count && value.every((n) => typeof n === 'number')
  );
}

/** The scores of a sentence or a page, one a column: above 0 the model leans to yes. */
export function scoresOf(model: SpottingModel, { buckets, values }: SentenceVector): Float64Array {
  const columns = model.biases.length;
  const scores = new Float64Array(columns);
  for (let at = 0; at < buckets.length; at++) {
    const row = (buckets[at] ?? 0) * columns;
    const value = values[at] ?? 0;
    for (let column = 0; column < columns; column++) {
      scores[column] = (scores[column] ?? 0) + (model.weights[row + column] ?? 0) * value;
    }
  }
  for (let column = 0; column < columns; column++) {
    scores[column] =
      (scores[column] ?? 0) * (model.scales[column] ?? 0) + (model.biases[column] ?? 0);
  }
  return scores;
}

/** What a bucket adds to a column for each unit of its value. */
export function weightOf(model: SpottingModel, bucket: number, column: number): number {
  const weight = model.weights[bucket * model.biases.length + column] ?? 0;
  return weight * (model.scales[column] ?? 0);
}

/**
 * Natural logarithm of the odds of a judgement.
 *
 * @param score - of the words, in the judgement's column.
 */
export function oddsOf(judge: Judge, signs: readonly number[], score: number): number {
  return judge.signs.reduce(
    (sum, weight, index) => sum + weight * (signs[index] ?? 0),
    judge.bias + judge.words * score,
  );
}
