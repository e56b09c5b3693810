import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCorrections } from './find-corrections.ts';

const lines = [
  { scan: 'p.txt', line: 3, text: '园区 推行 “ 拿 地 即 开工 ” , 审批 时 限 压 缩 60% 。' },
  { scan: 'p.txt', line: 5, text: '⻓治市⾼新区的⻋间开工，cafe在园区。' },
];
const correct = (was: string, is: string): string[] =>
  findCorrections(was, is, lines).found.map(
    ({ line, printed, corrected }) => `${String(line)} ${printed} → ${corrected}`,
  );

test('words that the scan sets apart are quoted as it prints them', () => {
  const was = '园区推行“拿地即开工”，审批时限压缩60%。';
  assert.deepEqual(correct(was, was.replace('时限', '时间')), [
    '3 , 审批 时 限 压 缩 60 → , 审批 时 间 压 缩 60',
  ]);
  assert.deepEqual(findCorrections(was, was.replace('缩', '减'), lines).missing, []);
});

test('words that the scan prints in radicals are found', () => {
  assert.deepEqual(correct('长治市高新区的车间开工', '长治市高新区的厂房开工'), [
    '5 ⾼新区的⻋间开工 → ⾼新区的厂房开工',
  ]);
});

test('what stands on no line is told', () => {
  const { found, missing } = findCorrections('甲乙丙丁', '甲乙戊丁', lines);
  assert.deepEqual([found, missing], [[], ['甲乙丙丁']]);
});
