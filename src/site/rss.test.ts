import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRss } from './rss.ts';

test('a feed escapes what it holds and gives no date that was not printed', () => {
  const xml = formatRss({
    id: 'p',
    publisher: '报',
    title: '周刊',
    description: '档案',
    language: 'zh-Hans-CN',
    link: 'https://example.org/',
    self: 'https://example.org/feed.xml',
    items: [
      {
        id: 'p:a',
        title: '甲 & <乙>',
        link: 'https://example.org/articles/a/',
        html: '<p>文</p>',
        authors: ['王波'],
        categories: ['某区'],
        day: '2025-05-09',
      },
      { id: 'p:b', title: '丙]]>', link: '/b/', html: '', authors: [], categories: [], day: null },
    ],
  });
  assert.match(xml, /<title>甲 &#x26; &#x3C;乙><\/title>/);
  assert.match(xml, /<pubDate>Fri, 09 May 2025 00:00:00 GMT<\/pubDate>/);
  assert.match(xml, /<content:encoded>&#x3C;p>文&#x3C;\/p><\/content:encoded>/);
  assert.match(xml, /<title>丙\]\]&#x3E;<\/title>/);
  assert.equal(xml.match(/<pubDate>/g)?.length, 1);
});
