import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BylineEntry } from '../../domain/article.ts';
import { lexicon } from '../../tests/read-lines.ts';
import { closingByline, parseAffiliation, parseByline } from './byline.ts';

const writer = (name: string, role: BylineEntry['role'] = 'reporter'): BylineEntry => ({
  name,
  role,
});

describe('parseByline', () => {
  const read: [text: string, writers: BylineEntry[], form: string, photographers?: string[]][] = [
    ['高敏', [writer('高敏')], 'bare'],
    ['高　敏', [writer('高敏')], 'bare'],
    ['曹建军', [writer('曹建军')], 'bare'],
    ['欧阳志远', [writer('欧阳志远')], 'bare'],
    ['进晓宇', [writer('进晓宇')], 'bare'],
    ['（高敏）', [writer('高敏')], 'marked'],
    ['□ 高 敏', [writer('高敏')], 'marked'],
    ['●高敏', [writer('高敏')], 'marked'],
    ['本报记者 高敏', [writer('高敏')], 'titled'],
    ['科学导报记者 高敏 报道', [writer('高敏')], 'titled'],
    ['首席记者高敏', [writer('高敏')], 'titled'],
    [
      '本报记者 高敏 通讯员 李文涛 段慧',
      [writer('高敏'), writer('李文涛', 'correspondent'), writer('段慧', 'correspondent')],
      'titled',
    ],
    [
      '记者 马瑞 孙倩 实习生 郝宇',
      [writer('马瑞'), writer('孙倩'), writer('郝宇', 'intern')],
      'titled',
    ],
    ['记者马瑞、孙倩', [writer('马瑞'), writer('孙倩')], 'titled'],
    ['特约记者 田雨', [writer('田雨')], 'titled'],
    ['作者：吴晓东', [writer('吴晓东', 'author')], 'titled'],
    ['文丨高敏', [writer('高敏')], 'titled'],
    ['文/图 高敏', [writer('高敏')], 'titled', ['高敏']],
    ['马瑞 孙倩/文 高敏/图', [writer('马瑞'), writer('孙倩')], 'titled', ['高敏']],
    ['本报评论员', [writer('本报评论员', 'commentator')], 'titled'],
    [
      '稷山经开区管委会副主任 高敏',
      [{ ...writer('高敏', 'author'), affiliation: '稷山经开区管委会副主任' }],
      'titled',
    ],
    ['□ 稷山经开区　高敏', [{ ...writer('高敏', 'author'), affiliation: '稷山经开区' }], 'titled'],
    ['稷山经开区 高敏', [{ ...writer('高敏', 'author'), affiliation: '稷山经开区' }], 'bare'],
    ['本报记者 高 敏 马 瑞', [writer('高敏'), writer('马瑞')], 'titled'],
    ['高 敏 马 瑞', [writer('高敏'), writer('马瑞')], 'bare'],
    ['本报记者高 敏 马 瑞', [writer('高敏'), writer('马瑞')], 'titled'],
    [
      '（通讯员 高 敏 马 瑞 孙 倩）',
      [...'高敏 马瑞 孙倩'.split(' ')].map((name) => writer(name, 'correspondent')),
      'titled',
    ],
    ['记者 高　敏　马　瑞 文/图', [writer('高敏'), writer('马瑞')], 'titled', ['高敏', '马瑞']],
    ['科学导报记者 高 敏 马 瑞 报道', [writer('高敏'), writer('马瑞')], 'titled'],
    ['本报记者 欧阳 明 高敏', [writer('欧阳明'), writer('高敏')], 'titled'],
    ['记者 万俟春生', [writer('万俟春生')], 'titled'],
    ['本报记者 阿依古丽・买买提', [writer('阿依古丽·买买提')], 'titled'],
    ['迪丽热巴• 买买提', [writer('迪丽热巴·买买提')], 'bare'],
    ['记者 吐尔逊．努尔买买提．艾力', [writer('吐尔逊·努尔买买提·艾力')], 'titled'],
    ['本报记者 斯琴高娃', [writer('斯琴高娃')], 'titled'],
    ['本报驻阳泉市记者 高敏', [writer('高敏')], 'titled'],
    ['本报驻石家庄记者高敏', [writer('高敏')], 'titled'],
    ['本报驻石家庄记者站 高敏', [writer('高敏')], 'titled'],
    ['本报驻内蒙古自治区记者站记者 高 敏', [writer('高敏')], 'titled'],
    ['马瑞 摄影报道', [writer('马瑞')], 'titled', ['马瑞']],
    ['马瑞摄影报道', [writer('马瑞')], 'titled', ['马瑞']],
    ['记者 高敏 实习生 马瑞摄', [writer('高敏')], 'titled', ['马瑞']],
    ['本报评论员 高敏', [writer('高敏', 'commentator')], 'titled'],
  ];
  for (const [text, writers, form, photographers = []] of read) {
    it(`reads ${text}`, () => {
      const found = parseByline(text, lexicon);
      assert.deepEqual(found?.writers, writers);
      assert.deepEqual(found.photographers, photographers);
      assert.equal(found.form, form);
    });
  }

  const others = [
    ...['', '今年', '目前', '记者', '本报记者', '项目现场', '据了解', '一是', '公告', '要闻'],
    ...['青春·开发区', '稷山经开区 新高地'],
    ...['稷山经济技术开发区', '高敏赴稷山调研项目', '高敏，马瑞。', '2025年', 'A2版', '高敏 2025'],
    ...[
      '■ 马瑞摄',
      '马瑞 摄',
      '马 瑞 高 敏摄',
      '（马瑞拍摄）',
      '●马瑞摄影',
      '■马瑞图',
      '创新·开放·合作',
    ],
    ...['本报记者 走进园区', '本报记者深入一线'],
    '甲乙 丙丁 戊己 庚辛 壬癸 子丑 寅卯 辰巳 午未 申酉',
  ];
  for (const text of others) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(parseByline(text, lexicon), undefined);
    });
  }

  const credited: [text: string, ...credits: string[]][] = [
    ['马瑞 摄影报道', '马瑞 摄影报道'],
    ['本报记者 马瑞 高敏 摄影报道', '马瑞 高敏 摄影报道'],
    ['马瑞 孙倩/文 高敏/图', '高敏/图'],
    ['文/马瑞 图/高敏', '图/高敏'],
    ['记者 马瑞 文 高敏 摄', '高敏 摄'],
    ['撰文：马瑞 摄影：高敏', '摄影：高敏'],
    ['记者 高敏 实习生 马瑞摄', '马瑞摄'],
  ];
  for (const [text, ...credits] of credited) {
    it(`keeps the credit in ${text} as printed`, () => {
      const found = parseByline(text, lexicon)?.credits.map((credit) => credit.text);
      assert.deepEqual(found, credits);
    });
  }

  it('knows a common surname from a rare one, and reads both', () => {
    assert.equal(parseByline('高敏', lexicon)?.commonSurnames, true);
    assert.equal(parseByline('乜志远', lexicon)?.commonSurnames, false);
  });
});

