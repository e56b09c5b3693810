import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jumpFrom, jumpTo, parsePageLabel } from './jump.ts';

describe('parsePageLabel', () => {
  const labels: [printed: string, label: string][] = [
    ['A2', 'A2'],
    ['Ａ２', 'A2'],
    ['a 2', 'A2'],
    ['第三版', '3'],
    ['第十二版', '12'],
    ['二十版', '20'],
    ['十', '10'],
    ['二十一', '21'],
    ['03', '3'],
    ['A02版', 'A2'],
    ['第 5 版', '5'],
  ];
  for (const [printed, label] of labels) {
    it(`${printed} -> ${label}`, () => {
      assert.equal(parsePageLabel(printed), label);
    });
  }
});

describe('jumpTo', () => {
  const read: [text: string, page: string | null, rest: string][] = [
    ['合作协议。（下转A2版）', 'A2', '合作协议。'],
    ['合作协议。(下转A2版)', 'A2', '合作协议。'],
    ['合作协议（下转第三版）', '3', '合作协议'],
    ['合作协议。（下转2版①）', '2', '合作协议。'],
    ['合作协议。（转A4版）', 'A4', '合作协议。'],
    ['合作协议。下转A2版', 'A2', '合作协议。'],
    ['合作协议。（下转头版）', '1', '合作协议。'],
    ['▶▶下转D5版', 'D5', ''],
    ['【下转B3】', 'B3', ''],
  ];
  for (const [text, page, rest] of read) {
    it(`reads ${text}`, () => {
      const found = jumpTo(text);
      assert.equal(found?.direction, 'to');
      assert.equal(found.page, page);
      assert.equal(text.slice(0, found.start).trimEnd(), rest);
      assert.equal(found.end, text.length);
    });
  }
  const others = [
    ...['', '由制造转智造', '企业成功转型', '（详见A3版）', '（全文见A3版）', '（上接A1版）'],
    ...['该厂由一线转二线', '（下转A2版）后面还有字，句子没有完，这不是转版。'],
  ];
  for (const text of others) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(jumpTo(text), undefined);
    });
  }
});

describe('jumpFrom', () => {
  const read: [text: string, page: string | null, start: number, rest: string][] = [
    ['（上接A1版）今年以来，', 'A1', 0, '今年以来，'],
    ['(上接第一版) 今年以来，', '1', 0, '今年以来，'],
    ['▲上接A1版', 'A1', 0, ''],
    ['上接A1版 今年以来', 'A1', 0, '今年以来'],
    ['（上接1版《延链补链》）今年', '1', 0, '今年'],
    ['打通堵点（上接A1版）', 'A1', 4, ''],
  ];
  for (const [text, page, start, rest] of read) {
    it(`reads ${text}`, () => {
      const found = jumpFrom(text);
      assert.equal(found?.direction, 'from');
      assert.equal(found.page, page);
      assert.equal(found.start, start);
      assert.equal(text.slice(found.end), rest);
    });
  }
  for (const text of [
    '',
    '接二连三的好消息',
    '续写新篇',
    '（下转A2版）',
    '企业上接市场、下接农户',
  ]) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(jumpFrom(text), undefined);
    });
  }
});
