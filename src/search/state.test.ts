import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatState, isIdle, parseState, type SearchState } from './state.ts';

test('a state and its address are the same thing', () => {
  const state: SearchState = {
    query: '招商 "a b" -农业',
    filters: {
      zone: ['a', 'b'],
      year: ['2025', 'undated'],
      reporter: ['王波'],
      from: '2025-01',
      to: '2025-06',
    },
    order: 'newest',
    page: 3,
  };
  assert.deepEqual(parseState(formatState(state)), state);
});

test('nothing asked is no address', () => {
  const idle = parseState('');
  assert.equal(formatState(idle), '');
  assert.ok(isIdle(idle));
  assert.ok(!isIdle(parseState('?year=2025')));
  assert.ok(!isIdle(parseState('?from=2025-01')));
});

test('what is not understood is left out', () => {
  assert.deepEqual(parseState('?q=a&page=-1&from=2025-13&order=x&zone=&zone=z&zone=z'), {
    query: 'a',
    filters: { zone: ['z'] },
    order: 'best',
    page: 1,
  });
});
