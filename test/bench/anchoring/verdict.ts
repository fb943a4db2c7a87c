import type { Span } from '../../../lib/text/span';

/**
 * `right`: of the letters of the true place and the found one, four fifths are in both; `partly`: some are; `wrong`:
 * none is, or the words are gone; `orphan`: nothing was found.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'orphan';

const RIGHT = 0.8;

export function judge(text: string, truth: Span | null, found: Span | null): Verdict {
  if (!found) return 'orphan';
  if (!truth) return 'wrong';
  const common = lettersIn(text, {
    start: Math.max(truth.start, found.start),
    end: Math.min(truth.end, found.end),
  });
  if (common === 0) return 'wrong';
  const all = lettersIn(text, truth) + lettersIn(text, found) - common;
  return common / all >= RIGHT ? 'right' : 'partly';
}

function lettersIn(text: string, { start, end }: Span): number {
  if (start >= end) return 0;
  return text.slice(start, end).replaceAll(/\s/g, '').length;
}
