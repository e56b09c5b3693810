import { archive } from '../../../site/archive.ts';
import { formatRss } from '../../../site/rss.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { zoneFeed } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** RSS of the articles about one zone and its parks. */
export const GET = fileOf(
  ({ zone = '' }) => archive().zoneById.get(zone),
  (zone) => formatRss(zoneFeed(zone, 'rss')),
);

export const getStaticPaths = staticPaths;
