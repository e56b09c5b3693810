import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePages, pageKeys } from './page-key.ts';

const page = (label: string | null, scan: string) => ({ page: { label, scan } });

test('pages sort like the newspaper, unlabelled last', () => {
  const pages = [page(null, 'c'), page('A10', 'b'), page('B1', 'd'), page('A2', 'a')];
  assert.deepEqual(
    pages.sort(comparePages).map((p) => p.page.label),
    ['A2', 'A10', 'B1', null],
  );
});

test('keys are labels in lower case, p1 for unlabelled, numbered when a page was scanned twice', () => {
  assert.deepEqual(
    pageKeys([
      page('A1', 'a'),
      page('A1', 'b'),
      page('A2-A3', 'c'),
      page(null, 'd'),
      page(null, 'e'),
    ]),
    ['a1', 'a1-2', 'a2-a3', 'p1', 'p2'],
  );
});
