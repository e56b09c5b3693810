import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsOf } from '../../tests/read-lines.ts';
import { doubtQuotations } from './doubt-quotations.ts';

const REST = '占地二十亩，预计全年产值可达三千万元，带动周边三个乡镇的枣农增收。';
/** Line and finding of each doubt about an article with these paragraphs. */
const doubts = (...paragraphs: string[]): string[] =>
  doubtQuotations(
    draftsOf(['稷山经济技术开发区', '红枣加工项目投产见效', ...paragraphs].join('\n\n')),
  ).map(({ line, message }) => `${String(line)} ${message.split('; ')[0] ?? ''}`);

describe('doubtQuotations', () => {
  it('has none where the marks pair, one within another', () => {
    assert.deepEqual(doubts(`科学导报讯 “枣园‘第一车间’投产”载入《稷山“枣”志》，${REST}`), []);
  });
  it('has none where a column breaks within a quotation', () => {
    assert.deepEqual(
      doubts(
        '科学导报讯 稷山经开区叫响“红枣第一县，产品远销十几个省份，二期工程',
        `建成投产”品牌，${REST}`,
      ),
      [],
    );
  });
  it('has none where a quotation runs over paragraphs and opens each', () => {
    assert.deepEqual(doubts(`科学导报讯 他说：“${REST}`, `“下一步，${REST}”`), []);
  });
  it('sees marks the wrong way round', () => {
    assert.deepEqual(doubts(`科学导报讯 该区打造”红枣小镇“品牌，”颜值“提升，${REST}`), [
      '5 the quotation marks stand the wrong way round: …讯 该区打造”红枣小镇“品…',
    ]);
  });
  it('sees a mark that is missing, and which is left', () => {
    assert.deepEqual(doubts(`科学导报讯 该区打造红枣小镇”品牌，${REST}`), [
      '5 ” closes what was not opened: …打造红枣小镇”品牌，占地二…',
    ]);
    assert.deepEqual(doubts(`科学导报讯 ${REST}`, `该区打造“红枣小镇品牌，${REST}`), [
      '7 “ is not closed: …该区打造“红枣小镇品牌…',
    ]);
    assert.deepEqual(doubts(`科学导报讯 该区打造“红枣小镇品牌，叫响“枣乡”，${REST}`), [
      '5 “ is opened a second time: …镇品牌，叫响“枣乡”，占地…',
    ]);
  });
  it('takes an apostrophe for no quotation', () => {
    assert.deepEqual(doubts(`科学导报讯 该区引进It’s品牌，${REST}`), []);
  });
});
