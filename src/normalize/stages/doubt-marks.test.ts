import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtMarks } from './doubt-marks.ts';
import { splitLines } from './split-lines.ts';

const doubted = (...lines: string[]): (string | undefined)[] =>
  doubtMarks(splitLines(lines, lines).lines).map(
    ({ line, message }) => `${String(line)} ${/understood: (.*);/u.exec(message)?.[1] ?? ''}`,
  );

describe('doubtMarks', () => {
  it('doubts what is left of formulas and of programs', () => {
    assert.deepEqual(doubted('每吨$\\overset{a}{b}$元', '见<chem>图三', '余热利用<!-- 未完'), [
      '1 \\overset{a}{b}$元',
      '2 <chem>图三',
      '3 <!-- 未完',
    ]);
  });
  it('doubts no formula that was read, no price, no blank, no residue', () => {
    assert.deepEqual(
      doubted('约$1.2 \\times 10^{4}$吨', '单价$12.5', '仓储费____元', '3<5且7>6', '```text'),
      [],
    );
  });
});
