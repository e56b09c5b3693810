import type { Feed } from './feed.ts';

/** Feed -> JSON Feed 1.1. Articles without a printed date have none here either. */
export function formatJsonFeed(feed: Feed): string {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.link,
    feed_url: feed.self,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_html: item.html,
      ...(item.day === null ? {} : { date_published: `${item.day}T00:00:00Z` }),
      authors: item.authors.map((name) => ({ name })),
      tags: item.categories,
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}
