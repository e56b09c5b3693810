import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../domain/article.ts';
import type { IndexedHead } from './collect.ts';
import { type BundleContent, MAX_BUNDLE, splitBundles } from './split-bundles.ts';

function head(id: string, start: string): IndexedHead {
  const names = { title: '', date: '', page: null, zones: [], byline: [] };
  return {
    article: {} as Article, // bundles are cut by dates alone
    stored: { id, ...names, dateStatus: 'printed' },
    facets: { zone: [], prefecture: [], reporter: [], standingHead: [], kind: [] },
    start,
    year: start.slice(0, 4),
    month: null,
  };
}

/** Articles of some dates, newest first; '' is a date that is not known. */
function articles(counts: readonly [start: string, count: number][]): IndexedHead[] {
  return counts.flatMap(([start, count]) =>
    Array.from({ length: count }, (_, i) => head(`${start}/${String(i)}`, start)),
  );
}

const split = (counts: [start: string, count: number][], max = 1000): [string, number][] =>
  splitBundles(articles(counts), max).map(({ name, articles: own }) => [name, own.length]);

/** What the folder of a bundle depends on: its name and what it holds. */
const folderOf = ({ name, articles: own }: BundleContent): string =>
  [name, ...own.map(({ stored }) => stored.id)].join(' ');

test('years share a bundle as long as they fit: two, four, eight that begin together', () => {
  assert.deepEqual(
    split([
      ['2025-03-07', 400],
      ['2024-03-01', 500],
      ['2023-03-03', 300],
      ['2022-03-04', 300],
      ['2021-03-05', 200],
      ['2020-03-06', 100],
      ['2019-03-01', 700],
    ]),
    [
      ['2024-2025', 900],
      ['2020-2023', 900],
      ['2019', 700],
    ],
  );
});

test('a small archive is one bundle', () => {
  assert.deepEqual(
    split([
      ['2026-03-30', 11],
      ['2025-05', 10],
      ['2023', 5],
    ]),
    [['2023-2026', 26]],
  );
});

test('a year that is too large is divided into halves, quarters, months, and these by number', () => {
  assert.deepEqual(
    split([
      ['2025-12-26', 800],
      ['2025-07-04', 100],
      ['2025-06-27', 600],
      ['2025-04-04', 300],
      ['2025-03-28', 900],
      ['2025-02-07', 2100],
      ['2025', 50],
    ]),
    [
      ['2025-h2', 900],
      ['2025-q2', 900],
      ['2025-03', 900],
      ['2025-02-3', 100],
      ['2025-02-2', 1000],
      ['2025-02-1', 1000],
      ['2025-01', 50],
    ],
  );
});

test('articles without any date stand apart, last', () => {
  assert.deepEqual(
    split([
      ['2025-01-03', 10],
      ['', 1003],
    ]),
    [
      ['2025', 10],
      ['undated-2', 3],
      ['undated-1', 1000],
    ],
  );
  assert.deepEqual(split([['', 3]]), [['undated', 3]]);
  assert.deepEqual(split([]), []);
});

const dates = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.nat(8)),
  { minLength: 1, maxLength: 150, selector: (date) => date.join('-') },
);
const headsOf = (list: readonly [number, number, number][]): IndexedHead[] =>
  list
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-0${day + 1}`)
    .sort()
    .reverse()
    .map((start) => head(start, start));

test('no article is lost or moved, and no bundle is too large', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 40 }), (list, max) => {
      const all = headsOf(list);
      const bundles = splitBundles(all, max);
      assert.deepEqual(
        bundles.flatMap(({ articles: own }) => own),
        all,
      );
      for (const { articles: own } of bundles) assert.ok(own.length <= max);
      assert.equal(new Set(bundles.map(({ name }) => name)).size, bundles.length);
    }),
  );
});

test('an article that is added, wherever, changes one bundle or divides it', () => {
  // nine days of a month: none has to be cut by number
  const max = fc.integer({ min: 9, max: 40 });
  fc.assert(
    fc.property(dates, max, fc.nat(), (list, most, which) => {
      const without = splitBundles(headsOf(list.filter((_, i) => i !== which % list.length)), most);
      const whole = splitBundles(headsOf(list), most);
      const kept = new Set(whole.map(folderOf));
      const gone = without.filter((bundle) => !kept.has(folderOf(bundle)));
      assert.ok(gone.length <= 1, gone.map(({ name }) => name).join(' '));
      const before = new Set(without.map(folderOf));
      const made = whole.filter((bundle) => !before.has(folderOf(bundle)));
      const rebuilt = made.reduce((sum, { articles: own }) => sum + own.length, 0);
      assert.ok(rebuilt <= most + 1);
    }),
  );
});

test('a weekly that grows for eight years builds one bundle a week, two when one is full', () => {
  const first = Date.UTC(2018, 0, 5);
  // at a tenth of the size: an issue has two articles instead of twenty
  for (const max of [MAX_BUNDLE.pagefind / 10, MAX_BUNDLE.bigram / 10]) {
    let all: IndexedHead[] = [];
    let before = new Set<string>();
    let divided = 0;
    for (let week = 0; week < 8 * 52; week++) {
      const start = new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10);
      all = [...articles([[start, 2]]), ...all];
      const folders = splitBundles(all, max).map(folderOf);
      const built = folders.filter((folder) => !before.has(folder));
      assert.ok(built.length === 1 || built.length === 2, `${start}: ${built.length} bundles`);
      if (built.length === 2) divided++;
      before = new Set(folders);
    }
    assert.ok(divided > 0 && divided < 20, `divided ${divided} times`);
  }
});
