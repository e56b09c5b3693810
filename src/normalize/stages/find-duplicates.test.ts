import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsOf } from '../../tests/read-lines.ts';
import { findDuplicateUnits } from './find-duplicates.ts';

const first =
  '园区龙头企业负责人介绍，企业今年新建冷鲜肉分割生产线两条，产品进入六个省份的连锁超市，订单同比增长三成。';
const second = '下一步，该区将建设肉牛交易中心，打造区域性集散地，带动周边养殖户增收致富奔小康。';

const notice =
  '垣曲县新绿农业专业合作社经股东会决议，拟将注册资本由500万元减少至100万元，请债权人自公告之日起45日内申报债权。';

describe('findDuplicateUnits', () => {
  const cases: [name: string, lines: string[], found: [number, number][]][] = [
    ['word for word', [first, second, first], [[2, 0]]],
    ['with a character read otherwise', [first, first.replace('进入', '进人')], [[1, 0]]],
    ['cut off at its end', [first, first.slice(0, 44)], [[1, 0]]],
    [
      'three times',
      [first, first, first],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    ['not short lines', ['科学导报讯', '科学导报讯'], []],
    ['not two sentences of one kind', [first, second], []],
    [
      'not the same words about other things',
      [
        first,
        first
          .replace('冷鲜肉分割', '中药材饮片')
          .replace('六个省份的连锁超市', '三家医院的药房柜台'),
      ],
      [],
    ],
    [
      'as a whole article, head and all',
      ['项目投产', first, '夜校开课', second, '项目投产', first],
      [[5, 1]],
    ],
    ['not stock words in two articles', ['新绿合作社', first, '新禾合作社', first], []],
    [
      'not a notice of another body',
      ['减资公告', notice, '减资公告', notice.replace('新绿', '新禾')],
      [],
    ],
    ['not a notice of another sum', [notice, notice.replace('500', '300')], []],
    [
      'not a report on another person',
      [first, first.replace('负责人', '负责人李阳'), first.replace('负责人', '负责人李明')],
      [],
    ],
  ];
  for (const [name, lines, found] of cases) {
    it(name, () => {
      assert.deepEqual([...findDuplicateUnits(unitsOf(lines.join('\n\n')))], found);
    });
  }
  it('keeps a line that an editor has decided on', () => {
    const units = unitsOf([first, first].join('\n\n'));
    assert.deepEqual([...findDuplicateUnits(units, new Set([3]))], []);
  });
});
