import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BenchRow } from './bench-row.ts';
import { formatBars, formatGrowth, formatRows } from './format-build.ts';
import { growthOf } from './growth.ts';

const rows: BenchRow[] = [
  { articles: 1000, group: 'normalize', change: 'cold', wall: 5, cpu: 6.5, memory: 301.4 },
  {
    ...{ articles: 1000, group: 'pages', change: 'cold', wall: 4, cpu: 5, memory: 400 },
    ...{ files: 5000, bytes: 88_400_000 },
  },
  { articles: 1000, group: 'pages', change: 'nothing changed', wall: 1, cpu: null, memory: null },
  { articles: 1000, group: 'bare', change: 'cold', wall: 0.5, cpu: 0.5, memory: 90 },
  { articles: 1000, group: 'eleventy', change: 'cold', wall: 2, cpu: 2, memory: 200 },
];

describe('formatRows', () => {
  it('sets each case beside the same of the others, or beside their cold build', () => {
    assert.equal(
      formatRows(rows),
      `\
case                    articles  wall s  CPU s  peak MB  files    MB  × bare  × Astro  × Eleventy
normalize, cold             1000    5.00   6.50      301
pages, cold                 1000    4.00   5.00      400   5000  88.4    8.00                 2.00
pages, nothing changed      1000    1.00      –        –                 2.00                 0.50
bare, cold                  1000    0.50   0.50       90
eleventy, cold              1000    2.00   2.00      200                 4.00`,
    );
  });
});

describe('formatBars', () => {
  it('says what was asked, what was found, and whether that is enough', () => {
    const bar = { articles: 1000, name: 'pages, peak memory', most: 0.8, unit: 'GB' } as const;
    const bundles = { articles: 1000, name: 'made anew', most: 1, unit: 'bundles' } as const;
    assert.equal(
      formatBars([
        { ...bar, found: 0.7512, met: true },
        { ...bundles, found: 3, met: false },
      ]),
      `\
bar                 articles  at most  found     unit
pages, peak memory      1000     0.80   0.75       GB      met
made anew               1000        1      3  bundles  NOT MET`,
    );
  });
});

describe('formatGrowth', () => {
  const of = (articles: number, wall: number, memory: number): BenchRow => ({
    ...{ articles, group: 'pages', change: 'cold', wall, cpu: wall, memory },
  });
  const walls = [{ name: '4 GB', of: 'memory', limit: 4000 }] as const;

  it('carries growth on, and names the wall', () => {
    assert.equal(
      formatGrowth(growthOf([of(1000, 10, 300), of(2000, 20, 400)]), 300_000, walls),
      `\
by calculation at 300000  wall s  peak GB  s / 1000 articles  MB / 1000 articles  off by
pages, cold               3000.0    30.20             10.000              100.00     0 %
First wall: pages, cold meets 4 GB at about 38,000 articles`,
    );
  });

  it('carries nothing on that did not grow', () => {
    assert.equal(
      formatGrowth(growthOf([of(1000, 10, 300), of(2000, 10, 290)]), 300_000, walls),
      `\
by calculation at 300000  wall s  peak GB  s / 1000 articles  MB / 1000 articles  off by
pages, cold                    –        –              0.000              -10.00     0 %`,
    );
  });
});
