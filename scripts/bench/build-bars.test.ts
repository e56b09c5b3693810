import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BenchRow, Change, Group } from './bench-row.ts';
import { checkBars } from './build-bars.ts';

const row = (
  articles: number,
  group: Group,
  change: Change,
  wall: number,
  more: Partial<BenchRow> = {},
): BenchRow => ({ articles, group, change, wall, cpu: wall, memory: 900, ...more });

const shown = (rows: readonly BenchRow[]): string[] =>
  checkBars(rows).map(
    ({ articles, name, most, found, unit, met }) =>
      `${articles} ${name}: ${found} ${unit} of ${most}${met ? '' : ', not met'}`,
  );

describe('checkBars', () => {
  it('compares ours with the others of the same size, by wall time', () => {
    const rows = [10_000, 50_000].flatMap((articles) => [
      row(articles, 'pages', 'cold', 8),
      row(articles, 'astro', 'cold', 20),
      row(articles, 'eleventy', 'cold', 10),
    ]);
    assert.deepEqual(shown(rows), [
      '10000 pages, cold: of Astro: 0.4 × of 0.5',
      '10000 pages, cold: of Eleventy: 0.8 × of 1.2',
      '10000 pages, peak memory: 0.9 GB of 0.8, not met',
      '50000 pages, cold: of Astro: 0.4 × of 0.5',
      '50000 pages, cold: of Eleventy: 0.8 × of 0.5, not met',
      '50000 pages, peak memory: 0.9 GB of 1',
    ]);
  });

  it('takes the peak of every case, and allows more seconds above 10,000', () => {
    assert.deepEqual(
      shown([
        row(50_000, 'pages', 'cold', 90),
        row(50_000, 'pages', 'one article changed', 5, { memory: 1200 }),
        row(50_000, 'astro', 'one article changed', 100),
      ]),
      [
        '50000 pages, one article changed: of Astro: 0.05 × of 0.04, not met',
        '50000 pages, one article changed: 5 s of 6',
        '50000 pages, peak memory: 1.2 GB of 1, not met',
      ],
    );
  });

  it('promises nothing beside others for a small archive', () => {
    assert.deepEqual(
      shown([
        row(1000, 'pages', 'cold', 5, { memory: 700 }),
        row(1000, 'astro', 'cold', 5),
        row(1000, 'eleventy', 'cold', 2),
      ]),
      ['1000 pages, peak memory: 0.7 GB of 0.8'],
    );
  });

  it('counts the bundles that one edit makes anew', () => {
    assert.deepEqual(
      shown([row(1000, 'search', 'one article changed', 4, { bundles: 2, memory: null })]),
      [
        '1000 search, one article changed: 4 s of 10',
        '1000 search, one article changed: made anew: 2 bundles of 1, not met',
      ],
    );
  });
});
