import type { APIRoute } from 'astro';
import { type StandingHead, standingHeads } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { hasDated, standingHeadFeed } from '../../../site/feeds.ts';
import { formatAtom } from '../../../site/atom.ts';

export async function getStaticPaths() {
  const index = await archive();
  const heads = standingHeads(index).filter(({ articles }) => hasDated(index, articles));
  return heads.map((head) => ({ params: { key: head.key }, props: { head } }));
}

/** Atom feed of the dated articles under one standing head. */
export const GET: APIRoute<{ head: StandingHead }> = async ({ props: { head } }) =>
  new Response(formatAtom(await standingHeadFeed(head, 'atom')));
