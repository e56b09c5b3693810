import type { APIRoute } from 'astro';
import { zonesWithPages } from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { zoneFeed } from '../../../site/feeds.ts';
import { formatJsonFeed } from '../../../site/json-feed.ts';

export async function getStaticPaths() {
  const zones = zonesWithPages(await archive());
  return zones.map((zone) => ({ params: { zone: zone.id }, props: { zone } }));
}

/** JSON Feed of the articles about one zone and its parks. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) =>
  new Response(formatJsonFeed(await zoneFeed(zone, 'json')));
