import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { opensWithBullet, withoutBullet } from './bullet.ts';

describe('a bullet', () => {
  it('opens an item or a heading, with or without a space behind it', () => {
    for (const text of [
      '◆阳城：岩板出口',
      '■ 阳城：岩板出口',
      '★阳城 岩板出口',
      '▲ 阳城经济开发区',
    ]) {
      assert.ok(opensWithBullet(text), text);
      assert.match(withoutBullet(text), /^阳城/u);
    }
  });
  it('is none before a column head or a name', () => {
    for (const text of ['■短评', '□ 王波', '阳城：◆岩板出口'])
      assert.ok(!opensWithBullet(text), text);
  });
  it('is no part of a heading of any length', () => {
    assert.equal(withoutBullet('■ 记者手记'), '记者手记');
    assert.equal(withoutBullet('阳城：◆岩板出口'), '阳城：◆岩板出口');
  });
});
