import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lettersOf, samePrint } from './same-print.ts';

const TEXT = '企业今年新建冷鲜肉分割生产线两条，产品进入六个省份的连锁超市，订单同比增长3.5倍。';

describe('samePrint', () => {
  const cases: [name: string, a: string, b: string, same: boolean][] = [
    ['marks and blanks', TEXT, TEXT.replaceAll('，', ', '), true],
    ['a letter that makes no word', TEXT, TEXT.replace('进入', '进人'), true],
    ['a doubled letter', TEXT, TEXT.replace('生产线', '生产产线'), true],
    ['another number', TEXT, TEXT.replace('3.5', '35'), false],
    ['another word', TEXT, TEXT.replace('冷鲜', '速冻'), false],
    ['a word less', TEXT, TEXT.replace('新建', ''), false],
    ['another body', `新绿农业专业合作社公告：${TEXT}`, `新禾农业专业合作社公告：${TEXT}`, false],
    ['another village', `张家庄村民说，${TEXT}`, `李家庄村民说，${TEXT}`, false],
    ['another person', `联系人李阳。${TEXT}`, `联系人李明。${TEXT}`, false],
    ['another short word', '夜校开课', '夜校停课', false],
  ];
  for (const [name, a, b, same] of cases) {
    it(`${name}: ${same ? 'one print' : 'two texts'}`, () => {
      assert.equal(samePrint(lettersOf(a), lettersOf(b)), same);
      assert.equal(samePrint(lettersOf(b), lettersOf(a)), same);
    });
  }
});
