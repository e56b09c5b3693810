import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeArchive } from '../../scripts/made-up/make-archive.ts';
import { indexArchive } from './archive-index.ts';
import { articlesOfPart, headOfList } from './long-lists.ts';

const { publication, zones, articles, ledgers } = makeArchive({
  articles: 2200,
  seed: 3,
  length: 40,
});
const index = indexArchive({
  publication,
  zones,
  articles: articles.map(({ article }) => article),
  pages: ledgers.map(({ scan, issue, page }) => ({ scan, issue, page, sectionName: null })),
});
const list = 'kinds/news';
const all = index.articles.filter(({ kind }) => kind === 'news');

test('a long list shows its newest articles, and every article once on its further pages', () => {
  const head = headOfList(index, list);
  assert.equal(head.count, all.length);
  assert.deepEqual(head.articles, all.slice(0, 50));
  const parts = head.parts.map(({ key }) => articlesOfPart(index, `${list}/${key}`));
  assert.deepEqual(
    head.parts.map(({ count }) => count),
    parts.map(({ length }) => length),
  );
  assert.deepEqual(new Set(parts.flat()), new Set(all));
  assert.equal(parts.flat().length, all.length);
});

test('a year with many articles is divided by months; what has no certain month stands behind them', () => {
  const { parts } = headOfList(index, list);
  const years = parts.map(({ key }) => key.slice(0, 4));
  assert.deepEqual(years, years.toSorted().toReversed());
  const of2025 = parts.filter(({ year }) => year === 2025);
  assert.deepEqual(
    of2025.map(({ key }) => key),
    [...Array.from({ length: 12 }, (_, i) => `2025-${String(12 - i).padStart(2, '0')}`), '2025'],
  );
  assert.deepEqual(of2025.at(-1), { ...of2025.at(-1), month: null });
});

test('a short list is whole, and has no further pages', () => {
  const [zone] = zones;
  assert.ok(zone !== undefined);
  const head = headOfList(index, `zones/${zone.id}`);
  assert.equal(head.articles.length, head.count);
  assert.deepEqual(head.parts, []);
  assert.deepEqual(articlesOfPart(index, `zones/${zone.id}/2025`), []);
});
