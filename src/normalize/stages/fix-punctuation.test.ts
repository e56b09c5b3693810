import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countChanges, fixPunctuation } from './fix-punctuation.ts';

describe('fixPunctuation', () => {
  const fixed: [printed: string, written: string][] = [
    ['增长7.54%,位居全省第一', '增长7.54%，位居全省第一'],
    ['看手续;二是跑得快', '看手续；二是跑得快'],
    ['“少跑腿”,“项目', '“少跑腿”，“项目'],
    ['产业(食品加工)集聚', '产业（食品加工）集聚'],
    ['临汾:用五个“加快”', '临汾：用五个“加快”'],
    ['行不行?能!', '行不行？能！'],
    ['真的吗?!他说', '真的吗？！他说'],
    ['他说: “好”', '他说：“好”'],
    ['(一)加强领导', '（一）加强领导'],
    ['建设"智慧园区"和"绿色园区"', '建设“智慧园区”和“绿色园区”'],
    ['订单多了...', '订单多了……'],
    ['订单多了。。。', '订单多了……'],
    ['订单多了…', '订单多了……'],
    ['蝶变--从制造到智造', '蝶变——从制造到智造'],
    ['蝶变―― 从制造', '蝶变——从制造'],
    ['数据——－机器', '数据——机器'],
    ['数据－－机器', '数据——机器'],
    ['联东U谷•山西', '联东U谷·山西'],
    ['云谷・太原', '云谷·太原'],
    ['数字･未来', '数字·未来'],
    ['星河．创客', '星河·创客'],
    ['达到 20 万吨', '达到20万吨'],
    ['园区“ 一企一策”（ 试行）见效', '园区“一企一策”（试行）见效'],
    ['记者马瑞 2025年以来', '记者马瑞 2025年以来'],
    ['通讯员 高建军 5月获奖', '通讯员 高建军 5月获奖'],
    ['增长7.54% ；其中', '增长7.54%；其中'],
    ['首批 LED 芯片', '首批LED芯片'],
  ];
  for (const [printed, written] of fixed) {
    it(`${printed} -> ${written}`, () => {
      assert.equal(fixPunctuation(printed), written);
    });
  }

  const kept = [
    ...['1.03亿元', '219.35万', '3-5栋', '1-9月份', '21-465', 'CN 14-0015', '“1+1>2”', 'A+级'],
    ...['9:00-17:30', '比例为1:3', '12,345.6万元', '3~5个百分点与1~2亿元', '5 ∼ 10亿元'],
    ...['网址http://www.example.com/a?b=1,c', '邮箱kfqjszk@163.com', '20000吨/年 “5+2”'],
    ...[
      '晋政办发〔2024〕15号',
      '蒲经开发[2025]3号',
      '【延伸阅读】',
      '《管理办法》',
      '一．加强领导',
    ],
    ...[
      '强引擎” 营商升级“新动能',
      '——权责清单',
      '……',
      'Windows, Linux',
      'hello (world)',
      '0351--7000',
    ],
    // One mark alone opens nothing.
    '环保是"底线',
    // Quotation marks the wrong way round are left to an editor.
    '打造”铸造小镇“品牌',
    // What looks doubled and is correct.
    ...['产能能达到', '面对面对接', '园区区位', '2026年年底', '工作作为', '实实在在'],
    // Zhou, li, mo: look-alikes are never exchanged.
    ...['己建成', '末来', 'O.8万吨', '该项日'],
  ];
  for (const text of kept) {
    it(`keeps ${text}`, () => {
      assert.equal(fixPunctuation(text), text);
    });
  }

  it('keeps characters for private use that stand in the text', () => {
    const text = '\ue0000\ue001与http://www.example.com/,欢迎';
    assert.equal(fixPunctuation(text), '\ue0000\ue001与http://www.example.com/，欢迎');
  });
});

describe('countChanges', () => {
  it('counts the characters that differ', () => {
    assert.equal(countChanges('a,b;c', 'a，b；c'), 2);
    assert.equal(countChanges('同', '同'), 0);
    assert.equal(countChanges('达到 20 万', '达到20万'), 2);
  });
});
