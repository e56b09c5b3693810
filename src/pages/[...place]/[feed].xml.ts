import { feedPlace } from '../../site/feeds.ts';
import { feedsOf } from '../../site/feed-endpoint.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** RSS, and Atom of dated articles: of the whole archive, of a zone and its parks, of a standing head. */
export const GET = feedsOf('xml', ({ place = '' }) => feedPlace(place));

export const getStaticPaths = staticPaths;