describe('closingByline', () => {
  const read: [text: string, names: string[], rest: string][] = [
    ['奋力谱写新篇章。高敏', ['高敏'], '奋力谱写新篇章。'],
    ['作出更大贡献。 马瑞', ['马瑞'], '作出更大贡献。'],
    ['作出更大贡献。　马　瑞', ['马瑞'], '作出更大贡献。'],
    ['“跑出加速度！”进晓宇', ['进晓宇'], '“跑出加速度！”'],
    ['成效明显。（张鹏）', ['张鹏'], '成效明显。'],
    ['成效明显。（记者 高敏 通讯员 马瑞）', ['高敏', '马瑞'], '成效明显。'],
    ['成效明显。高敏 马瑞', ['高敏', '马瑞'], '成效明显。'],
    ['检测报告。作者：吴晓东', ['吴晓东'], '检测报告。'],
    ['未完待续…… 高敏', ['高敏'], '未完待续……'],
  ];
  for (const [text, names, rest] of read) {
    it(`reads ${text}`, () => {
      const found = closingByline(text, lexicon);
      assert.deepEqual(
        found?.writers.map(({ name }) => name),
        names,
      );
      assert.equal(text.slice(0, found.end), rest);
    });
  }

  const others = [
    // A column break behind a name: what stands before it is no end of a sentence.
    '召开会议。管委会主任白建成',
    '管委会主任李建军',
    '项目建设正酣。',
    '企业负责人说。据了解',
    '产值明显提高。下一步',
    '增长7.5%。其中',
    '详见附表。（附表）',
    '高敏',
  ];
  for (const text of others) {
    it(`finds none in ${text}`, () => {
      assert.equal(closingByline(text, lexicon), undefined);
    });
  }
});

describe('parseAffiliation', () => {
  it('reads who the author is', () => {
    assert.deepEqual(parseAffiliation('（作者系霍州经开区党工委书记、管委会主任）'), {
      affiliation: '霍州经开区党工委书记、管委会主任',
      end: 0,
    });
    assert.deepEqual(parseAffiliation('更实惠。（作者单位：山西某研究院）'), {
      affiliation: '山西某研究院',
      end: 4,
    });
  });
  for (const text of ['', '作者', '（作者）', '该项目系全省重点工程']) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(parseAffiliation(text), undefined);
    });
  }
});
