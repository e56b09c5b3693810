import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { isDay } from './edtf.ts';

/** Articles of a year; `inferred` of them come from issues that print no date. */
export interface YearCount {
  year: number;
  articles: number;
  inferred: number;
}

/** Counts by year, oldest first, every year between the first and the last; articles without a year are left out. */
export function articlesByYear(index: ArchiveIndex, articles: readonly Article[]): YearCount[] {
  const counts = new Map<number, YearCount>();
  for (const article of articles) {
    const issue = index.issueById.get(article.issue);
    if (issue === undefined || issue.year === null) continue;
    const count = counts.get(issue.year) ?? { year: issue.year, articles: 0, inferred: 0 };
    count.articles += 1;
    if (!isDay(issue.head.date.edtf)) count.inferred += 1;
    counts.set(issue.year, count);
  }
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => {
    const year = first + i;
    return counts.get(year) ?? { year, articles: 0, inferred: 0 };
  });
}
