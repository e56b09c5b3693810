import type { APIRoute } from 'astro';
import { articlesOfZone, zonesWithPages } from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { formatAtom } from '../../../site/atom.ts';
import { hasDated, zoneFeed } from '../../../site/feeds.ts';

export async function getStaticPaths() {
  const index = await archive();
  const zones = zonesWithPages(index).filter((zone) =>
    hasDated(index, articlesOfZone(index, zone.id)),
  );
  return zones.map((zone) => ({ params: { zone: zone.id }, props: { zone } }));
}

/** Atom feed of the dated articles about one zone and its parks. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) =>
  new Response(formatAtom(await zoneFeed(zone, 'atom')));
