import { x } from 'xastscript';
import { formatXml } from './format-xml.ts';

/** Addresses -> sitemap. No dates of change: a build does not know them, and pages stay identical. */
export function formatSitemap(addresses: readonly string[]): string {
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      addresses.map((address) => x('url', [x('loc', address)])),
    ),
  ]);
  return formatXml(tree);
}

/** Addresses of sitemaps -> index of them. */
export function formatSitemapIndex(addresses: readonly string[]): string {
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      addresses.map((address) => x('sitemap', [x('loc', address)])),
    ),
  ]);
  return formatXml(tree);
}
