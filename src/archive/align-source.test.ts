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

test('a character that was added, dropped or replaced marks itself alone', () => {
  const marked = (printed: string, clean: string): string =>
    markChanges(printed, clean)
      .map(({ text, changed }) => (changed ? `[${text}]` : text))
      .join('');
  assert.equal(
    marked(
      '全面完成“泓清水入黄河”工程,倾力打造现代化时尚化国际化园区。',
      '全面完成“一泓清水入黄河”工程，倾力打造现代化时尚化国际化园区。',
    ),
    '全面完成“[一]泓清水入黄河”工程[，]倾力打造现代化时尚化国际化园区。',
  );
  assert.equal(marked('达效率率达到80%以上', '达效率达到80%以上'), '达效率达到80%以上');
  assert.equal(marked('招商引项目项目全周期', '招商引资项目全周期'), '招商引[资]项目全周期');
  assert.equal(marked('甲乙', '丙丁戊'), '[丙丁戊]');
  assert.equal(marked('', '甲 乙'), '[甲] [乙]');
});

test('lines that were cut by a column break stand in one row', () => {
  const rows = alignSource(
    {
      printed: ['标题', '甲', '乙。', '别文'],
      lines: [
        { line: 1, role: 'headline', article: 'a' },
        { line: 2, role: 'body', article: 'a', paragraph: 1 },
        { line: 3, role: 'body', article: 'a', paragraph: 1, join: true },
        { line: 4, role: 'body', article: 'b', paragraph: 1 },
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

test('a paragraph that an editor added stands where it is read, without lines', () => {
  const rows = alignSource(
    {
      printed: ['标题', '甲。', '乙。'],
      lines: [
        { line: 1, role: 'headline', article: 'a' },
        { line: 2, role: 'body', article: 'a', paragraph: 2 },
        { line: 3, role: 'body', article: 'a', paragraph: 4 },
      ],
    },
    'a',
    ['补一。', '甲。', '补二。', '乙。'],
    [1, 3],
  );
  assert.deepEqual(
    rows.map(({ lines, paragraph, clean }) => [
      lines.map(({ number }) => number),
      paragraph,
      clean.map(({ text }) => text).join(''),
    ]),
    [
      [[1], null, ''],
      [[], 1, '补一。'],
      [[2], 2, '甲。'],
      [[], 3, '补二。'],
      [[3], 4, '乙。'],
    ],
  );
});
