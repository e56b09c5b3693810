import assert from 'node:assert/strict';
import { it } from 'node:test';
import { read } from '../../tests/properties/account.ts';

const PAGE = `稷山经济技术开发区

红枣加工项目投产

科学导报讯 稷山经开区红枣加工项目投产，预计全年产值\ufffd达三千万元，带动三百户村民增收。

企业负责人说，二期工程下月开工，占地二十亩，建成后可加工鲜枣八千吨。高敏`;

it('doubts each line with a character that could not be read, and keeps its place', () => {
  const { diagnostics, articles } = read({ 'p.txt': PAGE });
  assert.deepEqual(
    diagnostics
      .filter(({ ruleId }) => ruleId === 'doubt-characters')
      .map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`),
    [
      'doubt scans/p.txt:5 a character could not be read: 预计全年产值\ufffd达三千万元，; look it up on the printed page, and correct it',
    ],
  );
  assert.match(articles[0]?.text ?? '', /全年产值\ufffd达三千万元/);
});

it('doubts characters for private use, each with its code and its place', () => {
  const page = PAGE.replace('红枣加工项目投产', '红枣加\ue32d项目投产')
    .replace('\ufffd', '')
    .replace('高敏', '负责人李\u{f0021}与王\ufffd。');
  const { diagnostics, articles } = read({ 'p.txt': page });
  assert.deepEqual(
    diagnostics
      .filter(({ ruleId }) => ruleId === 'doubt-characters')
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'scans/p.txt:3 a character for private use (U+E32D) is known to one font alone: 红枣加\ue32d项目投产; look it up on the printed page, and correct it',
      'scans/p.txt:7 a character for private use (U+F0021) is known to one font alone: 吨。负责人李\u{f0021}与王\ufffd。; a character could not be read: 责人李\u{f0021}与王\ufffd。; look it up on the printed page, and correct it',
    ],
  );
  assert.equal(articles.length, 1);
});
