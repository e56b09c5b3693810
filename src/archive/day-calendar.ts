import type { IssueEntry } from './archive-index.ts';
import { isDay } from './edtf.ts';

/** A day of a month of which an issue is held. */
export interface CalendarDay {
  /** `2024-06-12`. */
  day: string;
  issue: IssueEntry;
}

/** The days of a year of which issues of a daily are held, by month; months without any are left out. */
export function dayCalendar(
  issues: readonly IssueEntry[],
): { month: number; days: CalendarDay[] }[] {
  const days = issues.flatMap((issue): CalendarDay[] =>
    isDay(issue.head.date.edtf) ? [{ day: issue.head.date.edtf, issue }] : [],
  );
  days.sort((a, b) => (a.day < b.day ? -1 : 1));
  return [...Map.groupBy(days, ({ day }) => Number(day.slice(5, 7)))].map(([month, own]) => ({
    month,
    days: own,
  }));
}
