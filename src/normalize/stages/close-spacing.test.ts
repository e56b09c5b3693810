import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeSpacing, isSpacedPage } from './close-spacing.ts';

describe('closeSpacing', () => {
  const closed: [line: string, text: string][] = [
    [
      '开发 区 坚持 “ 一 企 一 策 ” ， 已 有 26 家 企业 投产 。',
      '开发区坚持“一企一策”，已有26家企业投产。',
    ],
    [
      '园区 今年 新签约 项目 十二个 ， 总投资 四十亿元 。 企业 负责人 表示 ， 办事 效率 明显 提高 。',
      '园区今年新签约项目十二个，总投资四十亿元。企业负责人表示，办事效率明显提高。',
    ],
    ['园区 开工 ， 产销 两旺 。', '园区开工，产销两旺。'],
    ['新 华 社 贵阳 1 月', '新华社贵阳1月'],
    ['新 华 社 贵阳 1 月 5 日 电', '新华社贵阳1月5日电'],
    [
      '新 华 社 贵阳 1 月 5 日 电 （ 记者 王 波 李 阳 ） 全省 招商 大会 今日 召开 ， 签约 40 项 。',
      '新华社贵阳1月5日电（记者 王波 李阳） 全省招商大会今日召开，签约40项。',
    ],
    [
      '本 报 讯 ( 本 报 记者 郝 宇 通讯员 高建军 ) 春耕 以 来 ， 农资 供应 充足 。',
      '本报讯(本报记者 郝宇 通讯员 高建军) 春耕以来，农资供应充足。',
    ],
    ['项 目 建设 按 下 快进 键', '项目建设按下快进键'],
    ['项　目　建设　按　下　快进　键', '项目建设按下快进键'],
    ['产品 用 于 Wi Fi 模 组 ， 年 产 5 万 套 。', '产品用于Wi Fi模组，年产5万套。'],
  ];
  for (const [line, text] of closed) {
    it(`closes up ${line}`, () => {
      assert.equal(closeSpacing(line, false), text);
      assert.equal(closeSpacing(text, false), text);
    });
  }

  const kept = [
    '践行“四全工作法” 夯实项目建设硬支撑',
    '科学导报讯 近日，园区新开工项目26个，总投资40亿元。',
    '科学导报讯 记者马瑞 2025年以来，园区把项目建设作为主攻方向。',
    '强引擎 新动能 高质量',
    '总产值 1,234 亿元 增速 排名 第三',
    '太原 大同 阳泉 长治 晋城，五市先行。',
    '责任编辑 王 波 版式 李 阳 校对 张 鹏',
    '甲组：王波 李阳 张鹏 赵敏。',
    '王 波 李 阳 张建国 赵 敏',
    '本报记者 王 波 李 阳',
    '□ 王 波 李建国',
    '忻州经开区 18.4 12 同比 增长',
    'Made in Shanxi 山西 制造，走出去。',
  ];
  for (const line of kept) {
    it(`keeps the blanks of ${line}`, () => {
      assert.equal(closeSpacing(line, false), line);
    });
  }

  const onSpacedPage: [line: string, text: string][] = [
    ['垣曲 经 济 技术 开 发 区', '垣曲经济技术开发区'],
    ['园区 负责 人 说', '园区负责人说'],
    ['园区 建设  再 提速', '园区建设  再提速'],
    ['A5 综合 2025 年 5 月 16 日 星期 五', 'A5 综合 2025年5月16日星期五'],
    ['本 报 记者 王 波 李 阳', '本报记者 王波 李阳'],
    ['王 波 李建国', '王波 李建国'],
    ['践行“四全工作法” 夯实项目建设硬支撑', '践行“四全工作法” 夯实项目建设硬支撑'],
  ];
  for (const [line, text] of onSpacedPage) {
    it(`closes up ${line} where the text is set apart`, () => {
      assert.equal(closeSpacing(line, true), text);
    });
  }
});

describe('isSpacedPage', () => {
  const spaced = '企业 负责 人 说 ， 办 事 比 以前 快 多 了 。';
  const plain = '企业负责人说，办事比以前快多了，园区服务专员上门帮办手续。';
  it('goes by most of the text', () => {
    assert.equal(isSpacedPage(['项目 建设', spaced, spaced]), true);
    assert.equal(isSpacedPage(['项目 建设', plain, plain, spaced]), false);
    assert.equal(isSpacedPage(['项目 建设 提速']), false);
    assert.equal(isSpacedPage([]), false);
  });
});

it('closeSpacing takes linear time', () => {
  const lines = ['字 ', '字', ' ', '字，', '（', '记者 王 波 ', '1 '].map((part) =>
    part.repeat(40_000),
  );
  const start = performance.now();
  for (const line of lines) for (const page of [true, false]) closeSpacing(line, page);
  assert.ok(performance.now() - start < 4000);
});
