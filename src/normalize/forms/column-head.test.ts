import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPinyin } from '../../text/pinyin.ts';
import { bareHead, isSeriesMark } from './column-head.ts';

describe('bareHead', () => {
  const cases: [printed: string, bare: string][] = [
    ['■短评', '短评'],
    ['【简讯】', '简讯'],
    ['K 亮点新闻', '亮点新闻'],
    ['创新前沿', '创新前沿'],
    ['短　讯', '短讯'],
    ['园区 动态', '园区 动态'],
  ];
  for (const [printed, bare] of cases) {
    it(`${printed} -> ${bare}`, () => {
      assert.equal(bareHead(printed), bare);
    });
  }
});

describe('isPinyin', () => {
  for (const text of ['liangdian xinwen', 'chuàngxīn qiányán', 'shidian'])
    it(`${text} is some`, () => {
      assert.equal(isPinyin(text), true);
    });
  for (const text of ['', 'K', 'news desk', '5G', '亮点新闻', 'liangdian 新闻'])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(isPinyin(text), false);
    });
});

describe('isSeriesMark', () => {
  for (const text of ['系列报道之二', '（系列评论③）', '连载5', '系列访谈'])
    it(`${text} is one`, () => {
      assert.equal(isSeriesMark(text), true);
    });
  for (const text of ['', '之二', '系列活动启动', '（一）'])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(isSeriesMark(text), false);
    });
});
