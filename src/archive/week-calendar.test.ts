import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueEntry } from './archive-index.ts';
import { weekCalendar } from './week-calendar.ts';

test('a weekly of Fridays has 52 weeks in 2025, each in the month of its Friday', () => {
  const issue = { head: { date: { edtf: '2025-05-09' } } } as unknown as IssueEntry;
  const months = weekCalendar(2025, 5, [issue]);
  assert.equal(months.flatMap(({ weeks }) => weeks).length, 52);
  assert.deepEqual(
    months[4]?.weeks.map((week) => [week.day, week.issue !== null]),
    [
      ['2025-05-02', false],
      ['2025-05-09', true],
      ['2025-05-16', false],
      ['2025-05-23', false],
      ['2025-05-30', false],
    ],
  );
});
