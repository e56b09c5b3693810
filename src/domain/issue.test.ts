import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IssueNumber, rangeOf } from './issue.ts';

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
