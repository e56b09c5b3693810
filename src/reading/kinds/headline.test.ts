import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { goesOnInNextLine, standsInLines } from './headline.ts';

const TEXT = '科学导报讯 稷山经开区红枣加工项目投产见效，预计全年产值可达三千万元。';

/** Of each unit of a page, whether it stands with others in one headline. */
const inLines = (...lines: string[]): boolean[] => {
  const page = pageOf([...lines, TEXT].join('\n\n'));
  return page.views.slice(0, -1).map((view) => standsInLines(view, page));
};
const goesOn = (first: string, second: string): boolean => {
  const page = pageOf([first, second, TEXT].join('\n\n'));
  const [view] = page.views;
  return view !== undefined && goesOnInNextLine(view, page);
};

describe('lines of one headline', () => {
  it('are words that no surnames open, under a zone', () => {
    assert.deepEqual(inLines('绿电', '点亮', '转型路'), [true, true, true]);
    assert.deepEqual(inLines('稷山经济技术开发区', '向新', '而行'), [false, true, true]);
  });
  it('are not the names of several writers, nor the name under a headline', () => {
    assert.deepEqual(inLines('王波', '李阳', '张鹏'), [false, false, false]);
    assert.deepEqual(inLines('绿电点亮路', '成钢'), [false, false]);
  });
  it('are as long as each other, and name no place below that is not named above', () => {
    assert.deepEqual(inLines('用好“试验权”', '当好“领头雁”'), [true, true]);
    assert.deepEqual(inLines('科技赋能发展', '临猗苹果卖全国'), [false, false]);
    assert.deepEqual(inLines('向绿而行', '一座老厂焕新生'), [false, false]);
  });
  it('are not the name of a column and the headline under it', () => {
    assert.deepEqual(inLines('园区匠心录④', '拧紧每颗螺丝'), [false, false]);
    assert.deepEqual(inLines('创新前沿观察', '拧紧每颗螺丝'), [false, false]);
  });
  it('go on where the first breaks off in a sentence', () => {
    assert.equal(goesOn('三家企业跻身', '全省“民营百强”'), true);
    assert.equal(goesOn('某县自然资源局', '国有建设用地使用权挂牌出让公告'), true);
    assert.equal(goesOn('抓实一件事 办好一次办', '一座老厂焕新生'), false);
  });
});
