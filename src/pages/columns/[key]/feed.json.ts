import type { APIRoute } from 'astro';
import { type StandingHead, standingHeads } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { standingHeadFeed } from '../../../site/feeds.ts';
import { formatJsonFeed } from '../../../site/json-feed.ts';

export async function getStaticPaths() {
  const index = await archive();
  const heads = standingHeads(index);
  return heads.map((head) => ({ params: { key: head.key }, props: { head } }));
}

/** JSON Feed of the articles under one standing head. */
export const GET: APIRoute<{ head: StandingHead }> = async ({ props: { head } }) =>
  new Response(formatJsonFeed(await standingHeadFeed(head, 'json')));
