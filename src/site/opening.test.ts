import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from './opening.ts';

const paragraph = (text: string) => [{ type: 'paragraph' as const, text }];

test('a short paragraph stands whole, a long one ends with its sentence or with dots', () => {
  assert.equal(excerptOf(paragraph('甲乙。'), 10), '甲乙。');
  assert.equal(excerptOf(paragraph('甲乙丙丁戊。己庚辛壬癸'), 8), '甲乙丙丁戊。');
  assert.equal(excerptOf(paragraph('甲乙丙丁戊己庚辛壬癸'), 8), '甲乙丙丁戊己庚辛……');
  assert.equal(excerptOf(paragraph('甲乙丙丁戊，己庚辛壬癸'), 8), '甲乙丙丁戊……');
  assert.equal(excerptOf(paragraph('本刊讯 甲乙。'), 8, { leadIn: '本刊讯' }), '甲乙。');
  assert.equal(
    excerptOf(paragraph('本刊讯 记者王波 甲乙。'), 8, { leadIn: '本刊讯', names: ['王波'] }),
    '甲乙。',
  );
  assert.equal(excerptOf([], 8), '');
});
