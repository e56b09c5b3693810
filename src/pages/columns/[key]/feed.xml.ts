import { standingHeadOfKey } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { formatRss } from '../../../site/rss.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { standingHeadFeed } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** RSS of the articles under one standing head. */
export const GET = fileOf(
  ({ key = '' }) => standingHeadOfKey(archive(), key),
  (head) => formatRss(standingHeadFeed(head, 'rss')),
);

export const getStaticPaths = staticPaths;
