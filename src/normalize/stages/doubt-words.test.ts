import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../domain/ledger.ts';
import { applyTextCorrections } from './apply-text-corrections.ts';
import { doubtWords } from './doubt-words.ts';

const TEXT =
  '市政府昨天召开会议，研究部署今年的农业生产工作，要求各部门认真落实，确保粮食安全，提高农民收入。';
const roles = new Map<number, Role>([[1, 'body']]);

test('a word that is printed twice is doubted, with the words to put right', () => {
  const line = TEXT.replace('农业生产', '农业农业生产');
  const [doubt] = doubtWords([line], roles, []);
  assert.ok(doubt?.at !== undefined);
  assert.equal([...line].slice(...doubt.at).join(''), '农业农业');
  const decision = doubt.choices?.[0]?.decision as Record<'printed' | 'corrected', string>;
  assert.equal(line.replace(decision.printed, decision.corrected), TEXT);
});

test('clean words, and words that double as they should, are not doubted', () => {
  assert.deepEqual(doubtWords([TEXT], roles, []), []);
  assert.deepEqual(doubtWords(['大家实实在在干事，面对面对接需求。'], roles, []), []);
});

test('a letter in a figure is doubted', () => {
  const line = '全市上半年新增就业2O35人，比去年同期增加百分之十，超过全年计划的一半。';
  const [doubt] = doubtWords([line], roles, []);
  assert.deepEqual(doubt?.at, [line.indexOf('O'), line.indexOf('O') + 1]);
});

test('what an editor keeps as printed is not doubted again, and stays', () => {
  const line = TEXT.replace('农业生产', '农业农业生产');
  const [doubt] = doubtWords([line], roles, []);
  const kept = doubt?.choices?.find(({ label }) => label === 'as printed')?.decision as {
    line: number;
    printed: string;
    corrected: string;
  };
  const correction = { ...kept, reason: '原样' };
  assert.deepEqual(doubtWords([line], roles, [correction]), []);
  assert.deepEqual(applyTextCorrections('a.txt', [line], [correction]), {
    lines: [line],
    applied: [],
    diagnostics: [],
  });
});

test('page furniture is not doubted', () => {
  const line = TEXT.replace('农业生产', '农业农业生产');
  assert.deepEqual(doubtWords([line], new Map([[1, 'staff' as const]]), []), []);
});
