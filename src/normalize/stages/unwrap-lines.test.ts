import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitLines } from './split-lines.ts';
import { glue, unwrapLines } from './unwrap-lines.ts';

const units = (text: string, apart: number[] = []): string[] => {
  const received = text.split('\n');
  return unwrapLines(splitLines(received, received).lines, new Set(apart)).map((unit) => unit.text);
};

const COLUMN = `　　今年以来，该区把项目建设作为头等大事，
主要领导每周到工地现场办公，部门负责人驻点服
务，二十六个项目全部按时开工，投资完成率位居
全市第一。
　　“有人跑腿，有人兜底，我们只管干活。”一家企
业的负责人说。`;

describe('unwrapLines', () => {
  it('runs the lines of a column on', () => {
    assert.deepEqual(units(COLUMN), [
      '今年以来，该区把项目建设作为头等大事，主要领导每周到工地现场办公，部门负责人驻点服务，二十六个项目全部按时开工，投资完成率位居全市第一。',
      '“有人跑腿，有人兜底，我们只管干活。”一家企业的负责人说。',
    ]);
  });
  it('leaves headings over a column alone', () => {
    assert.deepEqual(units(`稷山经济技术开发区\n项目建设提速\n${COLUMN}`).slice(0, 2), [
      '稷山经济技术开发区',
      '项目建设提速',
    ]);
  });
  it('keeps lines apart that are decided on', () => {
    assert.equal(units(COLUMN, [3]).length, 3);
  });
  it('ends a paragraph at a short closed line, without any indent', () => {
    assert.deepEqual(
      units(`该区把项目建设作为头等大事，主要领导每周到
工地现场办公，部门负责人驻点服务，二十六个项
目全部开工。
据了解，下半年还有十二个项目将陆续开工，总投
资三十六亿元，计划当年完成九亿元。`),
      [
        '该区把项目建设作为头等大事，主要领导每周到工地现场办公，部门负责人驻点服务，二十六个项目全部开工。',
        '据了解，下半年还有十二个项目将陆续开工，总投资三十六亿元，计划当年完成九亿元。',
      ],
    );
  });
  const apart: [name: string, text: string][] = [
    [
      'verse',
      '一声号令，机器轰鸣风雨兼程；\n一份承诺，重任在肩百舸争流；\n一张蓝图，步步成真万象更新。',
    ],
    ['lines of a heading', '阳光高新区\n持续优化招商矩阵\n激活产业振兴\n新引擎'],
    ['paragraphs of one line', `${'甲'.repeat(60)}。\n${'乙'.repeat(58)}。\n${'丙'.repeat(59)}。`],
    [
      'lines with blanks between',
      '今年以来，该区把项目\n\n作为头等大事，主要领\n\n导每周到工地现场办公',
    ],
  ];
  for (const [name, text] of apart) {
    it(`leaves ${name} as they are`, () => {
      assert.deepEqual(
        units(text),
        text.split('\n').filter((line) => line !== ''),
      );
    });
  }
  it('leaves residue out and says how many blanks stand behind a unit', () => {
    const received = ['甲', '', '', '![](a.png)', '乙'];
    const found = unwrapLines(splitLines(received, received).lines);
    assert.deepEqual(
      found.map(({ text, blanksBefore, blanksAfter }) => [text, blanksBefore, blanksAfter]),
      [
        ['甲', 0, 2],
        ['乙', 2, 9],
      ],
    );
  });
});

describe('glue', () => {
  const cases: [before: string, after: string, whole: string][] = [
    ['宽带inter-', 'net一样', '宽带internet一样'],
    ['PM2.', '5浓度', 'PM2.5浓度'],
    ['年产56', 'GW组件', '年产56GW组件'],
    ['smart', 'city建设', 'smart city建设'],
    ['建设开', '发区', '建设开发区'],
    ['20', '万平方米', '20万平方米'],
  ];
  for (const [before, after, whole] of cases) {
    it(`${before} | ${after}`, () => {
      assert.equal(glue(before, after), whole);
    });
  }
});
