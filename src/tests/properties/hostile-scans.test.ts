import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { assertAccounted, ledgersOf, read } from './account.ts';
import { hostileText } from './hostile-text.ts';
import { runs } from './runs.ts';

const scanOf = (words: string): string => `稷山经济技术开发区

红枣加工项目投产见效

科学导报讯 稷山经开区的系统收到这样的输入，${words}，并且按照文字原样显示，没有执行，也没有丢失一个字。

据了解，该项目占地二十亩，红枣制品远销十几个省份，年可加工鲜枣八千吨，二期工程下月开工。高敏`;

/** Printed words -> how the words stand in an article: rules of print set marks full-width. */
const WORDS: [name: string, printed: string, written: string][] = [
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a script that is not closed', '<script src=//x.cn>', '<script src=//x.cn>'],
  ['a link that runs', '[点击](javascript:alert(1))', '[点击](javascript:alert(1))'],
  ['a comment', '<!-- 注 -->', '<!-- 注 -->'],
  ['a frame', '<iframe src="x"></iframe>', '<iframe src=“x”></iframe>'],
  [
    'marks of a template',
    '{{ constructor }}与{% raw %}与${x}',
    '{{ constructor }}与{% raw %}与${x}',
  ],
  ['a rule', '---', '---'],
  ['two rules', '---与***与___', '---与***与___'],
  ['emphasis', '*星*与_线_与~删~', '*星*与_线_与~删~'],
  ['a code span', '`码`', '`码`'],
  ['a footnote', '[^1]与[1]', '[^1]与[1]'],
  ['bars', '|甲|乙|', '|甲|乙|'],
  ['backslashes', '\\与\\\\与\\|', '\\与\\\\与\\|'],
  ['ranges', '3~5个与1~2亿', '3~5个与1~2亿'],
  ['YAML', 'key: [1, 2]与!!str与&a与*a', 'key: [1, 2]与！！str与&a与*a'],
];

describe('hostile words in a scan', () => {
  for (const [name, printed, written] of WORDS) {
    it(`${name}: literal in Markdown and as text on the page`, () => {
      const scans = { 'p.txt': scanOf(printed) };
      const result = read(scans);
      assertAccounted(scans, result);
      assert.equal(result.articles.length, 1);
      const [article] = result.articles;
      const { body } = parseArticleFile(article?.text ?? '', 'a.md');
      const text = textOfBlock(parseBody(body)[0] ?? { type: 'paragraph', text: '' });
      assert.ok(text.includes(written), `${text} lacks ${written}`);
      const fragment = parseFragment(renderBody(body));
      const names = fragment.childNodes.map(({ nodeName }) => nodeName);
      assert.deepEqual(
        names.filter((node) => node !== '#text'),
        ['p', 'p'],
      );
      const [first] = fragment.childNodes;
      assert.ok(first !== undefined && 'childNodes' in first);
      assert.deepEqual(
        first.childNodes.map((node) => ('value' in node ? node.value : node.nodeName)),
        [text],
      );
    });
  }

  it('at the start of a line are text there, too', () => {
    for (const mark of ['1. ', '2) ', '+ ', '- ', '* ', '=== ', '~~~ ', '| ']) {
      const words = `${mark}以记号开头的一句话也只是文字，不是列表，也不是标题，版面的结构不会因此改变。`;
      const scans = { 'p.txt': scanOf('无').replace('据了解，', `${words}\n\n据了解，`) };
      const result = read(scans);
      assertAccounted(scans, result);
      const bodies = result.articles.flatMap(({ file, text }) =>
        parseBody(parseArticleFile(text, file).body).map(textOfBlock),
      );
      assert.ok(
        bodies.some(
          (text) => text.includes(words.replace(/\s/gu, '').slice(0, 40)) || text.includes(words),
        ),
        `${mark}: ${bodies.join('\n')}`,
      );
    }
  });

  it('that cannot be seen are gone from the article and counted in the ledger', () => {
    const scans = { 'p.txt': scanOf('左\u202e右\u2066中\u200b间\u0007铃\u00ad连\ufeff字') };
    const result = read(scans);
    const file = result.articles[0]?.text ?? '';
    assert.ok(file.includes('左右中间铃连字'));
    assert.doesNotMatch(
      file,
      /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
    );
    assert.deepEqual(ledgersOf(result)[0]?.changes, [
      { line: 5, rule: 'invisible', count: 6 },
      { line: 7, rule: 'byline', count: 2, printed: '高敏', written: '' },
    ]);
  });

  it('in a headline stay in the front matter, whatever they are', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const text = words.toWellFormed().replaceAll('\0', '');
        const scans = {
          'p.txt': scanOf('无').replace('红枣加工项目投产见效', () => `红枣加工${text}项目`),
        };
        const result = read(scans);
        assertAccounted(scans, result);
        for (const { file, text: written } of result.articles) parseArticleFile(written, file);
      }),
      runs(2000),
    );
  });
});
