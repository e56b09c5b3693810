import { archive } from '../../../site/archive.ts';
import { formatRss } from '../../../site/rss.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { zoneFeed } from '../../../site/feeds.ts';

/** RSS of the articles about one zone and its parks. */
export const GET = fileOf(
  ({ zone = '' }) => archive().zoneById.get(zone),
  (zone) => formatRss(zoneFeed(zone, 'rss')),
);
