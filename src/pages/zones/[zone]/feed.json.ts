import { archive } from '../../../site/archive.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { zoneFeed } from '../../../site/feeds.ts';
import { formatJsonFeed } from '../../../site/json-feed.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** JSON Feed of the articles about one zone and its parks. */
export const GET = fileOf(
  ({ zone = '' }) => archive().zoneById.get(zone),
  (zone) => formatJsonFeed(zoneFeed(zone, 'json')),
);

export const getStaticPaths = staticPaths;
