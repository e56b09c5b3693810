import type { APIRoute } from 'astro';
import { formatAtom } from '../site/atom.ts';
import { archiveFeed } from '../site/feeds.ts';

/** Atom feed of the dated articles of the whole archive. */
export const GET: APIRoute = () => new Response(formatAtom(archiveFeed('atom')));
