import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../../tests/read-lines.ts';
import { turnAt } from './change-of-subject.ts';

const JISHAN =
  '今年以来，稷山县把项目建设作为头等大事，主要领导每周到工地现场办公，项目全部按时开工。';
const XINJIANG =
  '今年以来，新绛县把招商引资作为头等大事，主要领导每月到外地登门拜访，客商纷纷前来考察。';
const NOWHERE =
  '今年以来，大家把生态保护作为头等大事，上上下下一起植树造林，荒山荒坡渐渐披上了绿装。';

const turn = (...lines: string[]): number => turnAt(viewsOf(lines.join('\n\n')), 1);

describe('turnAt', () => {
  it('sees that other places are named from a line on', () => {
    assert.equal(turn(JISHAN, XINJIANG), 1);
    assert.equal(turn(JISHAN, JISHAN), -1);
  });
  it('does not know where no place is named', () => {
    assert.equal(turn(JISHAN, NOWHERE), 0);
    assert.equal(turn(NOWHERE, XINJIANG), 0);
  });
  it('looks past the last words of a paragraph on a line of their own', () => {
    assert.equal(turnAt(viewsOf([JISHAN, '挂牌。', NOWHERE, JISHAN].join('\n\n')), 3), -1);
    assert.equal(turnAt(viewsOf([JISHAN, '挂牌', NOWHERE, JISHAN].join('\n\n')), 3), 0);
  });
  it('sees that subheads of one pattern stand on either side', () => {
    const page = (...lines: string[]): number => turnAt(viewsOf(lines.join('\n\n')), 2);
    const [above, headline] = ['添“气”之利', '煤层气闯出一片天'];
    assert.equal(page(above, NOWHERE, headline, NOWHERE, '省“地”之策', NOWHERE), -1);
    assert.equal(page(above, NOWHERE, headline, NOWHERE, '厂房换新颜', NOWHERE), 0);
    assert.equal(page(above, `${NOWHERE}王波`, headline, NOWHERE, '省“地”之策', NOWHERE), 0);
    assert.equal(page(above, '王波', headline, NOWHERE, '省“地”之策', NOWHERE), 0);
  });
  it('does not count where headings of one pattern divide one feature', () => {
    const feature = [JISHAN, '减下去的是层级 提起来的是效率', XINJIANG];
    assert.equal(turn(...feature), 1);
    assert.equal(turn(...feature, '减下去的是环节 提起来的是满意', NOWHERE), 0);
  });
});
