import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsOf } from '../../tests/read-lines.ts';

describe('foldPage', () => {
  it('folds what is read and keeps what was printed', () => {
    const [unit] = unitsOf('臨汾經濟開發區');
    assert.equal(unit?.text, '临汾经济开发区');
    assert.equal(unit.printed, '臨汾經濟開發區');
  });
  it('leaves one Traditional character on a Simplified page', () => {
    const [unit] = unitsOf(
      '该区企业负责人李國强介绍，项目已经投产见效，产值大幅增长，前景广阔。下一步将继续扩大产能，带动更多村民就业。',
    );
    assert.match(unit?.text ?? '', /李國强/u);
  });
});
