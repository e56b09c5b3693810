import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PagesReport } from '../render/build-pages.ts';
import { formatChanges } from './format-changes.ts';

const report: PagesReport = {
  added: 0,
  changed: 0,
  removed: 0,
  rendered: 0,
  files: 45_894,
  bytes: 657_600_000,
  bytesWritten: 0,
  times: [],
};

test('says what a build of the pages changed', () => {
  assert.equal(formatChanges(report), '45,894 files, 657.6 MB; nothing changed');
  assert.equal(
    formatChanges({ ...report, added: 1, removed: 2, bytesWritten: 2500 }),
    '45,894 files, 657.6 MB; 1 added, 2 removed (2.5 kB written)',
  );
});
