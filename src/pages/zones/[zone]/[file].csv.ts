import type { APIRoute } from 'astro';
import { articlesOfZone, zonesWithArticles } from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { articlesCsv } from '../../../site/articles-csv.ts';

export async function getStaticPaths() {
  const zones = zonesWithArticles(await archive());
  return zones.map((zone) => ({ params: { zone: zone.id, file: zone.id }, props: { zone } }));
}

/** The articles about a zone and its parks as a table, with the columns of data/articles.csv. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) =>
  new Response(await articlesCsv(articlesOfZone(await archive(), zone.id)));
