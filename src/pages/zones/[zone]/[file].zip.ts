import type { APIRoute } from 'astro';
import { zonesWithArticles } from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { zoneBundle } from '../../../site/bundle.ts';

export async function getStaticPaths() {
  const zones = zonesWithArticles(await archive());
  return zones.map((zone) => ({ params: { zone: zone.id, file: zone.id }, props: { zone } }));
}

/** The articles about a zone and its parks as a zip of Markdown and metadata. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) =>
  new Response(await zoneBundle(zone));
