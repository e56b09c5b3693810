import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, IssueEntry, PageEntry } from './archive-index.ts';
import { isDay } from './edtf.ts';
import { datedIssues, undatedIssues } from './years.ts';
import { perIndex } from './per-index.ts';
import { digestOfPair } from './reads.ts';
import { articlesOfZone } from './zones.ts';

/** What stands before and after something in a list; undefined at its ends. */
export interface Neighbours<T> {
  previous: T | undefined;
  next: T | undefined;
}

const none = { previous: undefined, next: undefined };

const digest = ({ previous, next }: Neighbours<object>): string => digestOfPair(previous, next);

/** Neighbours of an item in a list in reading order. */
export function neighboursIn<T>(list: readonly T[], item: T): Neighbours<T> {
  const at = list.indexOf(item);
  if (at === -1) return none;
  return { previous: list[at - 1], next: list[at + 1] };
}

/** Neighbours in a list whose newest stands first, in reading order. */
function olderFirst<T>({ previous, next }: Neighbours<T>): Neighbours<T> {
  return { previous: next, next: previous };
}

/** Articles around one in the lists that it stands in. */
export interface ArticleNeighbours {
  /** Printed before and after it in its issue. */
  inIssue: Neighbours<Article>;
  /** About its own zone, by date or start of window: `previous` is the older. None without a zone. */
  inZone: Neighbours<Article>;
}

/** Neighbours of an article. */
export function neighboursOfArticle(index: ArchiveIndex, article: Article): ArticleNeighbours {
  return ofArticle(index, article.id);
}

const ofArticle = perIndex(
  'neighbours of article',
  (index, id: string): ArticleNeighbours => {
    const article = index.articleById.get(id);
    if (article === undefined) return { inIssue: none, inZone: none };
    const [zone] = article.zones;
    return {
      inIssue: neighboursIn(index.issueById.get(article.issue)?.articles ?? [], article),
      inZone:
        zone === undefined ? none : olderFirst(neighboursIn(articlesOfZone(index, zone), article)),
    };
  },
  { digest: ({ inIssue, inZone }) => `${digest(inIssue)} ${digest(inZone)}` },
);

/**
 * Older and newer issue: `previous` is the older one. Dated issues among dated ones, undated ones
 * among undated: whether 2025-05/2025-06 comes before or after 2025-05-09 nobody knows.
 */
export function neighboursOfIssue(index: ArchiveIndex, issue: IssueEntry): Neighbours<IssueEntry> {
  return ofIssue(index, issue.head.id);
}

const ofIssue = perIndex(
  'neighbours of issue',
  (index, id: string): Neighbours<IssueEntry> => {
    const issue = index.issueById.get(id);
    if (issue === undefined) return none;
    const list = isDay(issue.head.date.edtf) ? datedIssues(index) : undatedIssues(index);
    return olderFirst(neighboursIn(list, issue));
  },
  { digest },
);

/** Pages before and after a page in its issue, as far as the archive holds them. */
export function neighboursOfPage(index: ArchiveIndex, page: PageEntry): Neighbours<PageEntry> {
  return neighboursIn(index.issueById.get(page.issue)?.pages ?? [], page);
}
