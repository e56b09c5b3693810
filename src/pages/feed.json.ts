import { oneFile } from '../site/endpoint.ts';
import { archiveFeed } from '../site/feeds.ts';
import { formatJsonFeed } from '../site/json-feed.ts';

/** JSON Feed of the whole archive. */
export const GET = oneFile(() => formatJsonFeed(archiveFeed('json')));
