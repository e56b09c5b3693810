import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../domain/article.ts';
import { formatArticleFile, parseArticleFile } from './article-file.ts';

const article: Article = {
  id: '2025-05-09-a1-03',
  issue: '2025-05-09',
  page: 'A1',
  order: 3,
  kind: 'news',
  headline: '三问：“#1” 怎么看',
  zones: ['jishan-etdz'],
  zoneStatus: 'zoneLine',
  scope: 'zone',
  place: '运城市',
  byline: [{ name: '高敏', role: 'reporter' }],
  jump: { direction: 'to', page: '03', article: null },
  source: [{ scan: 'a.txt', lines: [[3, 9]] }],
};
const FILE = `---
id: "2025-05-09-a1-03"
issue: "2025-05-09"
page: "A1"
order: 3
kind: "news"
headline: "三问：“#1” 怎么看"
zones: ["jishan-etdz"]
zoneStatus: "zoneLine"
scope: "zone"
place: "运城市"
byline:
  - name: "高敏"
    role: "reporter"
jump: {direction: "to", page: "03", article: null}
source:
  - scan: "a.txt"
    lines: [[3, 9]]
---

正文。
`;

describe('article files', () => {
  it('are written with every text quoted, and read back', () => {
    assert.equal(formatArticleFile({ article, body: '正文。\n' }), FILE);
    assert.deepEqual(parseArticleFile(FILE, 'a.md'), { article, body: '正文。\n' });
  });

  const wrong: [name: string, text: string, message: string | RegExp][] = [
    [
      'no front matter',
      '正文。\n',
      'a.md:1 expected front matter between two lines of ---, found none',
    ],
    [
      'YAML that cannot be read',
      FILE.replace('"A1"', '"A1'),
      /^a\.md:\d+:\d+ Missing closing "quote/,
    ],
    [
      'an unknown key',
      FILE.replace('kind:', 'kynd:'),
      /^a\.md:2:1 [\s\S]*Unrecognized key: "kynd"/,
    ],
    [
      'an unknown kind',
      FILE.replace('"news"', '"poem"'),
      'a.md:6:7 kind: Invalid option: expected one of "news"|"feature"|"photoStory"|"brief"|"notice"|"editorial"',
    ],
    [
      'an id that is no address',
      FILE.replace('2025-05-09-a1-03', '标题'),
      'a.md:2:5 id: Invalid string: must match pattern /^[a-z0-9]+(?:-[a-z0-9]+)*$/',
    ],
  ];
  for (const [name, text, message] of wrong) {
    it(`are refused with ${name}`, () => {
      assert.throws(() => parseArticleFile(text, 'a.md'), { message });
    });
  }
});
