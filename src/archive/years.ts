import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, IssueEntry } from './archive-index.ts';
import { isDay } from './edtf.ts';
import { perIndex } from './per-index.ts';
import { printedDay } from './printed-day.ts';

const byDate = perIndex('issues by date', (index, which: 'dated' | 'undated'): IssueEntry[] =>
  index.issues.filter((issue) => isDay(issue.head.date.edtf) === (which === 'dated')),
);

/** Issues whose exact day is known, newest first. */
export function datedIssues(index: ArchiveIndex): IssueEntry[] {
  return byDate(index, 'dated');
}

/** Issues of which only a window is known, or nothing: they stand apart from the calendar. */
export function undatedIssues(index: ArchiveIndex): IssueEntry[] {
  return byDate(index, 'undated');
}

/** Years in which a date or a window starts, newest first; null last for issues without any date. */
export function issuesByYear(index: ArchiveIndex): [year: number | null, issues: IssueEntry[]][] {
  return yearKeys(index).map((key) => [
    key === 'undated' ? null : Number(key),
    issuesOfYear(index, key),
  ]);
}

/** Year of an issue as a key: `2025`, or `undated` when nothing is known of its date. */
export type YearKey = `${number}` | 'undated';

/** The key of an issue's year. */
export function yearKey({ year }: Pick<IssueEntry, 'year'>): YearKey {
  return year === null ? 'undated' : `${year}`;
}

/** Years of which issues are held, newest first, `undated` last. */
export function yearKeys(index: ArchiveIndex): YearKey[] {
  return keys(index, '');
}

const keys = perIndex('years', (index, _: ''): YearKey[] => {
  const found = [...new Set(index.issues.map(yearKey))];
  const order = (key: YearKey): number => (key === 'undated' ? -Infinity : Number(key));
  return found.sort((a, b) => order(b) - order(a));
});

/** Issues of a year, newest first. */
export const issuesOfYear = perIndex('issues of year', (index, key: YearKey): IssueEntry[] =>
  index.issues.filter((issue) => yearKey(issue) === key),
);

/** Articles of a year, newest issue first, inside an issue in the order of the newspaper. */
export const articlesOfYear = perIndex('articles of year', (index, key: YearKey): Article[] =>
  issuesOfYear(index, key).flatMap((issue) => issue.articles),
);

/** Articles that one feed holds at most: feeds follow what is new, the rest is in the archive. */
export const feedLength = 50;

/** Whether any article of their feed was printed on a known day: only then is there one in Atom. */
export function hasDated(index: ArchiveIndex, articles: readonly Article[]): boolean {
  return articles.slice(0, feedLength).some(({ issue }) => {
    const entry = index.issueById.get(issue);
    return entry !== undefined && printedDay(entry) !== null;
  });
}
