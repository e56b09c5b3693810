import { feedsOf } from '../../../site/feed-endpoint.ts';
import { feedPlace } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** JSON Feed of the articles under one standing head. */
export const GET = feedsOf('json', ({ key = '' }) => feedPlace(`columns/${key}`));

export const getStaticPaths = staticPaths;
