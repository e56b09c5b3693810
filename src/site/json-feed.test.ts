import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatJsonFeed } from './json-feed.ts';

test('a JSON feed says of each item who wrote it, what it is about, and a day that was printed', () => {
  const head = { id: 'p', publisher: '报', title: '周刊', description: '档案', language: 'zh' };
  const item = { link: '/a/', html: '<p>文</p>', authors: [], categories: [], day: null };
  const feed = formatJsonFeed({
    ...{ ...head, link: 'https://example.org/', self: 'https://example.org/feed.json' },
    items: [
      {
        ...{ ...item, id: 'p:a', title: '甲', day: '2025-05-09' },
        ...{ authors: ['王波', '李四'], categories: ['某区', '要闻'] },
      },
      { ...item, id: 'p:b', title: '乙' },
    ],
  });
  assert.deepEqual(JSON.parse(feed), {
    version: 'https://jsonfeed.org/version/1.1',
    title: '周刊',
    description: '档案',
    language: 'zh',
    home_page_url: 'https://example.org/',
    feed_url: 'https://example.org/feed.json',
    items: [
      {
        ...{ id: 'p:a', url: '/a/', title: '甲', content_html: '<p>文</p>' },
        date_published: '2025-05-09T00:00:00Z',
        authors: [{ name: '王波' }, { name: '李四' }],
        tags: ['某区', '要闻'],
      },
      {
        ...{ id: 'p:b', url: '/a/', title: '乙', content_html: '<p>文</p>' },
        authors: [],
        tags: [],
      },
    ],
  });
});
