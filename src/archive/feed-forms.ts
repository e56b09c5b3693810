/**
 * The forms of a feed, in the order in which pages offer them: the file in the folder of what the
 * feed is about, its name, and whether it holds articles of a known day alone. What one looks like
 * is said in site/format-feed.ts.
 */
export const feedForms = {
  rss: { file: 'feed.xml', name: 'RSS', needsDay: false },
  atom: { file: 'atom.xml', name: 'Atom', needsDay: true },
  json: { file: 'feed.json', name: 'JSON Feed', needsDay: false },
} as const;

/** Form of a feed: RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export type FeedForm = keyof typeof feedForms;

/** The forms that a feed has: those that need a day only when one of its articles has one. */
export const formsOf = (isDated: boolean): FeedForm[] =>
  // The keys of the list above.
  (Object.keys(feedForms) as FeedForm[]).filter((form) => isDated || !feedForms[form].needsDay);

/** The form whose file has a name; undefined when it is the name of none. */
export const formOfFile = (file: string): FeedForm | undefined =>
  formsOf(true).find((form) => feedForms[form].file === file);
