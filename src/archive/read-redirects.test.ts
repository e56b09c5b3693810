import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Redirect } from '../domain/redirect.ts';
import { destinationOf, readRedirects } from './read-redirects.ts';

const move = (from: string, to: string | null): Redirect => ({
  from,
  to,
  issue: 'i',
  reason: to === null ? 'withdrawn' : 'merged',
});

test('an address is followed over several moves to an article that exists', () => {
  const moves = [move('a', 'b'), move('b', 'c'), move('x', null), move('y', 'z'), move('z', 'y')];
  const exists = (id: string): boolean => id === 'c';
  assert.equal(destinationOf('a', moves, exists), 'c');
  assert.equal(destinationOf('x', moves, exists), null);
  assert.equal(destinationOf('y', moves, exists), null);
});

test('a content folder without redirects has none', () => {
  assert.deepEqual(readRedirects('/nowhere'), []);
});
