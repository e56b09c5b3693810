import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { inTable } from './table.ts';

const rowsIn = (text: string): boolean[] => {
  const page = pageOf(text);
  return page.views.map((view) => inTable(view, page));
};

describe('inTable', () => {
  it('takes rows of as many cells as the row beside them', () => {
    assert.deepEqual(rowsIn('| 园区 | 投资 |\n| 稷山 | 12 |'), [true, true]);
    assert.deepEqual(rowsIn('园区   投资   增速\n稷山   12   8'), [true, true]);
  });
  it('takes a head that lost a gap', () => {
    assert.deepEqual(rowsIn('园区投资   增速\n稷山   12   8\n新绛   9   6'), [true, true, true]);
  });
  it('takes no line that stands alone, and no two halves of a heading', () => {
    assert.deepEqual(rowsIn('园区   投资   增速\n\n今年以来，投资稳步增长。'), [false, false]);
    assert.deepEqual(rowsIn('链筑新生态  集聚新动能\n打造新高地  谱写新篇章'), [false, false]);
  });
});
