import { PARTS, type Part } from '../../../lib/pictures/annotations-over-time';
import type { Narrowed } from '../../../lib/pictures/claim-over-time';

/** What the reader looks at in the pictures, as the address keeps it. */
export interface PictureRoute extends Narrowed {
  readonly part: Part;
  /** Empty for the one with the most sightings. */
  readonly claim: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function pictureRouteFrom(query: URLSearchParams): PictureRoute {
  const text = (name: string) => query.get(name) ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  return {
    part: PARTS.find((part) => part === text('by')) ?? 'colour',
    claim: text('claim'),
    site: text('site'),
    from: day('from'),
    to: day('to'),
  };
}

export function wordsOfPictures({ part, claim, site, from, to }: PictureRoute): URLSearchParams {
  const pairs = [
    ['by', part === 'colour' ? '' : part],
    ['claim', claim],
    ['site', site],
    ['from', from],
    ['to', to],
  ] as const;
  return new URLSearchParams(pairs.filter(([, value]) => value !== '').map((pair) => [...pair]));
}
