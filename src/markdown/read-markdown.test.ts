import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMarkdown } from './read-markdown.ts';
import { markdown } from './syntax.ts';

const withoutPositions = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );

const sameAsParser = (source: string): void => {
  assert.deepEqual(
    withoutPositions(readMarkdown(source)),
    withoutPositions(markdown.parse(source)),
  );
};

/** What papers print, what Markdown takes for syntax, and what is either. */
const piece = fc.constantFrom(
  ...[
    '2月',
    '7日',
    '，',
    '。',
    '1. ',
    '1) ',
    '12',
    '28.',
    '4%',
    '（一）',
    '## ',
    '### ',
    '#',
    '— ',
    '——',
    '- ',
    '+ ',
    '* ',
    '> ',
  ],
  ...[
    '=',
    '===',
    '---',
    '~',
    '~~~',
    '`',
    '\\',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '&',
    '&amp;',
    '|',
    '$',
  ],
  ...[
    ' ',
    '  ',
    '\u3000',
    '\t',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r',
    '\u0000',
    'A',
    'http://a.b',
    '招商引资',
    '“',
    '”',
  ],
);

test('gives what the parser gives, for any mixture of words and marks', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      sameAsParser(pieces.join(''));
    }),
    { numRuns: 20_000 },
  );
});

test('gives what the parser gives, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      sameAsParser(text);
    }),
    { numRuns: 5_000 },
  );
});

test('reads plain bodies without the parser: no positions', () => {
  const tree = readMarkdown('第一段，2025年。\n\n## 小标题\n\n3-5个，1~2亿。\n');
  assert.deepEqual(
    tree.children.map(({ type, position }) => [type, position]),
    [
      ['paragraph', undefined],
      ['heading', undefined],
      ['paragraph', undefined],
    ],
  );
});
