import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlineWords } from './headline-words.ts';

const cut = (text: string): string => headlineWords(text).join('|');

test('a headline breaks between words, with what the dictionary cuts off put back', () => {
  assert.equal(cut('打造开发区建设升级版'), '打造|开发区|建设|升级版');
  assert.equal(cut('全省管理能力提升培训班圆满结束'), '全省|管理|能力|提升|培训班|圆满结束');
  assert.equal(cut('智造港项目加速推进'), '智造港|项目|加速|推进');
});

test('quotation marks stay with what they hold, and closing marks with what they close', () => {
  for (const word of headlineWords('临汾：用五个“加快”打造（一期）《规划》，“强引擎”发力！')) {
    assert.doesNotMatch(word, /[（“《]$/u, word);
    assert.doesNotMatch(word, /^[）”》，：！]/u, word);
  }
});

test('a number stays with its unit', () => {
  assert.equal(cut('首批24个项目'), '首批|24个|项目');
  assert.ok(headlineWords('增长30%以上').includes('30%'));
});

test('joined, the words are the text, whatever it holds', () => {
  for (const text of ['', '——', '联东U谷·山西科创智造港', '<b>&amp;', '𠮷野家 “‘', 'a b  c'])
    assert.equal(headlineWords(text).join(''), text);
});

test('asked again, it gives the same words', () => {
  for (let time = 0; time < 2; time++) {
    assert.deepEqual(headlineWords(''), []);
    assert.equal(cut('打造开发区建设升级版'), '打造|开发区|建设|升级版');
  }
});
