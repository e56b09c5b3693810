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
    'a,b\r\n"甲,乙","说""好"""\r\n\'=1+1,\r\n',
  );
});
