import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasCommonSurname } from '../../text/surnames.ts';
import { closeSpacedNames, isLongName, isName, isSpacedNames } from './name.ts';

describe('isName', () => {
  for (const name of [
    '王波',
    '曹建军',
    '进晓宇',
    '欧阳志远',
    '司马光',
    '阿依古丽·买买提',
    '努尔买买提·吐尔逊',
    '万俟春生',
    '司空见明',
    '𠮷田志',
    '乜志远',
  ])
    it(`${name} is one`, () => {
      assert.equal(isName(name), true);
    });
  for (const word of [
    '',
    '王',
    '今年',
    '据了解',
    '下一步',
    '王波说道',
    'AB',
    '王 波',
    '3月',
    '公告',
    '东方时空报',
  ])
    it(`${JSON.stringify(word)} is none`, () => {
      assert.equal(isName(word), false);
    });
});

describe('hasCommonSurname', () => {
  it('is evidence, not a condition', () => {
    assert.equal(hasCommonSurname('王波'), true);
    assert.equal(hasCommonSurname('欧阳志远'), true);
    assert.equal(hasCommonSurname('乜志远'), false);
  });
});

describe('closeSpacedNames', () => {
  const cases: [printed: string, closed: string][] = [
    ['王　波', '王波'],
    ['王 波', '王波'],
    ['□ 王 波', '□ 王波'],
    ['记者 王 波 李 阳', '记者 王波 李阳'],
    ['王 波/文', '王波/文'],
    ['王 波 李 建 国 张 鹏', '王波 李建国 张鹏'],
    ['王 建 国　李　阳', '王建国　李阳'],
    ['王 建国 李 阳', '王建国 李阳'],
    ['欧阳 明 王波', '欧阳明 王波'],
    ['欧 阳 明 王 波', '欧阳明 王波'],
    ['万俟 志 远', '万俟志远'],
    ['王 波 李 阳 文/图', '王波 李阳 文/图'],
    ['王 波 摄', '王波 摄'],
    ['乜 远 王 波', '乜远 王波'],
    // Two full names and words keep the space between them.
    ['王波 李阳', '王波 李阳'],
    ['链筑新生态 集聚新动能', '链筑新生态 集聚新动能'],
  ];
  for (const [printed, closed] of cases) {
    it(`${printed} -> ${closed}`, () => {
      assert.equal(closeSpacedNames(printed), closed);
    });
  }
});

describe('isLongName', () => {
  for (const name of ['斯琴高娃', '买买提江', '乌云其木格'])
    it(`${name} may be one`, () => {
      assert.equal(isLongName(name), true);
    });
  for (const words of ['深入一线', '走进园区', '王波李阳', '王波'])
    it(`${words} is none`, () => {
      assert.equal(isLongName(words), false);
    });
});

describe('isSpacedNames', () => {
  const cases: [before: string, run: string, behind: string, names: boolean][] = [
    ['', '王 波 李 阳', '', true],
    ['本报记者 ', '王 波 李 阳', '', true],
    ['本报记者王 ', '波 李 阳', '', true],
    ['（通讯员 ', '张 鹏 高 敏', '）', true],
    ['记者 马瑞 通讯员：', '张　鹏　高　敏　孙　倩', '', true],
    ['记者 马瑞 ', '张 鹏 高 敏', '', true],
    ['记者 ', '王 波 李 阳 文', '/图', true],
    ['', '王 波 李', ' 阳摄', true],
    ['□ ', '王 波 李 建 国', '', true],
    ['记者 ', '乜 远 逄 晓 燕', '', true],
    // One name of three characters is closed up like any other word.
    ['', '王 建 国', '', false],
    ['', '开 发 区 建 设', '', false],
    ['', '金 融 时 报', '', false],
    ['', '阳 泉 高 新 区', '', false],
    ['今日要闻 ', '高 新 区 观 察', '', false],
  ];
  for (const [before, run, behind, names] of cases) {
    it(`${before}[${run}]${behind} ${names ? 'are names' : 'is a word'}`, () => {
      assert.equal(isSpacedNames(run, before, behind), names);
    });
  }
});
