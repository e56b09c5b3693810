import { type FeedForm, paths } from '../archive/paths.ts';
import type { StandingHead } from '../archive/standing-heads.ts';
import { articlesOfZone } from '../archive/zones.ts';
import type { Zone } from '../domain/zone.ts';
import { archive } from './archive.ts';
import type { Feed } from './feed.ts';
import { feedOf } from './feed-of.ts';
import { publication } from './publication.ts';

/** Feed of the whole archive, which says in itself where it stands in this form. */
export function archiveFeed(form: FeedForm): Feed {
  return feedOf(archive().articles, {
    id: publication.id,
    title: publication.site.title,
    page: paths.home(),
    self: paths.feed(form),
  });
}

/** Feed of the articles about a zone and its parks. */
export function zoneFeed(zone: Zone, form: FeedForm): Feed {
  return feedOf(articlesOfZone(archive(), zone.id), {
    id: `${publication.id}:zone:${zone.id}`,
    title: `${zone.name} · ${publication.site.title}`,
    page: paths.zone(zone.id),
    self: paths.zoneFeed(zone.id, form),
  });
}

/** Feed of the articles under a standing head. */
export function standingHeadFeed(head: StandingHead, form: FeedForm): Feed {
  return feedOf(head.articles, {
    id: `${publication.id}:column:${head.key}`,
    title: `${head.name} · ${publication.site.title}`,
    page: paths.standingHead(head.key),
    self: paths.standingHeadFeed(head.key, form),
  });
}
