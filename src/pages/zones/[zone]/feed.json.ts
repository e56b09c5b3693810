import { feedsOf } from '../../../site/feed-endpoint.ts';
import { feedPlace } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** JSON Feed of the articles about one zone and its parks: here, as `[file].json` has its form too. */
export const GET = feedsOf('json', ({ zone = '' }) => feedPlace(`zones/${zone}`));

export const getStaticPaths = staticPaths;
