import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CorrectionFile } from '../../domain/correction.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { read } from '../../tests/properties/account.ts';

const PAGE = `责编：周敏 校对：李蕾

稷山经济技术开发区

红枣加工项目投产

科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民增收。

聚焦产业链条

企业负责人说，二期工程下月开工，占地二十亩，建成后可加工鲜枣八千吨。高敏`;

const insert = (...inserts: [line: number, printed: string, text: string][]) => {
  const corrections = [
    CorrectionFile.parse({
      scan: 'p.txt',
      inserts: inserts.map(([line, printed, text]) => ({
        line,
        printed,
        text,
        reason: '识别漏掉',
      })),
    }),
  ];
  const { articles, diagnostics } = read({ 'p.txt': PAGE }, { corrections });
  const [only] = articles;
  assert.ok(only !== undefined && articles.length === 1);
  const { article, body } = parseArticleFile(only.text, only.file);
  return {
    words: parseBody(body).map((block) => textOfBlock(block).slice(0, 5)),
    corrections: article.corrections,
    byline: article.byline,
    said: diagnostics
      .filter(({ ruleId }) => ruleId === 'insert-paragraphs')
      .map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`),
  };
};

describe('insertParagraphs', () => {
  it('puts a paragraph behind the one that is printed at its line, and says whose words it is', () => {
    const { words, corrections, said } = insert([7, '科学导报讯', '补入的一段,共三人。']);
    assert.deepEqual(words, ['科学导报讯', '补入的一段', '聚焦产业链', '企业负责人']);
    assert.deepEqual(corrections, [
      {
        scan: 'p.txt',
        line: 7,
        in: 2,
        printed: '',
        corrected: '补入的一段，共三人。',
        reason: '识别漏掉',
      },
    ]);
    assert.deepEqual(said, []);
  });

  it('behind a headline, a subhead, and the last paragraph, whose byline it leaves; in order', () => {
    const { words, corrections, byline } = insert(
      [5, '红枣加工', '甲段。'],
      [9, '聚焦产业', '乙段。'],
      [11, '企业负责人', '丙段。'],
      [11, '企业负责人', '丁段。'],
    );
    const around = ['科学导报讯', '聚焦产业链', '企业负责人'];
    assert.deepEqual(words, [
      '甲段。',
      ...around.slice(0, 2),
      '乙段。',
      around[2],
      '丙段。',
      '丁段。',
    ]);
    assert.deepEqual(
      corrections?.map((correction) => correction.in),
      [1, 3, 5, 6],
    );
    assert.deepEqual(
      byline.map(({ name }) => name),
      ['高敏'],
    );
  });

  it('finds its line again after a re-scan, and is an error where the words are gone', () => {
    assert.deepEqual(insert([8, '科学导报讯', '补入的一段。']).said, [
      'info corrections/p.yaml:8 科学导报讯 was found on line 7 instead of 8; applied there',
    ]);
    assert.deepEqual(insert([7, '科学日报讯', '补入的一段。']).said, [
      'error corrections/p.yaml:7 expected 科学日报讯 on scans/p.txt:7, found 科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民; nearest: line 7, 科学导报讯 稷; settle it in this file',
    ]);
  });

  it('is told and skipped where the scan prints the paragraph now', () => {
    const text = '企业负责人说,二期工程下月开工,占地二十亩,建成后可加工鲜枣八千吨.';
    const { words, corrections, said } = insert([9, '聚焦产业链条', text]);
    assert.deepEqual(words, ['科学导报讯', '聚焦产业链', '企业负责人']);
    assert.equal(corrections, undefined);
    assert.deepEqual(said, [
      'info corrections/p.yaml:9 the scan prints this paragraph now, on line 11; the insertion was skipped and can go',
    ]);
  });

  it('is an error at page furniture', () => {
    assert.deepEqual(insert([1, '责编', '补入的一段。']).said, [
      'error corrections/p.yaml:1 expected scans/p.txt:1 to be in an article, it is page furniture; name a line of the article',
    ]);
  });

  it('is one paragraph', () => {
    for (const text of ['', ' ', '一段。\n又一段。'])
      assert.throws(() => insert([7, '科学导报讯', text]), /one paragraph, without line breaks/);
  });
});
