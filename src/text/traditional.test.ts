import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTraditional, foldTraditional, simplifiedOf } from './traditional.ts';

test('a Traditional character has one Simplified form', () => {
  assert.equal([...'許慧敏馮潔'].map(simplifiedOf).join(''), '许慧敏冯洁');
});

test('what Simplified texts print themselves stays: names are not changed into others', () => {
  assert.equal([...'李乾著范琛'].map(simplifiedOf).join(''), '李乾著范琛');
  assert.equal([...'A4版。'].map(simplifiedOf).join(''), 'A4版。');
});

for (const [printed, folded] of [
  ['臨汾經濟開發區', '临汾经济开发区'],
  ['優化營商環境', '优化营商环境'],
  ['关于建设', '关于建设'],
  ['關於建設', '关于建设'],
  ['ABC 123，𠮷😀', 'ABC 123，𠮷😀'],
  ['范琛', '范琛'],
] as const) {
  test(`on a Traditional page ${printed} is ${folded}`, () => {
    assert.equal(foldTraditional(printed), folded);
  });
}

test('a character that Simplified texts print as well does not make a text Traditional', () => {
  assert.deepEqual(countTraditional('皇后乾隆著，於姓'), { han: 7, traditional: 0 });
  assert.deepEqual(countTraditional('關於'), { han: 2, traditional: 1 });
});
