import type { APIRoute } from 'astro';
import { absolute } from '../site/href.ts';

/** Everything may be read; the sitemap is named when its full address is known. */
export const GET: APIRoute = () => {
  const sitemap = absolute('/sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : [`Sitemap: ${sitemap}`])];
  return new Response(`${lines.join('\n')}\n`);
};
