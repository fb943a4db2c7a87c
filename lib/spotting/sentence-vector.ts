import { type FeatureText, featuresOf } from './features';

/** A sparse vector of length 1: which buckets are not 0, and their values. */
export interface SentenceVector {
  readonly buckets: Int32Array;
  readonly values: Float64Array;
}

/**
 * A sentence as the model sees it: its features, hashed into 2^`bits` buckets. Of features that share a bucket the
 * heaviest counts, and what a sentence says twice counts once, so that long sentences weigh no more than short ones.
 */
export function vectorOf(text: FeatureText, bits: number): SentenceVector {
  const mask = 2 ** bits - 1;
  const weights = new Map<number, number>();
  featuresOf(text, (hash, weight) => {
    const bucket = hash & mask;
    if (weight > (weights.get(bucket) ?? 0)) weights.set(bucket, weight);
  });
  return ofLengthOne(weights);
}

/** A page as the model sees it: the sum of its sentences, the headline's counted twice. */
export function pageVectorOf(
  headline: readonly SentenceVector[],
  sentences: readonly SentenceVector[],
): SentenceVector {
  const weights = new Map<number, number>();
  for (const { buckets, values } of [...headline, ...headline, ...sentences]) {
    for (const [at, bucket] of buckets.entries()) {
      weights.set(bucket, (weights.get(bucket) ?? 0) + (values[at] ?? 0));
    }
  }
  return ofLengthOne(weights);
}

function ofLengthOne(weights: ReadonlyMap<number, number>): SentenceVector {
  const buckets = new Int32Array(weights.size);
  const values = new Float64Array(weights.size);
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  let at = 0;
  for (const [bucket, weight] of weights) {
    buckets[at] = bucket;
    values[at++] = weight / length;
  }
  return { buckets, values };
}
