import type { APIRoute } from 'astro';
import { archive } from '../site/archive.ts';
import { formatAtom } from '../site/atom.ts';
import { archiveFeed, hasDated } from '../site/feeds.ts';

/** No Atom feed for an archive without a single known day: Atom wants a date of every article. */
export async function getStaticPaths() {
  const index = await archive();
  return hasDated(index, index.articles) ? [{ params: { feed: 'atom' } }] : [];
}

/** Atom feed of the dated articles of the whole archive. */
export const GET: APIRoute = async () => new Response(formatAtom(await archiveFeed('atom')));
