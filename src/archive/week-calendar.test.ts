import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueEntry } from './archive-index.ts';
import { weekCalendar } from './week-calendar.ts';

test('a weekly of Fridays has 52 weeks in 2025, each in the month of its Friday', () => {
  const issue = { head: { date: { edtf: '2025-05-09' }, number: null } } as unknown as IssueEntry;
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

const numbered = (edtf: string, number: number): IssueEntry =>
  ({ head: { id: edtf, date: { edtf }, number } }) as unknown as IssueEntry;
const missing = (issues: IssueEntry[]): Record<string, string> =>
  Object.fromEntries(
    weekCalendar(2025, 5, issues).flatMap(({ weeks }) =>
      weeks.flatMap((week) => (week.missing === null ? [] : [[week.day, week.missing]])),
    ),
  );

test('weeks that the numbering proves missing, and weeks of which some must be', () => {
  // 2025-01-03 is the first Friday: number 4 on the fourth one leaves no week without an issue.
  assert.deepEqual(missing([numbered('2025-01-24', 4)]), {
    '2025-01-03': 'proved',
    '2025-01-10': 'proved',
    '2025-01-17': 'proved',
  });
  // Two numbers in three weeks: one week had no issue, and nobody knows which.
  assert.deepEqual(missing([numbered('2025-01-03', 1), numbered('2025-01-31', 4)]), {
    '2025-01-10': 'some',
    '2025-01-17': 'some',
    '2025-01-24': 'some',
  });
  assert.deepEqual(missing([numbered('2025-01-03', 1), numbered('2025-01-10', 2)]), {});
});
