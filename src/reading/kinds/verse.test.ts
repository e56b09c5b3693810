import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { isVerse } from './verse.ts';

const versesIn = (text: string): boolean[] => {
  const page = pageOf(text);
  return page.views.map((view) => isVerse(view, page));
};

describe('isVerse', () => {
  it('takes lines set close that marks close', () => {
    const verse = '一座座厂房拔地而起；\n一条条产线昼夜不停；\n一批批订单飞向海外……';
    assert.deepEqual(versesIn(verse), [true, true, true]);
  });
  it('takes two lines only when both are closed', () => {
    assert.deepEqual(versesIn('春风又绿黄河岸，\n万亩桃花映日红。'), [true, true]);
    assert.deepEqual(versesIn('春风又绿黄河岸\n万亩桃花映日红。'), [false, false]);
  });
  it('takes no lines with a blank between them, and no headings', () => {
    assert.deepEqual(versesIn('春风又绿黄河岸，\n\n万亩桃花映日红。'), [false, false]);
    assert.deepEqual(versesIn('## 春风又绿黄河岸，\n## 万亩桃花映日红。'), [false, false]);
  });
});
