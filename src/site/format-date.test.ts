import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatEdtf, formatWeekday } from './format-date.ts';
import { en } from './strings.en.ts';
import { zh } from './strings.zh.ts';

test('dates in Chinese', () => {
  assert.equal(formatDate('2025-05-09', 'zh-Hans-CN'), '2025年5月9日');
  assert.equal(formatDate('2025-05', 'zh-Hans-CN'), '2025年5月');
  assert.equal(formatDate('2025', 'zh-Hans-CN'), '2025年');
  assert.equal(formatWeekday('2025-05-09', 'zh-Hans-CN'), '星期五');
});

test('windows say what they are', () => {
  assert.equal(formatEdtf('2025-05/2025-06', zh, 'zh-Hans-CN'), '2025年5月至6月');
  assert.equal(formatEdtf('2025-12/2026-01', zh, 'zh-Hans-CN'), '2025年12月至2026年1月');
  assert.equal(formatEdtf('2026-03-30/..', zh, 'zh-Hans-CN'), '不早于2026年3月30日');
  assert.equal(formatEdtf('2025-05~', zh, 'zh-Hans-CN'), '约2025年5月');
});

test('another language says it in its own words', () => {
  assert.equal(formatEdtf('2025-05-09', en, 'en'), 'May 9, 2025');
  assert.match(formatEdtf('2025-05/2025-06', en, 'en'), /^May\s–\sJune 2025$/);
});
