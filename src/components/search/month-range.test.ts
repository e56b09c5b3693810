import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsBetween, nextRange } from './month-range.ts';

test('months run on over the turn of a year', () => {
  assert.deepEqual(monthsBetween('2024-11', '2025-02'), [
    '2024-11',
    '2024-12',
    '2025-01',
    '2025-02',
  ]);
  assert.deepEqual(monthsBetween('2025-05', '2025-05'), ['2025-05']);
});

test('one month, then a range, then one month again; the same month twice is none', () => {
  assert.deepEqual(nextRange({}, '2025-03'), { from: '2025-03', to: '2025-03' });
  assert.deepEqual(nextRange({ from: '2025-03', to: '2025-03' }, '2025-06'), {
    from: '2025-03',
    to: '2025-06',
  });
  assert.deepEqual(nextRange({ from: '2025-03', to: '2025-03' }, '2025-01'), {
    from: '2025-01',
    to: '2025-03',
  });
  assert.deepEqual(nextRange({ from: '2025-03', to: '2025-03' }, '2025-03'), {});
  assert.deepEqual(nextRange({ from: '2025-01', to: '2025-03' }, '2025-02'), {
    from: '2025-02',
    to: '2025-02',
  });
});
