import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FileQueue } from './file-queue.ts';

it('gives files from either end, of one volume at a time, each once, and keeps none', () => {
  const stale = ['/a', '/b', '/c'];
  const queue = new FileQueue([
    { volume: '2024', stale, digests: new Map([['/b', 'digest of b']]) },
    { volume: '2025', stale: [], digests: new Map() },
    { volume: 'common', stale: ['/d', '/e', '/f'], digests: new Map() },
  ]);
  assert.equal(queue.size, 6);
  const pathsOf = (files: { path: string }[]): string[] => files.map(({ path }) => path);
  assert.deepEqual(pathsOf(queue.takeLast(2)), ['/e', '/f']);
  assert.deepEqual(queue.takeFirst(2), [
    { volume: '2024', path: '/a', before: undefined },
    { volume: '2024', path: '/b', before: 'digest of b' },
  ]);
  assert.deepEqual(stale, ['/c']);
  assert.deepEqual(pathsOf(queue.takeLast(2)), ['/d']);
  assert.deepEqual(pathsOf(queue.takeLast(2)), ['/c']);
  assert.deepEqual([queue.takeFirst(2), queue.takeLast(2), queue.size], [[], [], 0]);
});
