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
