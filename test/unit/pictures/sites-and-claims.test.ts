import { describe, expect, it } from 'vitest';
import {
  sitesAndClaims,
  TOUCHES,
  type Touching,
  totalOf,
} from '../../../lib/pictures/sites-and-claims';

const touch = (site: string, claim: string, how: Touching['touch']): Touching => ({
  site,
  claim,
  touch: how,
});
const ALL: readonly Touching[] = [
  touch('a.example', 'pretext', 'asserts'),
  touch('a.example', 'pretext', 'disputes'),
  touch('b.example', 'pretext', 'reports'),
  touch('b.example', 'command', 'own'),
  touch('b.example', 'command', 'own'),
  touch('b.example', 'command', 'reports'),
  touch('b.example', 'command', 'reports'),
  touch('', 'command', 'own'),
];

describe('sites and claims', () => {
  it('are put in the order of how much they have', () => {
    const { sites, claims } = sitesAndClaims(ALL);
    expect(sites).toEqual([
      { name: 'b.example', total: 5 },
      { name: 'a.example', total: 2 },
    ]);
    expect(claims).toEqual([
      { name: 'command', total: 4 },
      { name: 'pretext', total: 3 },
    ]);
  });

  it('say in each cell how often, and how', () => {
    const none = { asserts: 0, reports: 0, disputes: 0, own: 0 };
    expect(sitesAndClaims(ALL).cells).toEqual([
      [{ ...none, reports: 2, own: 2 }, none],
      [
        { ...none, reports: 1 },
        { ...none, asserts: 1, disputes: 1 },
      ],
    ]);
  });

  it('are nothing where nothing is kept', () => {
    const { sites, claims, total } = sitesAndClaims([]);
    expect([sites, claims, total]).toEqual([[], [], 0]);
  });

  it('of equal weight are ordered by name, so that no picture changes by itself', () => {
    const { sites } = sitesAndClaims([
      touch('z.example', 'a', 'own'),
      touch('b.example', 'a', 'own'),
    ]);
    expect(sites.map(({ name }) => name)).toEqual(['b.example', 'z.example']);
  });

  it.each([3, 7, 11])('add up by row, by column and by kind (every %ith)', (step) => {
    const many = Array.from({ length: 500 }, (_, i) =>
      touch(`s${(i * step) % 13}.example`, `c${(i * i) % 7}`, TOUCHES[(i * step) % 4] ?? 'own'),
    );
    const { sites, claims, cells, sums, total } = sitesAndClaims(many);
    expect(total).toBe(500);
    expect(totalOf([sums])).toBe(500);
    for (const [row, claim] of claims.entries()) {
      expect(totalOf(cells[row] ?? [])).toBe(claim.total);
    }
    for (const [column, site] of sites.entries()) {
      expect(totalOf(cells.flatMap((row) => row[column] ?? []))).toBe(site.total);
    }
  });
});
