import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Publication } from '../domain/publication.ts';
import { lexicon } from '../tests/read-lines.ts';
import { compileLexicon } from './lexicon.ts';

const lexiconWith = (own: Record<string, unknown>) =>
  compileLexicon(Publication.parse({ name: '临江日报', region: '临江省', ...own }), []);

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
  it('takes a lead-in as its pattern says, whatever it ends in', () => {
    const own = lexiconWith({
      leadIns: {
        patterns: [{ pattern: '临江快报：', example: '临江快报：' }],
        words: ['【临江】'],
      },
    });
    assert.equal(own.leadIn('临江快报：昨夜大风')?.words, '临江快报：');
    assert.equal(own.leadIn('【临江】昨夜大风')?.words, '【临江】');
  });
  it('reads words and patterns in Traditional characters on pages of both scripts', () => {
    const own = lexiconWith({
      name: '臨江日報',
      region: { name: '臨江省', prefectures: ['望海市', '龍門縣'] },
      leadIns: { patterns: [{ pattern: '臨報[訊電]', example: '臨報訊' }], words: ['專電訊'] },
      standingHeads: ['港灣隨筆'],
      furniture: { footer: [{ pattern: '^報館：', example: '報館：' }] },
      bylines: { titles: { 採訪員: 'reporter' }, photographer: ['攝製'], provider: ['贈圖'] },
      kinds: { notice: ['懸賞'] },
      zoneSuffixes: ['實驗區'],
    });
    for (const text of ['臨報訊 昨夜', '临报讯 昨夜', '專電訊 昨夜', '专电讯 昨夜', '临江日报讯'])
      assert.ok(own.leadIn(text) !== undefined, text);
    for (const text of ['報館：臨江路', '报馆：临江路']) assert.match(text, own.furniture.footer);
    for (const head of ['港灣隨筆', '港湾随笔']) assert.ok(own.standingHeads.has(head));
    assert.equal(own.publication.bylines.titles['采访员'], 'reporter');
    for (const text of ['摄制', '攝製']) assert.match(text, new RegExp(own.photographer, 'u'));
    for (const text of ['赠图', '贈圖']) assert.match(text, new RegExp(own.provider, 'u'));
    assert.ok(own.publication.kinds.notice.includes('悬赏'));
    assert.equal(own.cityAtStart('龙门县渡口'), '龍門縣');
    assert.ok(own.startsWithPlace('临江省渡口'));
    assert.deepEqual(own.unlistedZonesIn('望海实验区'), ['望海实验区']);
  });
  for (const [text, words] of leadIns) {
    it(`reads the lead-in of ${JSON.stringify(text)}`, () => {
      assert.equal(lexicon.leadIn(text)?.words, words);
    });
  }
});
