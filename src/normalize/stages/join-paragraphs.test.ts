import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../../tests/read-lines.ts';
import { joinParagraphs } from './join-paragraphs.ts';

const join = (before: string, after: string): ReturnType<typeof joinParagraphs> => {
  const [a, b] = viewsOf(`${before}\n\n${after}`);
  assert.ok(a !== undefined && b !== undefined);
  return joinParagraphs(a, b);
};

describe('joinParagraphs', () => {
  const cases: [name: string, before: string, after: string, joined: boolean][] = [
    ['a sentence that goes on', '围绕项目建设', '开展岗位建功活动，成效明显。', true],
    ['a number and its unit', '总建筑面积20', '万平方米，明年投产。', true],
    ['within a quotation', '他说：“这里的服务', '让人放心。”', true],
    ['within a title', '《首度将', '企业引进来》报道刊发。', true],
    ['behind a comma', '一季度产值增长9%，', '高于全市平均水平。', true],
    ['a closed sentence within an open quotation', '“项目投产了。', '下一步就是达产。”', true],
    ['two whole sentences', '项目已经投产。', '下一步，该区将扩大产能。', false],
    ['behind a closing quotation mark', '他说：“放心。”', '企业已经投产。', false],
    ['before a lead-in', '围绕项目建设', '科学导报讯 近日，项目开工。', false],
    ['before a dash', '主要做法如下', '——权责清单厘边界。', false],
    ['before an ordinal behind a colon', '主要做法如下：', '一、建立台账，每月更新。', false],
    ['before indents on both sides', '　　成效明显', '　　企业负责人说，产能翻番。', false],
  ];
  for (const [name, before, after, joined] of cases) {
    it(`${joined ? 'joins' : 'keeps apart'} ${name}`, () => {
      assert.equal(join(before, after).join, joined);
    });
  }
  it('says why, and by how much', () => {
    assert.deepEqual(join('围绕项目建设', '开展活动，成效明显。'), {
      join: true,
      margin: 3,
      why: [{ name: 'the line before ends within a sentence', weight: 3 }],
    });
  });
});
