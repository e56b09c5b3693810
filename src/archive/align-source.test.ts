import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignSource, markChanges } from './align-source.ts';

test('changed characters are marked, equal ones are not', () => {
  assert.deepEqual(markChanges('甲,乙(丙)。', '甲，乙（丙）。'), [
    { text: '甲', changed: false },
    { text: '，', changed: true },
    { text: '乙', changed: false },
    { text: '（', changed: true },
    { text: '丙', changed: false },
    { text: '）', changed: true },
    { text: '。', changed: false },
  ]);
});

test('a dropped lead-in or byline does not mark the rest', () => {
  assert.deepEqual(markChanges('科学导报讯 近日,甲。 王波', '近日，甲。'), [
    { text: '近日', changed: false },
    { text: '，', changed: true },
    { text: '甲。', changed: false },
  ]);
});

test('lines that were cut by a column break stand in one row', () => {
  const rows = alignSource(
    {
      printed: ['标题', '甲', '乙。', '别文'],
      lines: [
        { line: 1, role: 'headline', article: 'a', why: [] },
        { line: 2, role: 'body', article: 'a', paragraph: 1, why: [] },
        { line: 3, role: 'body', article: 'a', paragraph: 1, join: true, why: [] },
        { line: 4, role: 'body', article: 'b', paragraph: 1, why: [] },
      ],
    },
    'a',
    ['甲乙。'],
  );
  assert.deepEqual(
    rows.map(({ lines, paragraph }) => [lines.map((line) => line.number), paragraph]),
    [
      [[1], null],
      [[2, 3], 1],
    ],
  );
});
