import { oneFile } from '../site/endpoint.ts';
import { absolute } from '../site/href.ts';

/** Everything may be read; the sitemap is named when its full address is known. */
export const GET = oneFile(() => {
  const sitemap = absolute('/sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : [`Sitemap: ${sitemap}`])];
  return `${lines.join('\n')}\n`;
});
