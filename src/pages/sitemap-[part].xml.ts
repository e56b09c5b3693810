import type { APIRoute } from 'astro';
import { allPaths } from '../archive/all-paths.ts';
import { archive } from '../site/archive.ts';
import { absolute, href } from '../site/href.ts';
import { formatSitemap, sitemapSize } from '../site/sitemap.ts';

export async function getStaticPaths() {
  const all = allPaths(await archive());
  const count = Math.ceil(all.length / sitemapSize);
  return Array.from({ length: count }, (_, i) => ({
    params: { part: String(i + 1) },
    props: { pages: all.slice(i * sitemapSize, (i + 1) * sitemapSize) },
  }));
}

/** A part of the sitemap. */
export const GET: APIRoute<{ pages: string[] }> = ({ props: { pages } }) =>
  new Response(formatSitemap(pages.map((path) => absolute(path) ?? href(path))));
