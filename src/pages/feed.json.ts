import { feedsOf } from '../site/feed-endpoint.ts';
import { feedPlace } from '../site/feeds.ts';

/** JSON Feed of the whole archive. */
export const GET = feedsOf('json', () => feedPlace(''));
