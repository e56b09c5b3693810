import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsOf } from '../../tests/read-lines.ts';
import { findDuplicatePages, findDuplicateUnits, shinglesOf } from './find-duplicates.ts';

const first =
  '园区龙头企业负责人介绍，企业今年新建冷鲜肉分割生产线两条，产品进入六个省份的连锁超市，订单同比增长三成。';
const second = '下一步，该区将建设肉牛交易中心，打造区域性集散地，带动周边养殖户增收致富奔小康。';

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
  ];
  for (const [name, lines, found] of cases) {
    it(name, () => {
      assert.deepEqual([...findDuplicateUnits(unitsOf(lines.join('\n\n')))], found);
    });
  }
});

describe('findDuplicatePages', () => {
  const page = (from: number, length: number): string =>
    Array.from(
      { length },
      (_, i) =>
        `第${String(from + i)}号车间生产第${String((from + i) * 7)}批产品，入库${String((from + i) * 13)}件。`,
    ).join('\n\n');
  const pages = (...texts: string[]): [number, number][] =>
    findDuplicatePages(texts.map((text) => shinglesOf(unitsOf(text)))).map(({ index, of }) => [
      index,
      of,
    ]);

  it('finds the page that was read twice, however short', () => {
    for (const length of [4, 20, 200])
      assert.deepEqual(pages(page(1, length), page(900, length), page(1, length)), [[2, 0]]);
  });
  it('keeps the fuller one', () => {
    assert.deepEqual(pages(page(1, 30), page(1, 36)), [[0, 1]]);
  });
  it('keeps pages apart that share a few lines', () => {
    assert.deepEqual(pages(page(1, 30), `${page(1, 5)}\n\n${page(500, 25)}`), []);
  });
  it('says nothing of pages of a few words', () => {
    assert.deepEqual(pages('综合新闻', '综合新闻'), []);
  });
});
