import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../lib/knowledge/model';
import { identityOf, type SeenPage, sightingsOf } from '../../../lib/spotting/sighting';

const NOW = '2026-11-26T09:00:00.000Z';
const claim = 'network-intrusion' as ClaimId;
const other = 'posture-shift' as ClaimId;

const page = (change: Partial<SeenPage>): SeenPage => ({
  source: 'https://news.example/law',
  site: 'news.example',
  title: 'A law is passed',
  lang: 'en',
  published: '2026-11-20',
  isWanted: true,
  isOff: false,
  isPrivate: false,
  ...change,
});

const NOTES = [
  {
    claim,
    mentions: [
      { sentence: 'Police may break\n   into servers abroad.', stance: 'reports' },
      { sentence: 'Police may break into servers abroad.', stance: 'reports' },
      { sentence: 'Nobody may.', stance: 'disputes' },
    ],
  },
  { claim: other, mentions: [{ sentence: 'Nobody may.', stance: 'disputes' }] },
] as const;

describe('of a page are kept', () => {
  it('each sentence once for each claim, verbatim but for line breaks', () => {
    const kept = sightingsOf(page({}), NOTES, NOW);
    expect(kept.map((one) => [one.claim, one.stance, one.sentence])).toEqual([
      [claim, 'reports', 'Police may break into servers abroad.'],
      [claim, 'disputes', 'Nobody may.'],
      [other, 'disputes', 'Nobody may.'],
    ]);
    expect(kept[0]).toEqual({
      source: 'https://news.example/law',
      site: 'news.example',
      title: 'A law is passed',
      lang: 'en',
      published: '2026-11-20',
      claim,
      stance: 'reports',
      sentence: 'Police may break into servers abroad.',
      seen: NOW,
    });
  });

  it('none of what a hostile page says beyond reason', () => {
    const endless = { sentence: 'x'.repeat(50_000), stance: 'asserts' } as const;
    const [kept] = sightingsOf(
      page({ title: 'y'.repeat(9_000) }),
      [{ claim, mentions: [endless] }],
      NOW,
    );
    expect(kept?.sentence.length).toBeLessThanOrEqual(2_000);
    expect(kept?.title.length).toBeLessThanOrEqual(500);
  });

  it.each<[string, Partial<SeenPage>]>([
    ['the reader did not ask for it', { isWanted: false }],
    ['the site is switched off', { isOff: true }],
    ['the window is private', { isPrivate: true }],
    ['the page is of no site', { site: '' }],
  ])('nothing where %s', (_, change) => {
    expect(sightingsOf(page(change), NOTES, NOW)).toEqual([]);
  });
});

it('is the same sighting at another time, with another title, and no other', () => {
  const [one, second] = sightingsOf(page({}), NOTES, NOW);
  const [again] = sightingsOf(page({ title: 'New' }), NOTES, '2027-01-01T00:00:00.000Z');
  if (!one || !second || !again) throw new Error('Nothing was kept.');
  expect(identityOf(again)).toBe(identityOf(one));
  const others = [second, { ...one, source: 'https://news.example/' }, { ...one, claim: other }];
  for (const different of others) expect(identityOf(different)).not.toBe(identityOf(one));
});
