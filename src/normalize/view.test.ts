import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../tests/read-lines.ts';
import type { View } from './view.ts';

const view = (text: string): View => {
  const [found] = viewsOf(text);
  assert.ok(found !== undefined);
  return found;
};

describe('viewUnits', () => {
  it('sees whether a sentence is closed', () => {
    for (const text of [
      '投产。',
      '投产！”',
      '“放心。”',
      '步步成真……',
      '投产。）',
      '风雨兼程；',
      '订单多了...',
    ])
      assert.equal(view(text).closed, true, text);
    for (const text of ['投产', '投产，', '围绕项目建设', '主要做法：'])
      assert.equal(view(text).closed, false, text);
  });
  it('sees running text', () => {
    for (const text of ['项目投产，产值翻番，村民增收。', '甲'.repeat(45), '科学导报讯 近日'])
      assert.equal(view(text).prose, true, text);
    for (const text of ['链筑产业新生态 集聚发展新动能', '稷山经济技术开发区', '高敏'])
      assert.equal(view(text).prose, false, text);
  });
  it('sees dashes, bullets, ordinals and halves', () => {
    assert.equal(view('——发展纪实').dash, true);
    assert.equal(view('◆灵石经开区举办对接会').bullet, true);
    for (const text of ['一、加强领导', '（一）加强领导', '1.加强领导', '①加强领导'])
      assert.equal(view(text).ordinal, true, text);
    assert.equal(view('1.03亿元').ordinal, false);
    assert.deepEqual(view('锚定目标 实干争先 决胜首季').parts, [
      '锚定目标',
      '实干争先',
      '决胜首季',
    ]);
  });
});
