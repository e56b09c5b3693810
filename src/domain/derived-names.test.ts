import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeAliases, placeId, titleId } from './derived-names.ts';

describe('names that follow from a name', () => {
  it('is the pinyin of a newspaper', () => {
    assert.equal(titleId('临江日报'), 'linjiangribao');
    assert.equal(titleId('临江 Daily'), 'linjiang-daily');
    assert.equal(titleId('——'), 'newspaper');
  });
  const places: [name: string, id: string, aliases: string[]][] = [
    ['临江省', 'linjiang', ['临江', '全省', '我省']],
    ['望海市', 'wanghai', ['望海', '全市', '我市']],
    ['望江壮族自治区', 'wangjiang', ['望江', '全区', '我区']],
    ['朝霞族自治州', 'zhaoxiazuzizhizhou', ['全州', '我州']],
    ['沁县', 'qinxian', ['全县', '我县']],
    ['臨江縣', 'linjiang', ['臨江', '全县', '我县']],
    ['中国', 'zhongguo', ['全国', '我国']],
    ['东海', 'donghai', []],
  ];
  for (const [name, id, aliases] of places)
    it(`of the place ${name}`, () => {
      assert.deepEqual([placeId(name), placeAliases(name)], [id, aliases]);
    });
  it('tells a city from the province of its name', () => {
    assert.equal(placeId('临江市', 'linjiang'), 'linjiangshi');
  });
});
