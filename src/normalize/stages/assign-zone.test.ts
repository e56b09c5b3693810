import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from '../draft.ts';
import { draftsOf } from '../../tests/read-lines.ts';

const one = (text: string): Draft => {
  const [draft] = draftsOf(text);
  assert.ok(draft !== undefined);
  return draft;
};

describe('assignZone', () => {
  const cases: [
    name: string,
    text: string,
    zones: string[],
    status: Draft['zoneStatus'],
    scope: Draft['scope'],
    place: string | null,
  ][] = [
    [
      'the zone line',
      '稷山经济技术开发区\n\n红枣加工项目投产\n\n科学导报讯 新绛经开区企业到访，洽谈红枣加工合作事宜。',
      ['jishan-etdz'],
      'zoneLine',
      'zone',
      '运城市',
    ],
    [
      'a park, not the zone around it',
      '山西转型综改示范区学府园区\n\n共建联合实验室\n\n科学导报讯 学府园区企业与高校共建联合实验室。',
      ['shanxi-transition-xuefu'],
      'zoneLine',
      'zone',
      '太原市',
    ],
    [
      'two zones of one line',
      '侯马经济开发区 曲沃经济技术开发区\n\n共建产业合作园\n\n科学导报讯 两区签订协议，共建产业合作园。',
      ['houma-etdz', 'quwo-etdz'],
      'zoneLine',
      'zone',
      '临汾市',
    ],
    [
      'the headline',
      '陈志强到平鲁经开区调研项目建设\n\n科学导报讯 6月7日，陈志强调研项目建设，听取工作汇报。',
      ['pinglu-shuozhou-etdz'],
      'headline',
      'zone',
      '朔州市',
    ],
    [
      'the zone that a place before a colon is short for',
      '忻州：政务大厅开进车间\n\n忻州经开区近日推出流动政务车，每周两次开进车间，已办理四十三个事项。',
      ['xinzhou-etdz'],
      'body',
      'zone',
      '忻州市',
    ],
    [
      'the city before a colon, where the text names it',
      '忻州：政务大厅开进车间\n\n忻州市推行流动政务车，忻州经开区等地的企业不出厂门就能办理四十三个事项。',
      [],
      'none',
      'city',
      '忻州市',
    ],
    [
      'the deck',
      '奋楫扬帆正当时\n\n——侯马经济开发区高质量发展纪实\n\n今年以来，该区大力发展现代物流产业，成效明显。',
      ['houma-etdz'],
      'deck',
      'zone',
      '临汾市',
    ],
    [
      'the text',
      '科学导报讯 近日，新绛经开区组织企业参加药交会，现场签约九千八百万元，产品首次进入海外市场。',
      ['xinjiang-etdz'],
      'body',
      'zone',
      '运城市',
    ],
    [
      'a city with several zones',
      '运城：四张清单管好开发区\n\n科学导报讯 运城市制定四张清单，推动运城经开区、稷山经开区、河津经开区竞相发展。',
      [],
      'none',
      'city',
      '运城市',
    ],
    [
      'the province',
      '全省开发区亩均效益评价工作启动\n\n本刊讯 6月5日，全省开发区亩均效益评价工作动员会召开。',
      [],
      'none',
      'province',
      '山西省',
    ],
  ];
  for (const [name, text, zones, status, scope, place] of cases) {
    it(`takes ${name}`, () => {
      const draft = one(text);
      assert.deepEqual(draft.zones, zones);
      assert.equal(draft.zoneStatus, status);
      assert.equal(draft.scope, scope);
      assert.equal(draft.place, place);
      assert.equal(draft.zoneProposed, undefined);
    });
  }

  it('names the other zones of the text', () => {
    const draft = one(
      '稷山经济技术开发区\n\n红枣加工项目投产\n\n科学导报讯 新绛经开区、河津经开区的企业到稷山经开区洽谈合作。',
    );
    assert.deepEqual(draft.zonesMentioned, ['hejin-etdz', 'xinjiang-etdz']);
  });
  it('takes no provider of a picture for a zone', () => {
    const draft = one(
      '晋城经济技术开发区\n\n跨区协作结硕果\n\n\n\n签约现场。综改区供图\n\n科学导报讯 晋城经开区与先进地区开展产业协作。',
    );
    assert.deepEqual(draft.zones, ['jincheng-etdz']);
    assert.deepEqual(draft.zonesMentioned, []);
  });
  it('proposes a zone that is on no list, with a doubt', () => {
    const draft = one(
      '太谷经济开发区\n\n数字车间提质效\n\n科学导报讯 近日，太谷经开区的一家铸造企业建成数字车间，效率提高三成。',
    );
    assert.deepEqual(draft.zones, []);
    assert.equal(draft.zoneProposed, '太谷经济开发区');
    assert.deepEqual(
      draft.doubts.map(({ line, ruleId, message }) => ({ line, ruleId, message })),
      [
        {
          line: 1,
          ruleId: 'assign-zone',
          message:
            '太谷经济开发区 is not in content/zones.yaml; add it there, or name the zone in content/corrections',
        },
      ],
    );
  });
  it('places by counties what names nothing else, with a doubt', () => {
    const draft = one(
      '把“软环境”做成“硬支撑”\n\n营商环境没有最好，只有更好。企业看的是办事快不快。\n\n五台县的一位厂长说，过去跑一件事要三天，现在半天就够，省下的时间都花在了车间里。',
    );
    assert.deepEqual([draft.scope, draft.place], ['city', '忻州市']);
    assert.deepEqual(
      draft.doubts.map(({ message }) => message),
      ['expected a zone or a city, found only counties named; taken as 忻州市'],
    );
  });
  it('doubts what names no place at all', () => {
    const draft = one(
      '把“软环境”做成“硬支撑”\n\n营商环境没有最好，只有更好。企业看的是办事快不快、政策实不实。',
    );
    assert.equal(draft.scope, 'province');
    assert.deepEqual(
      draft.doubts.map(({ message }) => message),
      ['expected a zone, a city or 山西省, found none named; taken as 山西省'],
    );
  });
});
