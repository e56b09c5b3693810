import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, parseEdtf, yearOf } from './edtf.ts';

test('a day is a window of itself', () => {
  assert.deepEqual(parseEdtf('2025-05-09'), {
    start: '2025-05-09',
    end: '2025-05-09',
    approximate: false,
  });
});

test('intervals may be open, months approximate', () => {
  assert.deepEqual(parseEdtf('2026-03-30/..'), {
    start: '2026-03-30',
    end: null,
    approximate: false,
  });
  assert.deepEqual(parseEdtf('2025-05~'), { start: '2025-05', end: '2025-05', approximate: true });
});

test('only a full date is a day, every date has a year', () => {
  assert.equal(isDay('2025-05'), false);
  assert.equal(isDay('2025-05-09'), true);
  assert.equal(yearOf('2023-11-10/..'), 2023);
  assert.equal(yearOf(null), null);
});
