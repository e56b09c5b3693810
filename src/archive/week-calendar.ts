import type { IssueEntry } from './archive-index.ts';

/** A week of a year, Monday to Sunday, and the issue of it that is held, if any. */
export interface CalendarWeek {
  /** Day of the week on which the paper comes out, or Monday for a daily: `2025-05-09`. */
  day: string;
  issue: IssueEntry | null;
}

const dayLength = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday of the week of a day. */
function mondayOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return time - ((new Date(time).getUTCDay() + 6) % 7) * dayLength;
}

/**
 * The weeks of a year whose day of issue lies in it, in groups of the month of that day.
 * `weekday`: 1 = Monday … 7 = Sunday. Issues are dated ones of that year.
 */
export function weekCalendar(
  year: number,
  weekday: number,
  issues: readonly IssueEntry[],
): { month: number; weeks: CalendarWeek[] }[] {
  const byMonday = new Map<number, IssueEntry>();
  for (const issue of issues) {
    if (issue.head.date.edtf !== null) byMonday.set(mondayOf(issue.head.date.edtf), issue);
  }
  const months = Array.from({ length: 12 }, (_, i) => ({
    month: i + 1,
    weeks: [] as CalendarWeek[],
  }));
  let monday = mondayOf(`${String(year)}-01-01`);
  for (; ; monday += 7 * dayLength) {
    const day = iso(monday + (weekday - 1) * dayLength);
    if (day.slice(0, 4) < String(year)) continue;
    if (day.slice(0, 4) > String(year)) return months;
    months[Number(day.slice(5, 7)) - 1]?.weeks.push({ day, issue: byMonday.get(monday) ?? null });
  }
}
