import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certainDate } from './months.ts';

test('a year and a month are certain only when the date leaves no other open', () => {
  const cases: [string | null, string | null, string | null][] = [
    ['2025-05-09', '2025', '2025-05'],
    ['2025-05', '2025', '2025-05'],
    ['2025-05~', '2025', null],
    ['2025', '2025', null],
    ['2025~', null, null],
    ['2025-05/2025-06', '2025', null],
    ['2025-05-02/2025-05-30', '2025', '2025-05'],
    ['2024-12/2025-01', null, null],
    ['2023-11-10/..', null, null],
    [null, null, null],
  ];
  for (const [edtf, year, month] of cases) assert.deepEqual(certainDate(edtf), { year, month });
});
