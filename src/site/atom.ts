import { x } from 'xastscript';
import type { Feed } from './feed.ts';
import { formatXml } from './format-xml.ts';
import { uuidUrn } from './name-uuid.ts';

/** A printed day as the instant that Atom asks for: its midnight, UTC; no clock is printed. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/**
 * Feed -> Atom 1.0 with full text, of the articles whose day is known: Atom asks for an `updated` of
 * every entry, and one that was made up would be taken for a fact. `updated` is the day of printing.
 * Throws when no article has a day.
 */
export function formatAtom(feed: Feed): string {
  const dated = feed.items.flatMap((item) =>
    item.day === null ? [] : [{ ...item, day: item.day }],
  );
  const newest = dated
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (newest === undefined)
    throw new Error(`${feed.self}: an Atom feed needs an article with a day`);
  const entries = dated.map((item) =>
    x('entry', [
      x('id', uuidUrn(item.id)),
      x('title', item.title),
      x('link', { href: item.link, rel: 'alternate', type: 'text/html' }),
      x('published', instant(item.day)),
      x('updated', instant(item.day)),
      ...item.authors.map((name) => x('author', [x('name', name)])),
      ...item.categories.map((name) => x('category', { term: name })),
      x('content', { type: 'html' }, item.html),
    ]),
  );
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', uuidUrn(feed.id)),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('link', { href: feed.link, rel: 'alternate', type: 'text/html' }),
      x('link', { href: feed.self, rel: 'self', type: 'application/atom+xml' }),
      x('updated', instant(newest)),
      // Entries without a writer take the newspaper for theirs.
      x('author', [x('name', feed.publisher)]),
      ...entries,
    ]),
  ]);
  return formatXml(tree);
}
