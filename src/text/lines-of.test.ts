import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesBehindFeeds, linesOf } from './lines-of.ts';

describe('linesOf', () => {
  for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    it(`ends a line at ${JSON.stringify(end)}`, () => {
      assert.deepEqual(linesOf(['甲', '', '乙', ''].join(end)), [
        '甲',
        ...(end === '\f' ? [] : ['']),
        '乙',
        '',
      ]);
    });
  }
  it('counts a form feed beside another end as one with it', () => {
    assert.deepEqual(linesOf('甲\n\f乙\f\r\n丙\n\f\n丁'), ['甲', '乙', '丙', '', '丁']);
  });
  it('leaves a soft return behind a comma, alone in its line, within it', () => {
    assert.deepEqual(linesOf('甲，\u2028乙\n丙'), ['甲，\u2028乙', '丙']);
    assert.deepEqual(linesOf('甲，\u2028乙，\u2028丙'), ['甲，', '乙，', '丙']);
    assert.deepEqual(linesOf('甲\u2028乙\n丙，'), ['甲', '乙', '丙，']);
  });
  it('tells the lines behind form feeds', () => {
    assert.deepEqual(linesBehindFeeds('甲\n\f乙\n丙'), [2]);
    assert.deepEqual(linesBehindFeeds('甲\u2028乙\f'), [3]);
    assert.deepEqual(linesBehindFeeds('\f甲\n乙'), []);
  });
});
