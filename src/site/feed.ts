/** One item of a feed. Addresses are absolute when the site knows where it stands, else root-relative. */
export interface FeedItem {
  /** Stable id, no address. */
  id: string;
  title: string;
  link: string;
  html: string;
  authors: string[];
  categories: string[];
  /** Printed day of the issue; null when none is printed. */
  day: string | null;
}

/** A feed of articles, newest first. */
export interface Feed {
  /** Stable id, no address. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** Name of the newspaper. */
  publisher: string;
  /** Page that the feed follows. */
  link: string;
  /** The feed's own address. */
  self: string;
  items: readonly FeedItem[];
}
