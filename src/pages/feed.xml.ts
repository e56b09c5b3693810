import type { APIRoute } from 'astro';
import { paths } from '../archive/paths.ts';
import { archive } from '../site/archive.ts';
import { feedOf } from '../site/feed-of.ts';
import { formatRss } from '../site/rss.ts';
import { publication } from '../site/publication.ts';

/** RSS of the whole archive. */
export const GET: APIRoute = async () =>
  new Response(
    formatRss(
      await feedOf((await archive()).articles, {
        title: publication.site.title,
        page: paths.home(),
        self: paths.feed(),
      }),
    ),
  );
