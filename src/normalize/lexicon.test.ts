import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lexicon } from '../tests/read-lines.ts';

describe('lexicon', () => {
  it('knows a zone by its name, aliases and its parent’s name before it', () => {
    const names: [text: string, id: string | undefined][] = [
      ['稷山经济技术开发区', 'jishan-etdz'],
      ['稷山经开区', 'jishan-etdz'],
      ['山西转型综改示范区唐槐园区', 'shanxi-transition-tanghuai'],
      ['唐槐电子与装备制造园区', 'shanxi-transition-tanghuai'],
      ['山西转型综合改革示范区晋中开发区', 'jinzhong-etdz'],
      ['综改区', 'shanxi-transition'],
      ['赋能园区', undefined],
      ['经开区', undefined],
      ['临汾', undefined],
    ];
    for (const [text, id] of names) assert.equal(lexicon.zoneNamed(text)?.id, id, text);
  });
  it('finds zones in a text, the longest name at each place', () => {
    const text = '运城经开区、稷山经济技术开发区和山西综改示范区潇河园区';
    assert.deepEqual(
      lexicon
        .zonesIn(text)
        .map(({ value: zone, at, length }) => [zone.id, text.slice(at, at + length)]),
      [
        ['yuncheng-etdz', '运城经开区'],
        ['jishan-etdz', '稷山经济技术开发区'],
        ['shanxi-transition-xiaohe', '山西综改示范区潇河园区'],
      ],
    );
  });
  it('finds names in the form of a zone that the list lacks', () => {
    assert.deepEqual(lexicon.unlistedZonesIn('太谷经济开发区与稷山经开区'), ['太谷经济开发区']);
    assert.deepEqual(lexicon.unlistedZonesIn('忻州市召开开发区会议，在大同市打造园区'), []);
    assert.equal(lexicon.unlistedZoneLine('太谷经济开发区'), '太谷经济开发区');
    for (const text of ['稷山经开区', '打造环保造纸百亿元园区', '赋能园区', '全省开发区'])
      assert.equal(lexicon.unlistedZoneLine(text), undefined, text);
  });

  const leadIns: [text: string, words: string | undefined][] = [
    ['科学导报讯 近日，', '科学导报讯'],
    ['科学导报 4月4日，', '科学导报'],
    ['科学导报讯（记者 高敏）近日', '科学导报讯'],
    ['科学导报太原讯 近日', '科学导报太原讯'],
    ['本报大同5月8日讯 近日', '本报大同5月8日讯'],
    ['新华社北京5月8日电（记者高敏）', '新华社北京5月8日电'],
    ['据《山西日报》 近日', '据《山西日报》'],
    ['《科学导报》刊发19篇', undefined],
    ['科学导报的记者走进园区', undefined],
    ['近日，科学导报讯', undefined],
    ['', undefined],
  ];
  for (const [text, words] of leadIns) {
    it(`reads the lead-in of ${JSON.stringify(text)}`, () => {
      assert.equal(lexicon.leadIn(text)?.words, words);
    });
  }
});
