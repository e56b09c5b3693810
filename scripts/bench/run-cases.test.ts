import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './build-cases.ts';
import { runCases } from './run-cases.ts';

describe('runCases', () => {
  const told: string[] = [];
  const rows: BenchRow[] = [];
  const walls = [9, 2, 4];
  const cases: BenchCase[] = [
    {
      ...{ group: 'pages', change: 'cold' },
      prepare: () => void told.push('prepare'),
      run: () => {
        told.push('run');
        return Promise.resolve({ wall: walls.shift() ?? 0, cpu: 1, memory: 2 });
      },
      count: () => ({ files: 7, bytes: 70 }),
    },
    {
      ...{ group: 'astro', change: 'cold' },
      prepare: () => undefined,
      run: () => Promise.reject(new Error('out of memory')),
    },
    {
      ...{ group: 'eleventy', change: 'cold' },
      prepare: () => undefined,
      run: () => Promise.resolve({ wall: 1, cpu: null, memory: null }),
    },
  ];

  it('measures in rounds, takes the median, and goes on after a failure', async () => {
    await runCases(cases, {
      articles: 1000,
      runs: 3,
      onRun: ({ label, done, total }) => told.push(`${done}/${total} ${label}`),
      onRow: (row) => rows.push(row),
      onFailure: (label, error) => told.push(`${label}: ${String(error)}`),
    });
    assert.deepEqual(told, [
      ...['0/9 1000 articles: pages, cold', 'prepare', 'run'],
      '1/9 1000 articles: astro, cold',
      '1000 articles: astro, cold: Error: out of memory',
      '2/9 1000 articles: eleventy, cold',
      ...['3/9 1000 articles: pages, cold', 'prepare', 'run'],
      '5/9 1000 articles: eleventy, cold',
      ...['6/9 1000 articles: pages, cold', 'prepare', 'run'],
      '8/9 1000 articles: eleventy, cold',
    ]);
    assert.deepEqual(rows, [
      {
        ...{ articles: 1000, group: 'pages', change: 'cold', wall: 4, cpu: 1, memory: 2 },
        ...{ files: 7, bytes: 70 },
      },
      { articles: 1000, group: 'eleventy', change: 'cold', wall: 1, cpu: null, memory: null },
    ]);
  });
});
