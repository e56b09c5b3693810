import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Block, isNumbered, textOfBlock } from './body.ts';

const blocks: [block: Block, text: string, numbered: boolean][] = [
  [{ type: 'paragraph', text: '甲' }, '甲', true],
  [{ type: 'subhead', text: '甲' }, '甲', false],
  [{ type: 'subhead', text: '甲', deck: '乙' }, '甲\n乙', false],
  [{ type: 'verse', lines: ['甲', '乙'] }, '甲\n乙', true],
  [
    {
      type: 'table',
      rows: [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    },
    '甲\n乙\n丙\n丁',
    true,
  ],
];
for (const [block, text, numbered] of blocks) {
  it(`a ${block.type}: its words, and whether it is numbered`, () => {
    assert.equal(textOfBlock(block), text);
    assert.equal(isNumbered(block), numbered);
  });
}
