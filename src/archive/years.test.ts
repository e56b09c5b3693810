import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { feedLength, hasDated } from './years.ts';

const dates = {
  printed: { edtf: '2025-03-07', status: 'printed' },
  inferred: { edtf: '2025-03-14', status: 'inferred' },
  window: { edtf: '2025-03', status: 'printed' },
  unknown: { edtf: null, status: 'unknown' },
};
// Only heads of issues are read, and of articles the issue.
const index = {
  issueById: new Map(Object.entries(dates).map(([id, date]) => [id, { head: { date } }])),
} as unknown as ArchiveIndex;
const of = (...issues: string[]) => issues.map((issue) => ({ issue })) as Article[];

test('a feed is dated by days that were printed, on one of the articles that it holds', () => {
  assert.equal(hasDated(index, of('unknown', 'printed')), true);
  assert.equal(hasDated(index, of('inferred', 'window', 'unknown', 'none')), false);
  const undated = Array.from({ length: feedLength }, () => 'window');
  assert.equal(hasDated(index, of(...undated.slice(1), 'printed')), true);
  assert.equal(hasDated(index, of(...undated, 'printed')), false);
});
