import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeSpacedNames, hasCommonSurname, isName } from './name.ts';

describe('isName', () => {
  for (const name of [
    '王波',
    '曹建军',
    '进晓宇',
    '欧阳志远',
    '司马光',
    '阿依古丽·买买提',
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
