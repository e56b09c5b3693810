import type { IssueEntry } from './archive-index.ts';
import { issueGaps } from './issue-checks.ts';

/** A week of a year, Monday to Sunday, and the issue of it that is held, if any. */
export interface CalendarWeek {
  /** Day of the week on which the paper comes out, or Monday for a daily: `2025-05-09`. */
  day: string;
  issue: IssueEntry | null;
  /**
   * What the numbering proves of a week that is not held: `proved`, its issue was printed; `some`,
   * issues were printed in some of the weeks around and nobody knows in which; null, nothing.
   */
  missing: 'proved' | 'some' | null;
}

const dayLength = 86_400_000;
const week = 7 * dayLength;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday of the week of a day. */
function mondayOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return time - ((new Date(time).getUTCDay() + 6) % 7) * dayLength;
}

/** What the gaps in the numbering say of a week, by its Monday. */
function missingWeeks(
  year: number,
  weekday: number,
  issues: readonly IssueEntry[],
): (monday: number) => CalendarWeek['missing'] {
  const spans = issueGaps(issues).flatMap(({ from, to, proof, before }) => {
    const [day, first] = [proof.head.date.edtf, before?.head.date.edtf ?? null];
    if (day === null) return [];
    const end = mondayOf(day);
    // The first week of the year is the first whose day of issue lies in it.
    let start = first === null ? mondayOf(`${String(year)}-01-01`) : mondayOf(first) + week;
    if (first === null && iso(start + (weekday - 1) * dayLength) < String(year)) start += week;
    const isEvery = (end - start) / week === to - from + 1;
    return [{ start, end, missing: isEvery ? ('proved' as const) : ('some' as const) }];
  });
  return (monday) =>
    spans.find(({ start, end }) => start <= monday && monday < end)?.missing ?? null;
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
  const missing = missingWeeks(year, weekday, issues);
  let monday = mondayOf(`${String(year)}-01-01`);
  for (; ; monday += week) {
    const day = iso(monday + (weekday - 1) * dayLength);
    if (day.slice(0, 4) < String(year)) continue;
    if (day.slice(0, 4) > String(year)) return months;
    const issue = byMonday.get(monday) ?? null;
    months[Number(day.slice(5, 7)) - 1]?.weeks.push({
      day,
      issue,
      missing: issue === null ? missing(monday) : null,
    });
  }
}
