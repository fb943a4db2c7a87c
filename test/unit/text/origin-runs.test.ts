import { describe, expect, it } from 'vitest';
import { normalizeUnits } from '../../../lib/text/normalize';
import { originAt } from '../../../lib/text/origin-runs';

describe('each unit of a folded text knows where it came from', () => {
  it.each([
    { text: 'One', kept: 'one', origins: [0, 1, 2, 3] },
    { text: ' a  b ', kept: 'ab', origins: [1, 4, 6] },
    { text: 'a…b', kept: 'a...b', origins: [0, 1, 1, 1, 2, 3] },
    { text: 'e\u0301s', kept: 'és', origins: [0, 2, 3] },
    { text: 'xe\u0301\u0323s t', kept: 'xẹ\u0301st', origins: [0, 1, 1, 4, 6, 7] },
    { text: '\u00ad', kept: '', origins: [1] },
    { text: '', kept: '', origins: [0] },
    { text: '😀 😀', kept: '😀😀', origins: [0, 0, 3, 3, 5] },
  ])('in $text', ({ text, kept, origins }) => {
    const { units, runs, length } = normalizeUnits(text, 'dropped');
    expect(String.fromCharCode(...units.subarray(0, length))).toBe(kept);
    expect(origins.map((_, unit) => originAt(runs, unit))).toEqual(origins);
  });
});
