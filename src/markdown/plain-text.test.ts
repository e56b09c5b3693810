import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlainText, opensBlock } from './plain-text.ts';

describe('isPlainText', () => {
  for (const text of ['项目投产。', '增长3%，达到20 万', '# 项目', '甲|乙', '“一把手”带头'])
    it(`takes ${text} for its text`, () => {
      assert.equal(isPlainText(text), true);
    });
  for (const text of ['', ' 项目', '项目\u3000', '*项目', '甲_乙', '[甲', '甲&乙', 'a<b', '甲\n乙'])
    it(`leaves ${JSON.stringify(text)} to the parser`, () => {
      assert.equal(isPlainText(text), false);
    });
});

describe('opensBlock', () => {
  for (const text of [
    '# 甲',
    '> 甲',
    '- 甲',
    '+甲',
    '---',
    '~~~',
    '| 甲',
    ':-',
    '1. 甲',
    '12)',
    ' 甲',
  ])
    it(`sees the mark of ${text}`, () => {
      assert.equal(opensBlock(text), true);
    });
  for (const text of ['2月7日，', '3%', '28.4%', '“一把手”', '——甲'])
    it(`sees none in ${text}`, () => {
      assert.equal(opensBlock(text), false);
    });
});
