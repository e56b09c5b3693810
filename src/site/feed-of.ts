import { isDay } from '../archive/edtf.ts';
import { paths } from '../archive/paths.ts';
import { readBody } from '../archive/read-body.ts';
import { standingHeadOf } from '../archive/standing-heads.ts';
import type { Article } from '../domain/article.ts';
import { renderBody } from '../markdown/render-body.ts';
import { archive, fileOf } from './archive.ts';
import { absolute, href } from './href.ts';
import { articleTitle } from './names.ts';
import { publication } from './publication.ts';
import type { Feed, FeedItem } from './feed.ts';
import { language, strings } from './strings.ts';

/** Articles that one feed holds at most: feeds follow what is new, the rest is in the archive. */
const longest = 50;

const address = (path: string): string => absolute(path) ?? href(path);

/** A list of articles (newest first) as a feed, full text. Atom is not offered: it wants a date of each. */
export async function feedOf(
  articles: readonly Article[],
  { title, page, self }: { title: string; page: string; self: string },
): Promise<Feed> {
  const index = await archive();
  const items = articles.slice(0, longest).map((article): FeedItem => {
    const edtf = index.issueById.get(article.issue)?.head.date.edtf ?? null;
    const zones = article.zones.flatMap((id) => index.zoneById.get(id)?.name ?? []);
    return {
      id: `${publication.id}:${article.id}`,
      title: articleTitle(article, strings),
      link: address(paths.article(article.id)),
      html: renderBody(readBody(fileOf(article))),
      authors: article.byline.map(({ name }) => name),
      categories: [...zones, standingHeadOf(index, article)].filter((name) => name !== null),
      day: isDay(edtf) ? edtf : null,
    };
  });
  return {
    title,
    description: publication.site.description,
    language,
    link: address(page),
    self: address(self),
    items,
  };
}
