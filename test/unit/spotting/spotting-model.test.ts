import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../lib/knowledge/model';
import { FOCUS_SIGNS } from '../../../lib/spotting/focus';
import {
  encodeModel,
  MORE_COLUMNS,
  ModelUnreadableError,
  readModel,
  type SpottingModel,
  scoresOf,
} from '../../../lib/spotting/spotting-model';
import { STANCE_SIGNS } from '../../../lib/spotting/stance';

const claims = ['one-claim', 'another-claim'] as unknown as readonly ClaimId[];
const columns = claims.length + MORE_COLUMNS;
const judge = (signs: number) => ({ bias: 0.5, signs: new Array(signs).fill(0.25), words: 2 });
const model: SpottingModel = {
  bits: 2,
  claims,
  weights: Int8Array.from({ length: 4 * columns }, (_, index) => index - 14),
  scales: new Array(columns).fill(0.5),
  biases: new Array(columns).fill(-1),
  thresholds: [0.1, -0.2],
  stances: [0, 1, 2].map(() => judge(STANCE_SIGNS.length)),
  japan: judge(FOCUS_SIGNS.length),
};
const file = encodeModel(model);

describe('the file of a model', () => {
  it('is read as it was written', () => {
    expect(readModel(file.buffer, claims)).toEqual(model);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a cut file', file.slice(0, -1)],
    ['a file with more', Uint8Array.from([...file, 0])],
    ['another format', Uint8Array.from([...'{"format":"x"}\n'].map((c) => c.charCodeAt(0)))],
    ['no JSON', Uint8Array.from([...'model\n'].map((c) => c.charCodeAt(0)))],
    ['a head without thresholds', withHead({ thresholds: undefined })],
    ['a judge with too few signs', withHead({ japan: judge(1) })],
  ])('is refused with a sentence that says what to do: %s', (_, broken) => {
    const read = () => readModel(broken.slice().buffer, claims);
    expect(read).toThrow(ModelUnreadableError);
    expect(read).toThrow(/annotations are not affected.*Reinstalling/);
  });

  it('is refused when it was trained for other claims', () => {
    expect(() => readModel(file.buffer, claims.slice(1))).toThrow(ModelUnreadableError);
    expect(() => readModel(file.buffer, claims.toReversed())).toThrow(ModelUnreadableError);
  });
});

it('scores by weights, scale and bias of each column', () => {
  const vector = { buckets: Int32Array.of(0, 3), values: Float64Array.of(1, 0.5) };
  const [first, second] = scoresOf(model, vector);
  // Column 0: (-14 · 1 + 7 · 0.5) · 0.5 - 1
  expect(first).toBeCloseTo((-14 + (3 * columns - 14) * 0.5) * 0.5 - 1);
  expect(second).toBeCloseTo((-13 + (3 * columns - 13) * 0.5) * 0.5 - 1);
});

function withHead(change: Record<string, unknown>): Uint8Array {
  const end = file.indexOf(10);
  const head: unknown = JSON.parse(String.fromCharCode(...file.subarray(0, end)));
  const line = `${JSON.stringify({ ...(head as object), ...change })}\n`;
  return Uint8Array.from([
    ...[...line].map((letter) => letter.charCodeAt(0)),
    ...file.subarray(end + 1),
  ]);
}
