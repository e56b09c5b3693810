import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from './body.ts';
import { formatBody } from './format-body.ts';
import { parseBody } from './parse-body.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

describe('formatBody', () => {
  const cases: [name: string, blocks: Block[], markdown: string][] = [
    ['a paragraph', [paragraph('项目投产。')], '项目投产。\n'],
    ['paragraphs', [paragraph('一段。'), paragraph('又一段。')], '一段。\n\n又一段。\n'],
    [
      'a subhead with its deck',
      [{ type: 'subhead', text: '聚焦链条', deck: '补短板' }, paragraph('正文。')],
      '## 聚焦链条\n\n### 补短板\n\n正文。\n',
    ],
    [
      'verse',
      [{ type: 'verse', lines: ['机器轰鸣；', '风雨兼程。'] }],
      '机器轰鸣；\\\n风雨兼程。\n',
    ],
    [
      'a table',
      [
        {
          type: 'table',
          rows: [
            ['指标', '增速'],
            ['投资', '14.3'],
          ],
        },
      ],
      '| 指标 | 增速 |\n| - | - |\n| 投资 | 14.3 |\n',
    ],
    ['an empty body', [], ''],
    ['a range of numbers', [paragraph('3~5个与1~2亿')], '3~5个与1~2亿\n'],
    ['what would be a list', [paragraph('1. 建立台账')], '1\\. 建立台账\n'],
    ['what would be a heading', [paragraph('# 项目')], '\\# 项目\n'],
    ['what would be a quotation', [paragraph('> 项目')], '\\> 项目\n'],
    ['what would be emphasis', [paragraph('*重点*')], '\\*重点\\*\n'],
    ['what would be a link', [paragraph('[点](javascript:a)')], '\\[点]\\(javascript:a)\n'],
    ['what would be a rule', [paragraph('---')], '\\---\n'],
    [
      'what would be a table',
      [paragraph('| 甲 | 乙 |'), paragraph('| - | - |')],
      '\\| 甲 | 乙 |\n\n\\| - | - |\n',
    ],
    ['a backslash at the end', [paragraph('甲\\'), paragraph('乙')], '甲\\\\\n\n乙\n'],
    [
      'a cell with a bar',
      [{ type: 'table', rows: [['甲|乙', '丙']] }],
      '| 甲\\|乙 | 丙 |\n| - | - |\n',
    ],
  ];
  for (const [name, blocks, markdown] of cases) {
    it(`writes ${name}, and reads it back`, () => {
      assert.equal(formatBody(blocks), markdown);
      assert.deepEqual(parseBody(markdown), blocks);
    });
  }
});

describe('parseBody', () => {
  const edited: [name: string, markdown: string, blocks: Block[]][] = [
    ['a list', '- 甲\n- 乙\n', [paragraph('甲'), paragraph('乙')]],
    ['a quotation', '> 甲\n', [paragraph('甲')]],
    ['code', '```\n甲\n```\n', [paragraph('甲')]],
    ['emphasis', '**甲**与*乙*\n', [paragraph('甲与乙')]],
    ['a first-level heading', '# 甲\n', [{ type: 'subhead', text: '甲' }]],
    ['HTML', '<b>甲</b>\n', [paragraph('<b>甲</b>')]],
    ['nothing', '\n\n', []],
  ];
  for (const [name, markdown, blocks] of edited) {
    it(`loses no word of ${name} that an editor typed`, () => {
      assert.deepEqual(parseBody(markdown), blocks);
    });
  }
});
