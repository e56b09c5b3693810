import fc from 'fast-check';

/** Pieces that Markdown, HTML, YAML or templates read as more than characters, and newspaper text. */
const PIECES = [
  ...['1.', '2)', '-', '+', '*', '#', '##', '>', '---', '***', '___', '===', '~', '~~', '`', '```'],
  ...['_', '__', '*重点*', '**重点**', '|', '||', '\\', '\\\\', '\\|', '[', ']', '[1]', '[a](b)'],
  ...[
    '![图](a.png)',
    '[^1]',
    '[点](javascript:alert(1))',
    '<',
    '>',
    '<script>',
    '</script>',
    '<b>',
  ],
  ...['<!-- x -->', '<![CDATA[', '<?php', '<http://a.cn>', 'http://a.cn', 'www.a.cn', 'a@b.cn'],
  ...['&', '&amp;', '&#x20;', '&nbsp;', '&lt;', '{{ 名 }}', '{% if %}', '${x}', '$x$', '{', '}'],
  ...[':', ': ', 'key: 值', '- 项', '"', "'", '!', '%', '@', '?', ', ', '=', '~1', '3~5', '1~2亿'],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u0007',
  ],
  ...['null', 'true', '2025-05-09', '0x1F', '1e3', '~', '...', '%YAML', '!!str', '*a', '&a', '|-'],
  ...[
    '项目',
    '建设',
    '“',
    '”',
    '，',
    '。',
    '——',
    '……',
    '（',
    '）',
    '《',
    '》',
    '1.03亿元',
    '5%',
    '开发区',
  ],
  ...['𠮷', '😀', 'é', 'ｆ', '①', '℃', '\ud83c\udf1f', 'a', 'Z', '0', '9'],
] as const;

/** Strings made of hostile pieces and any characters; never a line break. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join('').replace(/[\n\r]/gu, ''));

/** The same with something in it besides spaces, and no character that no text may hold. */
export const hostileLine = hostileText
  // A lone surrogate cannot be written as UTF-8, NUL and a BOM never pass the reading of a line.
  .map((text) => text.toWellFormed().replace(/[\0\ufffd\ufeff]/gu, ''))
  .filter((text) => /[^\s\u200b]/u.test(text));
