import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { CorrectionFile } from '../../domain/correction.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { read } from '../../tests/properties/account.ts';

const PAGE = `稷山经济技术开发区

红枣加工项目投产

科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民增收。

企业负责人说，二期工程下月开工，占地二十亩，建成后可加工鲜枣八千吨。

一年一度的红枣节将于九月举行，目前招展工作已经启动，欢迎各界朋友光临。高敏`;

const run = (file: Omit<z.input<typeof CorrectionFile>, 'scan'>, page = PAGE) => {
  const corrections = [CorrectionFile.parse({ scan: 'p.txt', ...file })];
  const { articles, diagnostics } = read({ 'p.txt': page }, { corrections });
  return {
    articles: articles.map(({ file: name, text }) => {
      const { article, body } = parseArticleFile(text, name);
      return { ...article, paragraphs: parseBody(body).map(textOfBlock) };
    }),
    said: diagnostics
      .filter(({ ruleId }) => ruleId === 'apply-decisions')
      .map(
        ({ severity, file: name, line, message }) =>
          `${severity} ${name}:${String(line)} ${message}`,
      ),
  };
};
const at = (line: number, printed: string) => ({ line, printed, reason: '据版面' });

describe('decisions about lines', () => {
  it('split an article', () => {
    const { articles, said } = run({ lines: [{ ...at(9, '一年一度'), starts: true }] });
    assert.deepEqual(
      articles.map(({ paragraphs }) => paragraphs.length),
      [2, 1],
    );
    assert.deepEqual(said, []);
  });
  it('read names of any form on a line that an editor calls a byline', () => {
    const signed = (line: string): unknown => {
      const page = PAGE.replace('红枣加工项目投产\n', `红枣加工项目投产\n\n${line}\n`);
      return run({ lines: [{ ...at(5, line), role: 'byline' }] }, page).articles[0]?.byline[0];
    };
    assert.deepEqual(signed('稷山经开区课题组'), { name: '稷山经开区课题组', role: 'reporter' });
    assert.deepEqual(signed('□ John Smith'), { name: 'John Smith', role: 'reporter' });
    assert.deepEqual(signed('通讯员 白音仓布'), { name: '白音仓布', role: 'correspondent' });
  });
  it('never make words disappear: a byline holds names, a jump says where to', () => {
    const refused = (role: 'byline' | 'jump') =>
      run({ lines: [{ ...at(7, '企业负责人说'), role }] });
    for (const role of ['byline', 'jump'] as const)
      assert.equal(refused(role).articles[0]?.paragraphs.length, 3);
    assert.deepEqual(refused('byline').said, [
      'error corrections/p.yaml:7 expected only names, with or without their titles, on a line of role byline, found 企业负责人说，二期工程下月开工，占地二十亩，建成后可加工鲜枣八千吨。; choose another role, and give who wrote it under articles as set: { byline: […] }',
    ]);
    assert.deepEqual(refused('jump').said, [
      'error corrections/p.yaml:7 expected words such as 下转A2版 on a line of role jump, found 企业负责人说，二期工程下月开工，占地二十亩，建成后可加工鲜枣八千吨。; choose another role',
    ]);
  });
  it('keep a credit as it is printed, whatever its form', () => {
    const page = PAGE.replace('红枣加工项目投产\n', '红枣加工项目投产\n\n管委会宣传科存片\n');
    const { articles } = run({ lines: [{ ...at(5, '管委会宣传科'), role: 'credit' }] }, page);
    assert.equal(articles[0]?.figures?.[0]?.credit?.text, '管委会宣传科存片');
  });
  it('join a paragraph to the one before', () => {
    const { articles } = run({ lines: [{ ...at(7, '企业负责人说'), join: true }] });
    assert.match(articles[0]?.paragraphs[0] ?? '', /增收。企业负责人说/u);
  });
  it('merge two articles: heads of the second become headings in the text', () => {
    const page = `${PAGE}

新绛经济技术开发区

电机制造走上智能化新路
——记一家企业的转型

科学导报讯 新绛经开区的电机企业用上了机械臂，返修率大幅下降，订单排到了明年。马瑞`;
    assert.equal(run({}, page).articles.length, 2);
    const { articles, said } = run(
      { articles: [{ ...at(13, '电机制造'), mergeInto: { line: 5, printed: '科学导报讯 稷山' } }] },
      page,
    );
    assert.deepEqual(said, []);
    assert.equal(articles.length, 1);
    const [article] = articles;
    assert.equal(article?.headline, '红枣加工项目投产');
    assert.equal(article.paragraphs[3], '电机制造走上智能化新路\n记一家企业的转型');
    assert.match(article.paragraphs[4] ?? '', /^科学导报讯 新绛经开区/u);
    assert.deepEqual(article.source[0]?.lines, [[1, 16]]);
  });
  it('merge an article into a later one that has no title, which it gives its own', () => {
    const lines = [{ ...at(5, '科学导报讯'), starts: true }];
    const { articles, said } = run({
      lines,
      articles: [{ ...at(3, '红枣加工'), mergeInto: { line: 7, printed: '企业负责人' } }],
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      articles.map(({ headline, paragraphs }) => [headline, paragraphs.length]),
      [['红枣加工项目投产', 3]],
    );
  });
  it('withdraw an article: its lines belong to none', () => {
    const page = `${PAGE}\n\n新绛经济技术开发区\n\n电机制造走上智能化新路\n\n科学导报讯 新绛经开区的电机企业投产一条生产线，日产电机二百台，产值增长两成。郝宇`;
    const { articles, said } = run({ articles: [{ ...at(3, '红枣加工'), withdraw: true }] }, page);
    assert.deepEqual(
      articles.map(({ headline, byline }) => [headline, byline.map(({ name }) => name)]),
      [['电机制造走上智能化新路', ['郝宇']]],
    );
    assert.deepEqual(said, []);
  });
  it('say where what they withdraw is no article', () => {
    const { articles, said } = run(
      { articles: [{ ...at(11, '责编'), withdraw: true }] },
      `${PAGE}\n\n责编：周敏 校对：李蕾`,
    );
    assert.equal(articles.length, 1);
    assert.deepEqual(said, [
      'error corrections/p.yaml:11 expected scans/p.txt:11 to be in an article, it is page furniture; name a line of the article',
    ]);
  });
  it('say where a merge names no article', () => {
    const { articles, said } = run(
      { articles: [{ ...at(3, '红枣加工'), mergeInto: { line: 11, printed: '责编' } }] },
      `${PAGE}\n\n责编：周敏 校对：李蕾`,
    );
    assert.equal(articles.length, 1);
    assert.deepEqual(said, [
      'error corrections/p.yaml:3 expected scans/p.txt:11 to be in an article, it is page furniture; name a line of the article',
    ]);
  });
  it('find the article that they name again by its words, too', () => {
    const belongsTo = { line: 13, printed: '电机制造' };
    const page = `\n\n${PAGE}\n\n新绛经济技术开发区\n\n电机制造走上智能化新路\n\n科学导报讯 新绛经开区的电机企业投产一条生产线，日产电机二百台，产值增长两成。郝宇`;
    const { articles, said } = run({ lines: [{ ...at(7, '企业负责人'), belongsTo }] }, page);
    assert.deepEqual(
      articles.map(({ paragraphs }) => paragraphs.length),
      [2, 2],
    );
    assert.deepEqual(said, [
      'info corrections/p.yaml:7 企业负责人 was found on line 9 instead of 7; applied there',
      'info corrections/p.yaml:7 电机制造 was found on line 15 instead of 13; applied there',
    ]);
  });
  it('are errors where the words of the article that they name are gone', () => {
    const belongsTo = { line: 13, printed: '电机制造' };
    const { said } = run({ lines: [{ ...at(7, '企业负责人'), belongsTo }] });
    assert.deepEqual(said, [
      'error corrections/p.yaml:7 expected 电机制造 on scans/p.txt:13, found no printed line; nearest: none; settle it in this file',
    ]);
  });
  it('set a role', () => {
    const { articles } = run({ lines: [{ ...at(3, '红枣加工'), role: 'kicker' }] });
    assert.equal(articles[0]?.kicker, '红枣加工项目投产');
    assert.equal(articles[0].headline, null);
  });
  it('follow their words to the line they moved to, and say so', () => {
    const { articles, said } = run({ lines: [{ ...at(8, '一年一度'), starts: true }] });
    assert.equal(articles.length, 2);
    assert.deepEqual(said, [
      'info corrections/p.yaml:8 一年一度 was found on line 9 instead of 8; applied there',
    ]);
  });
  it('are errors where their words are gone', () => {
    const { said } = run({ lines: [{ ...at(8, '一年两度'), starts: true }] });
    assert.equal(said.length, 1);
    assert.match(
      said[0] ?? '',
      /^error corrections\/p\.yaml:8 expected 一年两度 on scans\/p\.txt:8, found /u,
    );
    assert.match(said[0] ?? '', /settle it in this file$/u);
  });
});

describe('decisions about articles', () => {
  it('set fields, and the zone with what follows from it', () => {
    const { articles } = run({
      articles: [
        {
          ...at(5, '科学导报讯'),
          set: { headline: '红枣飘香', zones: ['hejin-etdz'], kind: 'feature' },
        },
      ],
    });
    const [article] = articles;
    assert.equal(article?.headline, '红枣飘香');
    assert.equal(article.kind, 'feature');
    assert.deepEqual(article.zones, ['hejin-etdz']);
    assert.equal(article.zoneStatus, 'correction');
    assert.equal(article.place, '运城市');
  });
  it('clear fields with null', () => {
    const page = `产业观察\n\n${PAGE}`;
    const set = {
      headline: null,
      kicker: null,
      deck: null,
      standingHead: null,
      series: null,
      leadIn: null,
      byline: null,
      zones: null,
      place: null,
    };
    const line = 1 + page.split('\n').findIndex((text) => text.startsWith('科学导报讯'));
    const { articles, said } = run({ articles: [{ ...at(line, '科学导报讯'), set }] }, page);
    const article = articles.find(({ zoneStatus }) => zoneStatus === 'correction');
    assert.ok(article);
    assert.deepEqual(
      [article.headline, article.place, article.zones, article.byline],
      [null, null, [], []],
    );
    for (const field of ['kicker', 'deck', 'standingHead', 'series', 'leadIn'] as const)
      assert.equal(article[field], undefined, field);
    assert.deepEqual(said, []);
  });
  it('are errors for zones that are on no list', () => {
    const { said } = run({ articles: [{ ...at(5, '科学导报讯'), set: { zones: ['atlantis'] } }] });
    assert.deepEqual(said, [
      'error corrections/p.yaml:5 expected ids of content/zones.yaml, found atlantis',
    ]);
  });
});
