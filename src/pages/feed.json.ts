import type { APIRoute } from 'astro';
import { archiveFeed } from '../site/feeds.ts';
import { formatJsonFeed } from '../site/json-feed.ts';

/** JSON Feed of the whole archive. */
export const GET: APIRoute = () => new Response(formatJsonFeed(archiveFeed('json')));
