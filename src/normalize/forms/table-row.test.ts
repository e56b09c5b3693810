import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, isRowOfHeads, readRow } from './table-row.ts';

describe('cellsOf', () => {
  const cases: [row: string, cells: string[]][] = [
    ['| 指标 | 完成额 |', ['指标', '完成额']],
    ['盐湖高新区　　12.4　　16.8', ['盐湖高新区', '12.4', '16.8']],
    ['甲\t乙', ['甲', '乙']],
    ['甲厂|118|', ['甲厂', '118']],
    ['强引擎 新动能', ['强引擎 新动能']],
    ['项目投产', ['项目投产']],
    ['稷山经开区 21.6 13.4% -3', ['稷山经开区', '21.6', '13.4%', '-3']],
    ['稷山经开区 二期 13.4', ['稷山经开区 二期 13.4']],
    ['2025 12 31', ['2025 12 31']],
  ];
  for (const [row, cells] of cases) {
    it(row, () => {
      assert.deepEqual(cellsOf(row), cells);
    });
  }
});

describe('isRowOfHeads', () => {
  it('takes as many words as there are columns, and no sentence', () => {
    assert.equal(isRowOfHeads('开发区 工业投资(亿元) 增速(%)', 3), true);
    assert.equal(isRowOfHeads('开发区 工业投资(亿元) 增速(%)', 4), false);
    assert.equal(isRowOfHeads('据统计， 上半年 增长', 3), false);
  });
});

describe('readRow', () => {
  it('cuts a head that only its place shows to be one word by word', () => {
    assert.deepEqual(readRow('开发区 工业投资 增速'), ['开发区', '工业投资', '增速']);
    assert.deepEqual(readRow('甲厂|118|'), ['甲厂', '118']);
  });
});
