import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../domain/article.ts';
import { passagesOf } from './document.ts';
import { layOut, TITLE_SLOTS } from './layout.ts';

const article: Article = {
  id: 'a-1',
  issue: 'a',
  page: null,
  order: 1,
  kind: 'news',
  headline: '主题 两半',
  kicker: '引题',
  deck: '副题',
  standingHead: '栏目',
  zones: [],
  zoneStatus: 'none',
  scope: 'city',
  place: null,
  leadIn: '本报讯',
  byline: [{ name: '王波', role: 'reporter', affiliation: '编辑部' }],
  figures: [{ caption: '图说。', credit: { text: '李阳摄', name: '李阳', role: 'photographer' } }],
  editorNote: '编者按语',
  corrections: [
    { scan: 's', line: 1, in: 2, printed: '率率', corrected: '率', reason: 'r' },
    { scan: 's', line: 2, in: 'headline', printed: '主提', corrected: '主题', reason: 'r' },
  ],
  source: [{ scan: 's', lines: [[1, 2]] }],
};

test('every printed string is a passage of its own, with the paragraph it stands in', () => {
  const segments = passagesOf(article, [
    { type: 'paragraph', text: '第一段。' },
    { type: 'subhead', text: '小标题', deck: '题下' },
    { type: 'verse', lines: ['一行，', '二行。'] },
    {
      type: 'table',
      rows: [
        ['表头', '数'],
        ['甲', '1'],
      ],
    },
  ]);
  assert.deepEqual(segments, [
    ['headline', '主题 两半'],
    ['kicker', '引题'],
    ['deck', '副题'],
    ['standingHead', '栏目'],
    ['leadIn', '本报讯'],
    ['byline', '王波'],
    ['byline', '编辑部'],
    ['editorNote', '编者按语'],
    ['caption', '图说。'],
    ['caption', '李阳摄'],
    ['body', '第一段。', 1],
    ['subhead', '小标题\n题下', 2],
    ['body', '一行，\n二行。', 2],
    ['body', '表头\n数\n甲\n1', 3],
    ['printed', '率率', 2],
    ['printed', '主提'],
  ]);
});

test('nothing is found across two passages, lines of verse or cells', () => {
  const { title, rest } = layOut(
    passagesOf(article, [{ type: 'verse', lines: ['一行，', '二行。'] }]),
  );
  assert.equal(title, '主题两半');
  assert.equal(
    rest,
    '引题\n副题\n栏目\n本报讯\n王波\n编辑部\n编者按语\n图说。\n李阳摄\n一行,\n二行。\n率率\n主提',
  );
});

test('a headline that does not fit its places stands whole in the text', () => {
  const headline = '长'.repeat(TITLE_SLOTS + 20);
  const { title, rest } = layOut(passagesOf({ ...article, headline }, []));
  assert.equal(title.length, TITLE_SLOTS - 1);
  assert.ok(rest.startsWith(`${headline}\n引题`));
});
