import type { APIRoute } from 'astro';
import { paths } from '../../../archive/paths.ts';
import { articlesOfZone, zonesWithPages } from '../../../archive/zones.ts';
import type { Zone } from '../../../domain/zone.ts';
import { archive } from '../../../site/archive.ts';
import { feedOf } from '../../../site/feed-of.ts';
import { formatRss } from '../../../site/rss.ts';
import { publication } from '../../../site/publication.ts';

export async function getStaticPaths() {
  const zones = zonesWithPages(await archive());
  return zones.map((zone) => ({ params: { zone: zone.id }, props: { zone } }));
}

/** RSS of the articles about one zone and its parks. */
export const GET: APIRoute<{ zone: Zone }> = async ({ props: { zone } }) =>
  new Response(
    formatRss(
      await feedOf(articlesOfZone(await archive(), zone.id), {
        title: `${zone.name} · ${publication.site.title}`,
        page: paths.zone(zone.id),
        self: paths.zoneFeed(zone.id),
      }),
    ),
  );
