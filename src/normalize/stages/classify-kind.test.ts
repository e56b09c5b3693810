import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsOf } from '../../tests/read-lines.ts';

const LEAD =
  '科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民增收。';

describe('classifyKind', () => {
  const cases: [name: string, text: string, kinds: string[]][] = [
    ['news', `稷山经济技术开发区\n\n红枣加工项目投产\n\n${LEAD}高敏`, ['news']],
    [
      'a feature',
      `奋进正当时\n\n——稷山经济技术开发区发展纪实\n\n高敏\n\n${Array.from({ length: 7 }, (_, i) => `第${String(i + 1)}个项目在稷山经济技术开发区落地，厂房拔地而起，设备陆续进场，工人正在加紧安装。`).join('\n\n')}`,
      ['feature'],
    ],
    [
      'a photo story by its credit',
      '怀仁经开区陶瓷生产线提档升级\n\n近日，在怀仁经开区的一家陶瓷企业，工作人员正在查看新投产的生产线运行情况。\n\n■ 高敏摄',
      ['photoStory'],
    ],
    [
      'a photo story by its column head',
      '图片新闻\n\n6月11日，工人在古县经济技术开发区的生产线上作业，该企业订单已排到年底。本报记者 高敏 摄',
      ['photoStory'],
    ],
    [
      'briefs',
      '简讯\n\n◆灵石经开区举办银企对接会，二十三家企业现场签约。\n\n◆介休经开区焦化企业环保治理改造全部完成。',
      ['brief', 'brief'],
    ],
    [
      'a notice',
      '遗失声明\n\n平定县某耐火材料厂公章丢失，编码1403210000001，声明作废。',
      ['notice'],
    ],
    [
      'a call for bids',
      '招标公告\n\n盂县经济技术开发区三期厂房工程已批准建设，现公开招标，文件自6月9日起发售。',
      ['notice'],
    ],
    [
      'comment by its column head',
      '■短评\n\n把“软环境”做成“硬支撑”\n\n营商环境没有最好，只有更好。企业看的是办事快不快、政策实不实。',
      ['editorial'],
    ],
    [
      'comment by its signature',
      '把“软环境”做成“硬支撑”\n\n本报评论员 高敏\n\n营商环境没有最好，只有更好。企业看的是办事快不快、政策实不实。',
      ['editorial'],
    ],
  ];
  for (const [name, text, kinds] of cases) {
    it(name, () => {
      assert.deepEqual(
        draftsOf(text).map(({ kind }) => kind),
        kinds,
      );
    });
  }
});
