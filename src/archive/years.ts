import type { ArchiveIndex, IssueEntry } from './archive-index.ts';
import { isDay } from './edtf.ts';
import { perIndex } from './per-index.ts';

const byDate = perIndex((index, which: 'dated' | 'undated'): IssueEntry[] =>
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
  const years = new Map<number | null, IssueEntry[]>();
  for (const issue of index.issues) {
    const list = years.get(issue.year);
    if (list === undefined) years.set(issue.year, [issue]);
    else list.push(issue);
  }
  return [...years].sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity));
}
