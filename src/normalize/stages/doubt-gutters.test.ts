import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtGutters } from './doubt-gutters.ts';

const left = '渠水绕过北坡的果园，流进';
const right = '图书室把旧报装订成册，按';
const fill = (count: number, line: string): string[] => Array.from({ length: count }, () => line);

describe('doubtGutters', () => {
  it('tells lines that run over two columns, once for the page', () => {
    const lines = ['新灌渠通水', '', ...fill(6, `${left}     ${right}`)];
    const [doubt, ...others] = doubtGutters(lines);
    assert.equal(others.length, 0);
    assert.equal(doubt?.line, 3);
    assert.match(doubt.message, /6 lines .* hocr/u);
  });

  for (const [name, lines] of [
    ['a few such lines', [...fill(4, `${left}     ${right}`), ...fill(3, left)]],
    ['as few on a long page', [...fill(6, `${left}     ${right}`), ...fill(60, left)]],
    ['tables', fill(9, '东村     320     12.5     良好')],
    ['indents, and single blanks', fill(9, `　　${left} ${right}`)],
  ] as const) {
    it(`says nothing of ${name}`, () => {
      assert.deepEqual(doubtGutters(lines), []);
    });
  }
});
