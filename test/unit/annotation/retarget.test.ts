import { expect, it } from 'vitest';
import type { Selector } from '../../../lib/annotation/model';
import { retarget, retargetBack } from '../../../lib/annotation/retarget';
import { comment } from './samples';

const NOW = '2026-11-24T10:00:00.000Z';
const quote = (exact: string): Selector[] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
];

it('puts an annotation on other words and keeps the ones before', () => {
  const moved = retarget(comment, quote('enter machines'), 'attached', NOW);
  expect(moved).toEqual({
    ...comment,
    modified: NOW,
    target: { ...comment.target, selector: quote('enter machines') },
    history: [{ selector: comment.target.selector, until: NOW, why: 'attached' }],
  });
});

it('goes back step by step, and no further than where it was made', () => {
  const once = retarget(comment, quote('one'), 'attached', NOW);
  const twice = retarget(once, quote('two'), 'extended', NOW);
  expect(retargetBack(twice, NOW)).toEqual(once);
  const back = retargetBack(retargetBack(retargetBack(twice, NOW), NOW), NOW);
  expect(back).toEqual({ ...comment, modified: NOW });
});

it('keeps the first place however often it moves', () => {
  let moved = comment;
  for (let i = 0; i < 100; i++) moved = retarget(moved, quote(`${i}`), 'extended', NOW);
  expect(moved.history.length).toBeLessThan(100);
  expect(moved.history[0]?.selector).toEqual(comment.target.selector);
  expect(moved.history.at(-1)?.selector).toEqual(quote('98'));
});
