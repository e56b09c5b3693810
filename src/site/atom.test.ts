import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAtom } from './atom.ts';
import type { Feed, FeedItem } from './feed.ts';
import { uuidUrn } from './name-uuid.ts';

const item: FeedItem = {
  id: 'p:a',
  title: '甲 & <乙>',
  link: 'https://example.org/articles/a/',
  html: '<p>文</p>',
  authors: ['王波'],
  categories: ['临汾经济开发区'],
  day: '2025-05-09',
};
const feed: Feed = {
  id: 'p',
  title: '周刊',
  description: '档案',
  language: 'zh-Hans-CN',
  publisher: '科学导报',
  link: 'https://example.org/',
  self: 'https://example.org/atom.xml',
  items: [{ ...item, id: 'p:b', day: '2025-05-02' }, item, { ...item, id: 'p:c', day: null }],
};

test('Atom: articles with a known day alone, the newest day as the day of the feed', () => {
  const xml = formatAtom(feed);
  assert.equal(xml.match(/<entry>/g)?.length, 2);
  assert.ok(!xml.includes(uuidUrn('p:c')));
  assert.ok(xml.includes(`<id>${uuidUrn('p:a')}</id><title>甲 &#x26; &#x3C;乙></title>`));
  assert.match(xml, /<updated>2025-05-09T00:00:00Z<\/updated><author><name>科学导报<\/name>/);
  assert.match(xml, /<content type="html">&#x3C;p>文&#x3C;\/p><\/content>/);
});

test('Atom: no feed without a day', () => {
  const items = [{ ...item, day: null }];
  assert.throws(
    () => formatAtom({ ...feed, items }),
    /^Error: https:\/\/example\.org\/atom\.xml: an Atom feed needs an article with a day$/,
  );
});

test('an id is a UUID that stays the same', () => {
  assert.equal(uuidUrn('kxdb:2025-05-09-a1-01'), uuidUrn('kxdb:2025-05-09-a1-01'));
  assert.match(
    uuidUrn('a'),
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
