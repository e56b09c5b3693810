import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey } from './name-key.ts';
import { pinyinOf } from './pinyin.ts';

test('a key is ASCII, readable, and different for names that sound alike', () => {
  assert.match(nameKey('王波', { person: true }), /^wangbo-[0-9a-f]{6}$/);
  assert.notEqual(nameKey('王波', { person: true }), nameKey('王博', { person: true }));
  assert.match(nameKey('创新前沿'), /^chuangxinqianyan-[0-9a-f]{6}$/);
});

test('a name without Han characters still has a key', () => {
  assert.match(nameKey('·'), /^[0-9a-f]{6}$/);
  assert.match(nameKey('John Smith'), /^john-smith-[0-9a-f]{6}$/);
});

test('surnames are read as surnames', () => {
  assert.deepEqual(pinyinOf('单雄信', { person: true }), ['shan', 'xiong', 'xin']);
});
