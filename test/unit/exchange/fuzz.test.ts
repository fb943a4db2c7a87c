import { describe, expect, it } from 'vitest';
import { textOfBytes } from '../../../entrypoints/library/exchange/file-text';
import { idsOf, planImport, readItems, stepsOf } from '../../../lib/exchange/import-plan';
import { openFile } from '../../../lib/exchange/open-file';
import { comment, highlight } from '../annotation/samples';
import { FILES, READING } from './files';

/** Broken files of each format; with nine formats more than 10,000 together. */
const PER_FORMAT = 1_400;
const SEED = 20_261_123;

/** Mulberry32: the same files on every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = (below: number) => number;
const encode = (text: string) => new TextEncoder().encode(text);
const cut = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length);
const VALUES = [
  'null',
  '1e999',
  '-0',
  '[]',
  '{}',
  '""',
  'true',
  '"\\ud800"',
  '123456789012345678901234567890',
  '{"__proto__":{"type":"Annotation"}}',
  '[[[[[]]]]]',
  '"javascript:alert(1)"',
  '"2026-99-99"',
];
const PIECES = [
  '"',
  ',',
  ':',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\u0000',
  '\ufeff',
  '\ud800',
  '__proto__',
  'constructor',
  '\n',
  '""',
  '=',
  "'",
  '<script>',
];

const MUTATIONS: readonly ((text: string, random: Random) => Uint8Array)[] = [
  // Cut off.
  (text, random) => encode(text.slice(0, random(text.length))),
  // Some bytes are others: often no UTF-8 any more.
  (text, random) => {
    const bytes = encode(text);
    for (let i = 0; i <= random(4); i++) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  // A stretch is gone.
  (text, random) => encode(cut(text, random(text.length), 1 + random(40), '')),
  // Something is put in.
  (text, random) => encode(cut(text, random(text.length), 0, PIECES[random(PIECES.length)] ?? '')),
  // A value has the wrong type.
  (text, random) => {
    const values = [...text.matchAll(/(?<=:\s*)(?:"[^"]*"|\d+|null|\[|\{)/g)];
    const value = values[random(Math.max(values.length, 1))];
    const by = VALUES[random(VALUES.length)] ?? 'null';
    return encode(value ? cut(text, value.index, value[0].length, by) : by);
  },
  // A key is another, or stands twice.
  (text, random) => {
    const keys = [...text.matchAll(/"([\w@:]+)"(?=\s*:)/g)];
    const key = keys[random(Math.max(keys.length, 1))];
    const by =
      ['"__proto__"', '"constructor"', '"id"', '"type":1,"type"', '"toString"'][random(5)] ?? '';
    return encode(key ? cut(text, key.index, key[0].length, by) : by);
  },
  // Nested without end.
  (text, random) =>
    encode(
      cut(text, random(text.length), 0, (random(2) ? '[' : '{"a":').repeat(1 + random(3_000))),
    ),
  // Another encoding.
  (text, random) => {
    const big = random(2) === 0;
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    if (random(2)) view.setUint16(0, 0xfeff, !big);
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), !big);
    return bytes.subarray(0, bytes.length - random(3));
  },
  // Lines in another order.
  (text, random) =>
    encode(
      text
        .split(/(?<=[,\n])/)
        .toSorted(() => random(3) - 1)
        .join(''),
    ),
  // Half of one file and half of another.
  (text, random) => {
    const other = FILES[random(FILES.length)]?.text ?? '';
    return encode(text.slice(0, random(text.length)) + other.slice(random(other.length)));
  },
];

describe('broken files', () => {
  const stored = new Map(
    [highlight, { ...comment, id: 'urn:uuid:2' }].map((annotation) => [
      annotation.id,
      { annotation, deleted: '' },
    ]),
  );
  const before = JSON.stringify([...stored]);
  const prototype = Object.getOwnPropertyNames(Object.prototype).toString();
  const tally = { files: 0, 'refused whole': 0, 'refused in part': 0, 'still valid': 0 };

  it.each(FILES)(
    'of $name never crash, are refused with a reason, and change nothing',
    ({ text }) => {
      const random = randomFrom(SEED + text.length);
      for (let i = 0; i < PER_FORMAT; i++) {
        const bytes = MUTATIONS[i % MUTATIONS.length]?.(text, random) ?? encode('');
        tally.files++;
        const mutated = textOfBytes(bytes);
        const opened = mutated === null ? null : openFile(mutated);
        if (opened === null || opened.kind === 'refused') {
          tally['refused whole']++;
          if (opened?.fault === 'not-json') expect(opened.line).toBeGreaterThan(0);
          continue;
        }
        const read = readItems(opened.items, READING);
        expect(read.records.length + read.refused.length).toBe(opened.items.length);
        for (const { fault, line } of read.refused) {
          expect(fault).not.toBe('');
          expect(line).toBeGreaterThan(0);
        }
        tally[read.refused.length > 0 ? 'refused in part' : 'still valid']++;
        const seen = new Map([...stored].filter(([id]) => idsOf(read).includes(id)));
        const plan = planImport(read, seen);
        const steps = [...stepsOf(plan, 'both'), ...stepsOf(plan, 'newer')];
        // What may be written can be written: a record is JSON, whole, and no deeper than a browser copies.
        for (const step of steps) structuredClone(step);
      }
    },
  );

  it('are more than 10,000, and nothing was changed by them', () => {
    process.stdout.write(`${JSON.stringify(tally)}\n`);
    expect(tally.files).toBeGreaterThanOrEqual(10_000);
    // Most must be broken indeed, and some must have come through to the plan.
    expect(tally['refused whole']).toBeGreaterThan(tally.files / 4);
    expect(tally['refused in part']).toBeGreaterThan(0);
    expect(JSON.stringify([...stored])).toBe(before);
    expect(Object.getOwnPropertyNames(Object.prototype).toString()).toBe(prototype);
  });
});
