import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VolumeMemory } from './page-memory.ts';
import { VolumeRecord } from './volume-record.ts';

test('a record holds each read once, and of kept files only what they read', () => {
  const record = new VolumeRecord();
  const memory: VolumeMemory = {
    total: { paths: 'before', files: 2, bytes: 5, touched: 30 },
    reads: [
      ['article|a', '1'],
      ['article|b', '2'],
      ['zone|z', '3'],
      ['zone|y', '5'],
    ],
    files: new Map([
      ['/b/', { digest: 'y', size: 2, touched: 10, reads: [2, 1] }],
      ['/c/', { digest: 'z', size: 3, touched: 20, reads: [3] }],
    ]),
  };
  record.keep(memory, new Set(['/c/']), new Map([['/b/', 11]]));
  record.add({
    path: '/a/',
    digest: 'x',
    size: 1,
    touched: 22,
    reads: ['zone|z', 'article|a'],
    fingerprints: [['article|a', '4']],
  });
  const { total, reads, files } = record.parts('now');
  assert.deepEqual(total, { paths: 'now', files: 2, bytes: 3, touched: 33 });
  assert.deepEqual(
    [...reads],
    [
      ['zone|z', '3'],
      ['article|b', '2'],
      ['article|a', '4'],
    ],
  );
  assert.deepEqual(
    [...files],
    [
      ['/b/', { digest: 'y', size: 2, touched: 11, reads: [0, 1] }],
      ['/a/', { digest: 'x', size: 1, touched: 22, reads: [0, 2] }],
    ],
  );
});

test('a file whose read has no fingerprint is a mistake of the program', () => {
  const file = {
    path: '/a/',
    digest: 'x',
    size: 1,
    touched: 1,
    reads: ['zone|z'],
    fingerprints: [],
  };
  assert.throws(() => {
    new VolumeRecord().add(file);
  }, /no fingerprint of zone\|z/);
});
