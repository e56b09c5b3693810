import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Edtf, Issue, IssueNumber, rangeOf } from './issue.ts';

describe('IssueNumber', () => {
  it('is a number, or the range of a combined issue', () => {
    assert.equal(IssueNumber.parse(14), 14);
    assert.equal(IssueNumber.parse('14-15'), '14-15');
  });
  for (const [value, message] of [
    [0, 'Too small: expected number to be >0'],
    ['14', 'expected a number such as 14, or a range such as 14-15'],
    ['15-14', 'expected a range that ascends, such as 14-15'],
    ['14-14', 'expected a range that ascends, such as 14-15'],
  ] as const)
    it(`is not ${JSON.stringify(value)}`, () => {
      const { error } = IssueNumber.safeParse(value);
      assert.match(JSON.stringify(error?.issues), new RegExp(message));
    });
});

describe('rangeOf', () => {
  it('gives the first and the last number', () => {
    assert.deepEqual(rangeOf(14), { from: 14, to: 14 });
    assert.deepEqual(rangeOf('14-15'), { from: 14, to: 15 });
  });
});

describe('Edtf', () => {
  for (const edtf of [
    ...['2025-05-09', '2025-05', '2025', '2025-05~', '2024-02-29', '1985-12-21'],
    ...[
      '2025-05/2025-06',
      '2026-03-30/..',
      '2025-05-20/2025-05',
      '2025/2025-03',
      '2025-05~/2025-06~',
    ],
  ])
    it(`is ${edtf}`, () => {
      assert.equal(Edtf.parse(edtf), edtf);
    });
  for (const [edtf, message] of [
    ['2025-13-09', 'expected a date of the calendar, found 2025-13-09'],
    ['2025-02-30', 'expected a date of the calendar, found 2025-02-30'],
    ['2025-02-29~', 'expected a date of the calendar, found 2025-02-29~'],
    ['2025-00', 'expected a date of the calendar, found 2025-00'],
    ['2025-05/2025-13', 'expected a date of the calendar, found 2025-13'],
    [
      '2025-06/2025-05',
      'expected an interval that ascends, such as 2025-05/2025-06, found 2025-06/2025-05',
    ],
    [
      '2025-05-09/2025-05-08',
      'expected an interval that ascends, such as 2025-05/2025-06, found 2025-05-09/2025-05-08',
    ],
    [
      '2025/2024-12',
      'expected an interval that ascends, such as 2025-05/2025-06, found 2025/2024-12',
    ],
    ['9 May', 'expected an EDTF date such as 2025-05-09, 2025-05~ or 2026-03-30/..'],
  ] as const)
    it(`is not ${edtf}`, () => {
      const { error } = Edtf.safeParse(edtf);
      assert.deepEqual(
        error?.issues.map((issue) => issue.message),
        [message],
      );
    });
});

describe('Issue', () => {
  it('is called by a day of the calendar, or by a word', () => {
    const id = Issue.shape.id;
    for (const good of ['2025-05-09', 'undated-000', '2025-05-09-b'])
      assert.equal(id.parse(good), good);
    for (const wrong of ['2025-02-30', '2025-13-09', 'A1', '要闻'])
      assert.equal(id.safeParse(wrong).success, false);
  });
});
