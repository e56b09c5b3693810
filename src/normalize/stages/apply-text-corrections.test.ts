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
