import type { APIRoute } from 'astro';
import { archiveFeed } from '../site/feeds.ts';
import { formatRss } from '../site/rss.ts';

/** RSS of the whole archive. */
export const GET: APIRoute = () => new Response(formatRss(archiveFeed('rss')));
