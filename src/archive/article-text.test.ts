import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../domain/article.ts';
import { articleText } from './article-text.ts';

test('plain text keeps every printed part and says where it is from', () => {
  const article: Article = {
    id: 'a',
    issue: 'i',
    page: 'A1',
    order: 1,
    kind: 'news',
    kicker: '引题',
    headline: '主题',
    deck: '副题',
    zones: [],
    zoneStatus: 'none',
    scope: 'province',
    place: null,
    leadIn: '本刊讯',
    byline: [{ name: '甲某', role: 'reporter' }],
    figures: [
      { caption: '图说。', credit: { text: '乙某摄', name: '乙某', role: 'photographer' } },
    ],
    source: [{ scan: 's.txt', lines: [[1, 9]] }],
  };
  assert.equal(
    articleText(article, [{ type: 'paragraph', text: '本刊讯 正文。' }], {
      jump: null,
      source: '出处',
    }),
    '引题\n主题\n——副题\n甲某\n\n本刊讯 正文。\n\n图说。 乙某摄\n\n出处\n',
  );
});
