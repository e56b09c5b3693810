import type { IssueEntry, PageEntry } from '../archive/archive-index.ts';
import { printedDay } from '../archive/printed-day.ts';
import type { Article } from '../domain/article.ts';
import type { IssueNumber } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';

/** When an article was printed, as far as it may be cited. */
export type CitedDate =
  /** A day that is printed, or that an editor established. */
  | { day: string }
  /** A year worked out from the text: cited in square brackets. */
  | { inferredYear: number }
  | null;

/** The facts of an article that a citation may use: what is not printed is not invented. */
export interface Citation {
  /** Key of the entry in BibTeX and CSL: `kxdb-2025-05-09-a1-01`. */
  key: string;
  /** Writers in printed order; credits of photographs and editors are none. */
  authors: string[];
  /** Headline, its halves separated by a space. */
  title: string;
  /** 副题: follows the title after a colon. */
  deck: string | null;
  /** 科学导报 */
  newspaper: string;
  /** 开发区建设周刊 */
  section: string | null;
  date: CitedDate;
  /** 版次: A1; null when it is not known. */
  page: string | null;
  number: IssueNumber | null;
  serial: IssueNumber | null;
  /** BCP 47: zh-Hans-CN. */
  language: string;
  /** Address of the article's page; null when the site does not know where it stands. */
  url: string | null;
}

const writers = new Set(['reporter', 'correspondent', 'intern', 'commentator', 'author']);

/** Names of those who wrote an article, in printed order. */
export const writersOf = ({ byline }: Article): string[] =>
  byline.filter(({ role }) => writers.has(role)).map(({ name }) => name);

function citedDate(issue: IssueEntry): CitedDate {
  const day = printedDay(issue);
  if (day !== null) return { day };
  return issue.year === null ? null : { inferredYear: issue.year };
}

/** Gathers what a citation of an article says; `title` stands in for a headline that was not printed. */
export function citationOf(
  article: Article,
  issue: IssueEntry,
  page: PageEntry,
  publication: Publication,
  { title, url }: { title: string; url: string | null },
): Citation {
  return {
    key: `${publication.id}-${article.id}`,
    authors: writersOf(article),
    title,
    deck: article.deck ?? null,
    newspaper: publication.name,
    section: publication.supplement,
    date: citedDate(issue),
    page: page.page.label,
    number: issue.head.number,
    serial: issue.head.serial,
    language: publication.language,
    url,
  };
}
