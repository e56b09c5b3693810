import type { FeedForm } from '../archive/feed-forms.ts';
import { formatAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

const formats: Record<FeedForm, (feed: Feed) => string> = {
  rss: formatRss,
  atom: formatAtom,
  json: formatJsonFeed,
};

/** A feed as the text of one of its files. */
export const formatFeed = (form: FeedForm, feed: Feed): string => formats[form](feed);
