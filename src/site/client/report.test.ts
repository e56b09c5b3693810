import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { CorrectionFile } from '../../domain/correction.ts';
import { formatCorrectionYaml } from './correction-yaml.ts';
import { locateWords } from './locate-words.ts';

const lines = [
  { number: 43, printed: '   科学导报讯 今年以来,开发区(一期)投产。' },
  { number: 45, printed: '达效率率达到 100% ,“泓清水”入黄河' },
];

test('selected words are found in the scan, as it prints them', () => {
  assert.deepEqual(locateWords(lines, '达效率率达到'), { line: 45, printed: '达效率率达到' });
  assert.deepEqual(locateWords(lines, '以来，开发区（一期）投产'), {
    line: 43,
    printed: '以来,开发区(一期)投产',
  });
  assert.deepEqual(locateWords(lines, '达到100%，“泓'), { line: 45, printed: '达到 100% ,“泓' });
});

test('words that the scan prints in radicals are found', () => {
  const radicals = [{ number: 3, printed: '⻓治⾼新区的⻋间' }];
  assert.deepEqual(locateWords(radicals, '高新区的车间'), { line: 3, printed: '⾼新区的⻋间' });
});

test('words that the scan has not so, or none, are not found', () => {
  assert.equal(locateWords(lines, '达效率达到'), null);
  assert.equal(locateWords(lines, '投产。达效'), null);
  assert.equal(locateWords(lines, ' '), null);
});

test('a correction file is read as the editor writes it, whatever the words', () => {
  const correction = {
    scan: '003: #x.txt',
    line: 45,
    printed: '“泓”: "引号" \\ # 不是注释',
    corrected: '',
    reason: '- 漏“一”\n次行',
  };
  const { scan, ...text } = correction;
  assert.deepEqual(
    CorrectionFile.parse(parse(formatCorrectionYaml(correction))),
    CorrectionFile.parse({ scan, text: [text] }),
  );
});
