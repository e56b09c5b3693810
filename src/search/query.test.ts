import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatQuery, parseQuery } from './query.ts';

const read = (text: string): string[] =>
  parseQuery(text).terms.map(({ folded, excluded }) => (excluded ? `not ${folded}` : folded));

test('blanks part terms, straight marks keep a phrase, a minus excludes', () => {
  const cases: [string, string[]][] = [
    ['招商引资', ['招商引资']],
    ['招商 临汾', ['招商', '临汾']],
    ['招商　临汾', ['招商', '临汾']],
    ['招商 -农业', ['招商', 'not 农业']],
    ['-农业', ['not 农业']],
    ['"hello world"', ['hello world']],
    ['"强引擎” 营商"', ['强引擎"营商']],
    ['-"hello world" 招商', ['not hello world', '招商']],
    ['“五线”', ['"五线"']],
    ['"-9月份"', ['-9月份']],
    ['1-9月份', ['1-9月份']],
    ['——锚定', ['--锚定']],
    ['-', ['-']],
    ['--', ['--']],
    ['5"', ['5"']],
    ['"', ['"']],
    ['他说"好', ['他说"好']],
    ['招商 招商', ['招商']],
    ['', []],
    [' \n ', []],
    ['\u200b', []],
  ];
  for (const [text, terms] of cases) assert.deepEqual(read(text), terms, text);
});

test('terms never hold a barrier or outer blanks, and survive formatting', () => {
  const text = fc
    .array(fc.constantFrom('招', '商', 'a', 'B', ' ', '"', '-', '“', '\n', '5', '　', '，'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const { terms } = parseQuery(source);
      for (const { folded } of terms) {
        assert.ok(folded !== '' && !folded.includes('\n') && folded.trim() === folded);
      }
      const wanted = terms.filter(({ typed }) => !typed.includes('"'));
      assert.deepEqual(
        parseQuery(formatQuery(wanted)).terms.map(({ folded, excluded }) => [folded, excluded]),
        wanted.map(({ folded, excluded }) => [folded, excluded]),
      );
    }),
    { numRuns: 2000 },
  );
});
