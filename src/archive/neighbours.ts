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

const digest = ({ previous, next }: Neighbours<object>): string => digestOfPair(previous, next);

/** Neighbours of an item in a list in reading order. */
export function neighboursIn<T>(list: readonly T[], item: T): Neighbours<T> {
  const at = list.indexOf(item);
  if (at === -1) return { previous: undefined, next: undefined };
  return { previous: list[at - 1], next: list[at + 1] };
}

/** Articles printed before and after this one in its issue. */
export function neighboursInIssue(index: ArchiveIndex, article: Article): Neighbours<Article> {
  return inIssue(index, article.id);
}

const inIssue = perIndex(
  'neighbours in issue',
  (index, id: string): Neighbours<Article> => {
    const article = index.articleById.get(id);
    if (article === undefined) return { previous: undefined, next: undefined };
    return neighboursIn(index.issueById.get(article.issue)?.articles ?? [], article);
  },
  { digest },
);

/** Articles before and after this one about its own zone, by date or start of window: `previous` is the older. */
export function neighboursInZone(index: ArchiveIndex, article: Article): Neighbours<Article> {
  return inZone(index, article.id);
}

const inZone = perIndex(
  'neighbours in zone',
  (index, id: string): Neighbours<Article> => {
    const article = index.articleById.get(id);
    const [zone] = article?.zones ?? [];
    if (article === undefined || zone === undefined)
      return { previous: undefined, next: undefined };
    const { previous, next } = neighboursIn(articlesOfZone(index, zone), article);
    return { previous: next, next: previous };
  },
  { digest },
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
    if (issue === undefined) return { previous: undefined, next: undefined };
    const list = isDay(issue.head.date.edtf) ? datedIssues(index) : undatedIssues(index);
    const { previous, next } = neighboursIn(list, issue);
    return { previous: next, next: previous };
  },
  { digest },
);

/** Pages before and after a page in its issue, as far as the archive holds them. */
export function neighboursOfPage(index: ArchiveIndex, page: PageEntry): Neighbours<PageEntry> {
  return neighboursIn(index.issueById.get(page.issue)?.pages ?? [], page);
}
