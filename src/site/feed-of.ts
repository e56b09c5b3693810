import { LRUCache } from 'lru-cache';
import { paths } from '../archive/paths.ts';
import { printedDay } from '../archive/printed-day.ts';
import { feedLength } from '../archive/years.ts';
import type { ArchiveIndex } from '../archive/archive-index.ts';
import { bodyOf } from '../archive/article-texts.ts';
import { standingHeadOf } from '../archive/standing-heads.ts';
import { writersOf } from '../cite/citation.ts';
import type { Article } from '../domain/article.ts';
import { renderBody } from '../markdown/render-body.ts';
import { archive } from './archive.ts';
import { absolute, href } from './href.ts';
import { articleTitle } from './names.ts';
import { publication } from './publication.ts';
import type { Feed, FeedItem } from './feed.ts';
import { strings } from './strings.ts';

const address = (path: string): string => absolute(path) ?? href(path);

/** HTML of bodies by their text: the three forms of a feed are made one after the other. */
const rendered = new LRUCache<string, string>({ max: 2 * feedLength });

function htmlOf(index: ArchiveIndex, article: Article): string {
  const body = bodyOf(index.files, article);
  const html = rendered.get(body) ?? renderBody(body);
  rendered.set(body, html);
  return html;
}

/** A list of articles (newest first) as a feed, full text. */
export function feedOf(
  articles: readonly Article[],
  { id, title, page, self }: Pick<Feed, 'id' | 'title' | 'self'> & { page: string },
): Feed {
  const index = archive();
  const items = articles.slice(0, feedLength).map((article): FeedItem => {
    const issue = index.issueById.get(article.issue);
    const zones = article.zones.flatMap((id) => index.zoneById.get(id)?.name ?? []);
    return {
      id: `${publication.id}:${article.id}`,
      title: articleTitle(article, strings),
      link: address(paths.article(article.id)),
      html: htmlOf(index, article),
      authors: writersOf(article),
      categories: [...zones, standingHeadOf(index, article)].filter((name) => name !== null),
      day: issue === undefined ? null : printedDay(issue),
    };
  });
  return {
    id,
    title,
    description: publication.site.description,
    language: publication.language,
    publisher: publication.name,
    link: address(page),
    self: address(self),
    items,
  };
}
