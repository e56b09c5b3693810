import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueNumber } from '../domain/issue.ts';
import type { IssueEntry } from './archive-index.ts';
import { checkIssues, issueGaps } from './issue-checks.ts';

const issue = (day: string, number: IssueNumber | null): IssueEntry =>
  ({
    head: { id: day, date: { edtf: day }, number, pagesPrinted: 8 },
    pages: [{}],
  }) as unknown as IssueEntry;

const ranges = (issues: IssueEntry[]): string[] =>
  issueGaps(issues).map(({ from, to, proof }) => `${String(from)}-${String(to)} ${proof.head.id}`);

test('a number proves the issues before it', () => {
  assert.deepEqual(ranges([issue('2025-05-09', 14)]), ['1-13 2025-05-09']);
  assert.deepEqual(ranges([issue('2025-05-30', 17), issue('2025-05-09', 14)]), [
    '1-13 2025-05-09',
    '15-16 2025-05-30',
  ]);
});

test('a combined issue holds every number that it prints', () => {
  const held = [issue('2025-05-09', 14), issue('2025-05-23', '15-16'), issue('2025-06-06', 18)];
  assert.deepEqual(ranges(held), ['1-13 2025-05-09', '17-17 2025-06-06']);
  assert.deepEqual(
    checkIssues(held, 5).map(({ numberFits }) => numberFits),
    [true, true, true],
  );
});

test('a numbering that runs on over the years proves only what lies between', () => {
  assert.deepEqual(ranges([issue('2025-01-10', 1500), issue('2025-01-24', 1502)]), [
    '1501-1501 2025-01-24',
  ]);
  assert.deepEqual(ranges([issue('2025-01-10', null)]), []);
});

test('dates are checked against the weekday, numbers against dates', () => {
  const checks = checkIssues([issue('2025-05-16', 13), issue('2025-05-09', 14)], 5);
  assert.deepEqual(
    checks.map(({ weekday, weekdayFits, numberFits }) => [weekday, weekdayFits, numberFits]),
    [
      [5, true, false],
      [5, true, false],
    ],
  );
  assert.equal(checkIssues([issue('2025-05-10', 14)], 5)[0]?.weekdayFits, false);
  assert.equal(checkIssues([issue('2025-05-10', null)], null)[0]?.weekdayFits, null);
});

test('an issue that is held is not missing, whatever is not known of it', () => {
  const span = [issue('2025-05-09', 14), issue('2025-05-30', 17)];
  assert.deepEqual(ranges([...span, issue('2025-05', 15)]), [
    '1-13 2025-05-09',
    '16-16 2025-05-30',
  ]);
  assert.deepEqual(ranges([...span, issue('2025-05-16', null)]), ['1-13 2025-05-09']);
});
