import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextCorrection } from '../../domain/correction.ts';
import { applyTextCorrections } from './apply-text-corrections.ts';

const correct = (line: number, printed: string, corrected: string): TextCorrection => ({
  line,
  printed,
  corrected,
  reason: '叠字',
});
const said = (lines: string[], ...corrections: TextCorrection[]): string[] =>
  applyTextCorrections('p.txt', lines, corrections).diagnostics.map(
    ({ severity, file, line, message }) => `${severity} ${file}:${String(line)} ${message}`,
  );

describe('applyTextCorrections', () => {
  it('changes the words on their line, once, and nothing else', () => {
    const one = correct(2, '的的', '的');
    const { lines, applied, diagnostics } = applyTextCorrections(
      'p.txt',
      ['的的', '的的重要，的的'],
      [one],
    );
    assert.deepEqual(lines, ['的的', '的重要，的的']);
    assert.deepEqual(applied, [{ correction: one, line: 2 }]);
    assert.deepEqual(diagnostics, []);
  });
  it('takes words as they are, never as a pattern', () => {
    const { lines } = applyTextCorrections('p.txt', ['涨了$5（约）'], [correct(1, '$5', "$&$'")]);
    assert.deepEqual(lines, ["涨了$&$'（约）"]);
  });
  it('drops words', () => {
    assert.deepEqual(applyTextCorrections('p.txt', ['阳泉阳泉'], [correct(1, '阳泉', '')]).lines, [
      '阳泉',
    ]);
  });
  it('follows words to the one line they moved to', () => {
    assert.deepEqual(
      applyTextCorrections('p.txt', ['', '', '达效率率'], [correct(1, '率率', '率')]).lines,
      ['', '', '达效率'],
    );
    assert.deepEqual(said(['', '', '达效率率'], correct(1, '率率', '率')), [
      'info corrections/p.yaml:1 率率 was found on line 3 instead of 1; applied there',
    ]);
  });

  const standing: [name: string, lines: string[], correction: TextCorrection, message: string][] = [
    [
      'on its line',
      ['甲', '达效率高'],
      correct(2, '效率率', '效率'),
      'line 2 reads 效率 as it stands',
    ],
    [
      'with the words within what they must read',
      ['同比增长约四成'],
      correct(1, '四成', '约四成'),
      'line 1 reads 约四成 as it stands',
    ],
    [
      'on another line that nothing else reads like',
      ['甲', '', '今年以来龙头企业振东制药'],
      correct(1, '龙头企业企业振东', '龙头企业振东'),
      'line 3 reads 龙头企业振东 as it stands',
    ],
    [
      'with other lines that hold the words rightly',
      ['今年以来企业振东制药', '企业企业振东制药厂', '企业企业振东制药办'],
      correct(1, '企业企业振东制药', '企业振东制药'),
      'line 1 reads 企业振东制药 as it stands',
    ],
    [
      'as there is nothing left to drop',
      ['达效率高'],
      correct(1, '扫描全能王', ''),
      '扫描全能王 is printed nowhere any more',
    ],
  ];
  for (const [name, lines, correction, message] of standing) {
    it(`is told and skipped where it stands already, ${name}`, () => {
      assert.deepEqual(said(lines, correction), [
        `info corrections/p.yaml:${String(correction.line)} ${message}; the correction was skipped and can go`,
      ]);
      const { lines: out, applied } = applyTextCorrections('p.txt', lines, [correction]);
      assert.deepEqual([out, applied], [lines, []]);
    });
  }
  it('goes past words that read right already', () => {
    const one = correct(1, '四成', '约四成');
    assert.deepEqual(applyTextCorrections('p.txt', ['约四成，四成'], [one]).lines, [
      '约四成，约四成',
    ]);
    assert.deepEqual(applyTextCorrections('p.txt', ['四成，四成'], [one, one]).lines, [
      '约四成，约四成',
    ]);
  });

  const errors: [name: string, lines: string[], correction: TextCorrection, message: string][] = [
    [
      'words that stand on several lines',
      ['甲', '率率', '率率'],
      correct(1, '率率', '率'),
      'error corrections/p.yaml:1 expected 率率 on scans/p.txt:1, found 甲; it stands on lines 2, 3; settle it in this file',
    ],
    [
      'words that are gone, with what is nearest',
      ['甲', '龙头企业振东'],
      correct(1, '龙头企业企业', '龙头企业'),
      'error corrections/p.yaml:1 expected 龙头企业企业 on scans/p.txt:1, found 甲; nearest: line 2, 龙头企业振东; settle it in this file',
    ],
    [
      'words beside the right ones that are a misreading of the same',
      ['继续抓好项目建设建设,推动'],
      correct(1, '抓好项目建没建设', '抓好项目建设'),
      'error corrections/p.yaml:1 expected 抓好项目建没建设 on scans/p.txt:1, found 继续抓好项目建设建设,推动; nearest: line 1, 抓好项目建设建设,推; settle it in this file',
    ],
    [
      'a line that is not there',
      ['甲'],
      correct(9, '乙', '丙'),
      'error corrections/p.yaml:9 expected 乙 on scans/p.txt:9, found no such line; nearest: none; settle it in this file',
    ],
    [
      'a line that is blank now',
      ['', '甲'],
      correct(1, '乙', '丙'),
      'error corrections/p.yaml:1 expected 乙 on scans/p.txt:1, found a blank line; nearest: none; settle it in this file',
    ],
  ];
  for (const [name, lines, correction, message] of errors) {
    it(`is an error for ${name}`, () => {
      assert.deepEqual(said(lines, correction), [message]);
      assert.deepEqual(applyTextCorrections('p.txt', lines, [correction]).lines, lines);
    });
  }
  it('is an error when another correction has changed the words already', () => {
    assert.deepEqual(
      said(['阳泉阳泉高新区'], correct(1, '阳泉阳泉', '阳泉'), correct(1, '泉阳泉', '泉')),
      [
        'error corrections/p.yaml:1 expected 泉阳泉 on scans/p.txt:1, found that another correction of this line changed these words already; make one correction of the two',
      ],
    );
  });
});
