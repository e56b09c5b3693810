import type { APIRoute } from 'astro';
import {
  articlesOfZone,
  mentionsOfZone,
  parksOf,
  zonesWithArticles,
} from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { articleRecord } from '../../../site/article-record.ts';

export async function getStaticPaths() {
  const zones = zonesWithArticles(await archive());
  return zones.map((zone) => ({ params: { zone: zone.id, file: zone.id }, props: { zone } }));
}

/** A zone as data: its entry, its parks, the articles about it with full text, ids of those that mention it. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) => {
  const index = await archive();
  const record = {
    ...zone,
    parks: parksOf(index, zone.id).map(({ id }) => id),
    articles: await Promise.all(articlesOfZone(index, zone.id).map(articleRecord)),
    mentions: mentionsOfZone(index, zone.id).map(({ id }) => id),
  };
  return new Response(`${JSON.stringify(record, null, 1)}\n`);
};
