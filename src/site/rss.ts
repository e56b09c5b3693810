import { x } from 'xastscript';
import type { Feed } from './feed.ts';
import { formatXml } from './format-xml.ts';

/** RFC 822 date of a day, at midnight UTC: no clock is printed in a newspaper. */
const rfc822 = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString();

/** Feed -> RSS 2.0 with full text. Deterministic: no date of building. */
export function formatRss(feed: Feed): string {
  const items = feed.items.map((item) =>
    x('item', [
      x('title', item.title),
      x('link', item.link),
      x('guid', { isPermaLink: 'false' }, item.id),
      ...(item.day === null ? [] : [x('pubDate', rfc822(item.day))]),
      ...item.authors.map((name) => x('dc:creator', name)),
      ...item.categories.map((name) => x('category', name)),
      x('content:encoded', item.html),
    ]),
  );
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        x('channel', [
          x('title', feed.title),
          x('link', feed.link),
          x('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
          x('description', feed.description),
          x('language', feed.language),
          ...items,
        ]),
      ],
    ),
  ]);
  return formatXml(tree);
}
