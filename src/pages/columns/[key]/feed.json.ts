import { standingHeadOfKey } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { standingHeadFeed } from '../../../site/feeds.ts';
import { formatJsonFeed } from '../../../site/json-feed.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** JSON Feed of the articles under one standing head. */
export const GET = fileOf(
  ({ key = '' }) => standingHeadOfKey(archive(), key),
  (head) => formatJsonFeed(standingHeadFeed(head, 'json')),
);

export const getStaticPaths = staticPaths;
