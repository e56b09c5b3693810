import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../domain/article.ts';
import type { IndexedHead } from './collect.ts';
import { splitBundles } from './split-bundles.ts';

/** Articles of some years, newest first; null is a year that is not known. */
function articles(counts: [year: number | null, count: number][]): IndexedHead[] {
  return counts.flatMap(([sortYear, count]) =>
    Array.from({ length: count }, (_, i): IndexedHead => ({
      article: {} as Article,
      stored: {
        id: `${String(sortYear)}-${String(i)}`,
        title: '',
        date: '',
        dateStatus: 'printed',
        page: null,
        zones: [],
        byline: [],
      },
      facets: { zone: [], prefecture: [], reporter: [], standingHead: [], kind: [] },
      start: '',
      sortYear,
      year: String(sortYear),
      month: null,
    })),
  );
}

const split = (counts: [number | null, number][], max = 5000): [string, number][] =>
  splitBundles(articles(counts), max).map(({ name, articles: own }) => [name, own.length]);

test('older years share bundles, the newest stands alone', () => {
  assert.deepEqual(
    split([
      [2025, 900],
      [2024, 1000],
      [2023, 3000],
      [2022, 1500],
    ]),
    [
      ['2025', 900],
      ['2024', 1000],
      ['2022-2023', 4500],
    ],
  );
});

test('a small archive is one bundle', () => {
  assert.deepEqual(
    split([
      [2026, 11],
      [2025, 10],
      [2023, 5],
    ]),
    [['2023-2026', 26]],
  );
});

test('a year that is too large is cut from its oldest end', () => {
  assert.deepEqual(split([[2025, 12000]]), [
    ['2025-3', 2000],
    ['2025-2', 5000],
    ['2025-1', 5000],
  ]);
});

test('articles without any date stand apart, last', () => {
  assert.deepEqual(
    split([
      [2025, 10],
      [null, 3],
    ]),
    [
      ['2025', 10],
      ['undated', 3],
    ],
  );
});

test('no article is lost or moved, and a new one touches the newest bundle alone', () => {
  const before = articles([
    [2025, 1200],
    [2024, 2600],
    [2023, 2600],
    [null, 40],
  ]);
  const bundles = splitBundles(before, 3000);
  assert.deepEqual(
    bundles.flatMap(({ articles: own }) => own),
    before,
  );
  const [first] = before;
  assert.ok(first);
  const after = splitBundles([first, ...before], 3000);
  assert.deepEqual(after.slice(1), bundles.slice(1));
});
