import type { FeedForm } from '../archive/feed-forms.ts';
import { paths } from '../archive/paths.ts';
import { type StandingHead, standingHeadOfKey } from '../archive/standing-heads.ts';
import { articlesOfZone } from '../archive/zones.ts';
import type { Zone } from '../domain/zone.ts';
import { archive } from './archive.ts';
import type { Feed } from './feed.ts';
import { feedOf } from './feed-of.ts';
import { publication } from './publication.ts';

/** The feed of something, which is asked for in a form. */
export type FeedPlace = (form: FeedForm) => Feed;

/** Feed of the whole archive, which says in itself where it stands in this form. */
function archiveFeed(form: FeedForm): Feed {
  return feedOf(archive().articles, {
    id: publication.id,
    title: publication.site.title,
    page: paths.home(),
    self: paths.feed(form),
  });
}

/** Feed of the articles about a zone and its parks. */
function zoneFeed(zone: Zone, form: FeedForm): Feed {
  return feedOf(articlesOfZone(archive(), zone.id), {
    id: `${publication.id}:zone:${zone.id}`,
    title: `${zone.name} · ${publication.site.title}`,
    page: paths.zone(zone.id),
    self: paths.zoneFeed(zone.id, form),
  });
}

/** Feed of the articles under a standing head. */
function standingHeadFeed(head: StandingHead, form: FeedForm): Feed {
  return feedOf(head.articles, {
    id: `${publication.id}:column:${head.key}`,
    title: `${head.name} · ${publication.site.title}`,
    page: paths.standingHead(head.key),
    self: paths.standingHeadFeed(head.key, form),
  });
}

/** The feed whose files stand in a folder of the site: ``, `zones/linfen-etdz`, `columns/yaowen-1a2b3c`. */
export function feedPlace(folder: string): FeedPlace | undefined {
  if (folder === '') return archiveFeed;
  const [list, key = '', ...rest] = folder.split('/');
  if (rest.length > 0) return undefined;
  if (list === 'zones') {
    const zone = archive().zoneById.get(key);
    return zone && ((form) => zoneFeed(zone, form));
  }
  const head = list === 'columns' ? standingHeadOfKey(archive(), key) : undefined;
  return head && ((form) => standingHeadFeed(head, form));
}
