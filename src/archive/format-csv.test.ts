import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCsv } from './format-csv.ts';

test('cells are quoted where CSV needs it, and never run as formulas', () => {
  assert.equal(
    formatCsv([
      ['a', 'b'],
      ['甲,乙', '说"好"'],
      ['=1+1', ''],
    ]),
    '\ufeffa,b\r\n"甲,乙","说""好"""\r\n\'=1+1,\r\n',
  );
});

test('a formula is seen behind blanks, marks that nobody sees, and in full width', () => {
  const cells = [
    ' =1+1',
    '\u3000+1',
    '\u00a0-1',
    '\ufeff@a',
    '\u200b=1',
    '\t1',
    '\v=1',
    '＝1',
    '－1',
  ];
  for (const cell of [...cells, '\n=1', '\r1'])
    assert.ok(/^\ufeff"?'/.test(formatCsv([[cell]])), JSON.stringify(cell));
  for (const cell of [' 1=1', '第1-2期', '—一版', '1', '', ' 甲'])
    assert.equal(formatCsv([[cell]]), `\ufeff${cell}\r\n`);
});
