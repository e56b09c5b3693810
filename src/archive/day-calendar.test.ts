import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueEntry } from './archive-index.ts';
import { dayCalendar } from './day-calendar.ts';

const issue = (edtf: string | null): IssueEntry =>
  ({ head: { id: edtf, date: { edtf } } }) as unknown as IssueEntry;

test('days that are held stand in order under their months; windows and unknown dates are no days', () => {
  const months = dayCalendar(
    ['2024-06-13', '2024-02-29', '2024-06', '2024-06-12', null, '2024-06-14/..'].map(issue),
  );
  assert.deepEqual(
    months.map(({ month, days }) => [month, days.map(({ day }) => day)]),
    [
      [2, ['2024-02-29']],
      [6, ['2024-06-12', '2024-06-13']],
    ],
  );
});
