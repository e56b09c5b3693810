import type { ArchiveIndex } from '../archive/archive-index.ts';
import { isDay } from '../archive/edtf.ts';
import { type FeedForm, paths } from '../archive/paths.ts';
import type { StandingHead } from '../archive/standing-heads.ts';
import { articlesOfZone } from '../archive/zones.ts';
import type { Article } from '../domain/article.ts';
import type { Zone } from '../domain/zone.ts';
import { archive } from './archive.ts';
import type { Feed } from './feed.ts';
import { feedOf } from './feed-of.ts';
import { publication } from './publication.ts';

/** Whether any of some articles was printed on a known day: only then is there an Atom feed of them. */
export function hasDated(index: ArchiveIndex, articles: readonly Article[]): boolean {
  return articles.some((article) =>
    isDay(index.issueById.get(article.issue)?.head.date.edtf ?? null),
  );
}

/** Feed of the whole archive, which says in itself where it stands in this form. */
export async function archiveFeed(form: FeedForm): Promise<Feed> {
  return feedOf((await archive()).articles, {
    id: publication.id,
    title: publication.site.title,
    page: paths.home(),
    self: paths.feed(form),
  });
}

/** Feed of the articles about a zone and its parks. */
export async function zoneFeed(zone: Zone, form: FeedForm): Promise<Feed> {
  return feedOf(articlesOfZone(await archive(), zone.id), {
    id: `${publication.id}:zone:${zone.id}`,
    title: `${zone.name} · ${publication.site.title}`,
    page: paths.zone(zone.id),
    self: paths.zoneFeed(zone.id, form),
  });
}

/** Feed of the articles under a standing head. */
export function standingHeadFeed(head: StandingHead, form: FeedForm): Promise<Feed> {
  return feedOf(head.articles, {
    id: `${publication.id}:column:${head.key}`,
    title: `${head.name} · ${publication.site.title}`,
    page: paths.standingHead(head.key),
    self: paths.standingHeadFeed(head.key, form),
  });
}
