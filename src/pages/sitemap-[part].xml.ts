import { pagesForReaders, sitemapSize } from '../archive/site-paths.ts';
import { archive } from '../site/archive.ts';
import { fileOf } from '../site/endpoint.ts';
import { absolute, href } from '../site/href.ts';
import { formatSitemap } from '../site/sitemap.ts';
import { staticPaths } from '../site/static-paths.ts';

/** A part of the sitemap. */
export const GET = fileOf(
  ({ part }) => {
    const last = Number(part) * sitemapSize;
    const pages = pagesForReaders(archive()).slice(last - sitemapSize, last);
    return pages.length === 0 ? undefined : pages;
  },
  (pages) => formatSitemap(pages.map((path) => absolute(path) ?? href(path))),
);

export const getStaticPaths = staticPaths;
