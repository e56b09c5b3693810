import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BenchRow } from './bench-row.ts';
import { firstWall, fitLine, growthOf } from './growth.ts';

const row = (articles: number, wall: number, memory: number | null): BenchRow => ({
  ...{ articles, group: 'pages', change: 'cold', wall, cpu: wall, memory },
});

describe('fitLine', () => {
  it('finds a line that goes through all points', () => {
    assert.deepEqual(
      fitLine([
        [10, 7],
        [20, 12],
        [50, 27],
      ]),
      { base: 2, each: 0.5, misfit: 0 },
    );
  });
  it('finds the nearest line, and says how far a point is from it', () => {
    const { base, each, misfit } = fitLine([
      [0, 2],
      [1, 1],
      [2, 3],
    ]);
    assert.deepEqual([base, each, misfit], [1.5, 0.5, 1]);
  });
  it('throws for one place', () => {
    assert.throws(() => fitLine([[5, 1]]), /expected points at two places or more/);
  });
});

describe('growthOf', () => {
  it('is there for cases that were measured at two sizes', () => {
    const rows = [row(1000, 2, 100), row(10_000, 11, null)];
    const once: BenchRow = { ...row(1000, 1, 50), change: 'nothing changed' };
    assert.deepEqual(growthOf([...rows, once]), [
      {
        group: 'pages',
        change: 'cold',
        wall: fitLine([
          [1000, 2],
          [10_000, 11],
        ]),
        memory: null,
      },
    ]);
  });
});

describe('firstWall', () => {
  const walls = [
    { name: 'an hour', of: 'wall', limit: 3600 },
    { name: '4 GB', of: 'memory', limit: 4000 },
  ] as const;
  it('is the one that the smallest archive meets', () => {
    const growths = growthOf([row(1000, 10, 300), row(2000, 20, 400)]);
    assert.deepEqual(firstWall(growths, walls), {
      ...{ group: 'pages', change: 'cold', name: '4 GB', articles: 38_000 },
    });
  });
  it('is none where nothing grows', () => {
    assert.equal(firstWall(growthOf([row(1000, 10, 300), row(2000, 10, 290)]), walls), null);
  });
});
