import { oneFile } from '../site/endpoint.ts';
import { archiveFeed } from '../site/feeds.ts';
import { formatRss } from '../site/rss.ts';

/** RSS of the whole archive. */
export const GET = oneFile(() => formatRss(archiveFeed('rss')));
