import { formOfFile } from '../archive/feed-forms.ts';
import { type FileRoute, fileOf } from './endpoint.ts';
import type { FeedPlace } from './feeds.ts';
import { formatFeed } from './format-feed.ts';

/** An endpoint for the feeds with one ending, of what `find` finds: `[feed].xml`, or `feed.json` alone. */
export function feedsOf(
  ending: 'xml' | 'json',
  find: (params: Record<string, string | undefined>) => FeedPlace | undefined,
): FileRoute {
  return fileOf(
    (params) => {
      const [place, form] = [find(params), formOfFile(`${params.feed ?? 'feed'}.${ending}`)];
      return place === undefined || form === undefined ? undefined : { place, form };
    },
    ({ place, form }) => formatFeed(form, place(form)),
  );
}
