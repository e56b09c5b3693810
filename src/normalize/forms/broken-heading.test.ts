import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breaksOff } from './broken-heading.ts';

describe('breaksOff', () => {
  const cases: [line: string, next: string, broken: boolean][] = [
    ['三家企业跻身', '全省“民营百强”', true],
    ['一座经开区与', '三所高校的约定', true],
    ['灵丘经开区：', '有机农业“长”成大产业', true],
    ['“小巨人', '成长记”开讲', true],
    ['某县自然资源局', '关于征集合作机构的公告', true],
    ['项目建设全面提速', '全省“民营百强”', false],
    ['用好“试验权”', '当好“领头雁”', false],
  ];
  for (const [line, next, broken] of cases) {
    it(`${line} | ${next}: ${broken ? 'one sentence' : 'two lines'}`, () => {
      assert.equal(breaksOff(line, next), broken);
    });
  }
});
