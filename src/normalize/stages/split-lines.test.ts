import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Line } from '../model.ts';
import { splitLines } from './split-lines.ts';

const line = (number: number, raw: string, more: Partial<Line> = {}): Line => ({
  number,
  raw,
  text: raw.trim(),
  level: 0,
  blanksBefore: 0,
  indented: false,
  residue: false,
  hardBreak: false,
  afterImage: false,
  ...more,
});
const split = (received: string[], corrected = received): Line[] =>
  splitLines(received, corrected).lines;

describe('splitLines', () => {
  it('keeps the numbers of lines and counts the blanks before each', () => {
    assert.deepEqual(split(['', '', '甲', '乙', '\u3000', '\ufeff', '丙']), [
      line(3, '甲', { blanksBefore: 2 }),
      line(4, '乙'),
      line(7, '丙', { blanksBefore: 2 }),
    ]);
  });
  it('has no line for a page of blanks', () => {
    assert.deepEqual(splitLines(['', ' ', '\u3000\u200b'], ['', '', '']), {
      lines: [],
      changes: [],
    });
  });
  it('marks indents', () => {
    const indented = ['\u3000\u3000甲', '    甲', '\t甲', '\u00a0\u00a0\u00a0\u00a0甲'];
    for (const raw of indented) assert.equal(split([raw])[0]?.indented, true, JSON.stringify(raw));
    for (const raw of ['甲', ' 甲', '\u3000甲', '  甲'])
      assert.equal(split([raw])[0]?.indented, false, JSON.stringify(raw));
  });
  it('marks hard breaks: two spaces, or a backslash', () => {
    assert.deepEqual(
      split(['甲  ', '乙\\', '丙 ', '丁']).map(({ hardBreak }) => hardBreak),
      [true, true, false, false],
    );
    assert.deepEqual(
      split(['甲  ', '', '乙']).map(({ hardBreak }) => hardBreak),
      [false, false],
    );
  });
  it('keeps residue as lines, and sees the picture behind it', () => {
    const lines = split(['甲', '![](a.png)', '乙', '丙']);
    assert.deepEqual(
      lines.map(({ residue, afterImage, blanksBefore }) => ({ residue, afterImage, blanksBefore })),
      [
        { residue: false, afterImage: false, blanksBefore: 0 },
        { residue: true, afterImage: false, blanksBefore: 0 },
        { residue: false, afterImage: true, blanksBefore: 1 },
        { residue: false, afterImage: false, blanksBefore: 0 },
      ],
    );
  });
  it('reads the corrected line, keeps the received one', () => {
    assert.deepEqual(split(['的的重要'], ['的重要']), [line(1, '的的重要', { text: '的重要' })]);
  });
  it('tells the line of each change', () => {
    assert.deepEqual(splitLines(['', '## Ａ'], ['', '## Ａ']).changes, [
      { line: 2, rule: 'width', count: 1 },
      { line: 2, rule: 'heading-mark', count: 1 },
    ]);
  });
});
