import { pagesForReaders, sitemapSize } from '../archive/site-paths.ts';
import { archive } from '../site/archive.ts';
import { oneFile } from '../site/endpoint.ts';
import { absolute, href } from '../site/href.ts';
import { formatSitemapIndex } from '../site/sitemap.ts';

/** Index of the sitemaps; addresses are root-relative while the site does not know where it stands. */
export const GET = oneFile(() => {
  const count = Math.ceil(pagesForReaders(archive()).length / sitemapSize);
  const parts = Array.from({ length: count }, (_, i) => `/sitemap-${String(i + 1)}.xml`);
  return formatSitemapIndex(parts.map((path) => absolute(path) ?? href(path)));
});
