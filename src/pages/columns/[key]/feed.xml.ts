import type { APIRoute } from 'astro';
import { paths } from '../../../archive/paths.ts';
import { type StandingHead, standingHeads } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { feedOf } from '../../../site/feed-of.ts';
import { formatRss } from '../../../site/rss.ts';
import { publication } from '../../../site/publication.ts';

export async function getStaticPaths() {
  const heads = standingHeads(await archive());
  return heads.map((head) => ({ params: { key: head.key }, props: { head } }));
}

/** RSS of the articles under one standing head. */
export const GET: APIRoute<{ head: StandingHead }> = async ({ props: { head } }) =>
  new Response(
    formatRss(
      await feedOf(head.articles, {
        title: `${head.name} · ${publication.site.title}`,
        page: paths.standingHead(head.key),
        self: paths.standingHeadFeed(head.key),
      }),
    ),
  );
