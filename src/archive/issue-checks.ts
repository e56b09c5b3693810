import type { IssueEntry } from './archive-index.ts';
import { isDay } from './edtf.ts';
import { rangeOf } from '../domain/issue.ts';

/** Numbers (第N期) of a year that must have been printed and are not held, and the issue that proves it. */
export interface IssueGap {
  from: number;
  to: number;
  /** The held issue with the next higher number. */
  proof: IssueEntry;
  /** The held issue before the gap; null when the gap begins the year. */
  before: IssueEntry | null;
}

const dayLength = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Dated, numbered issues of a year, oldest first. */
function numbered(
  issues: readonly IssueEntry[],
): { entry: IssueEntry; day: string; from: number; to: number }[] {
  return issues
    .flatMap((entry) => {
      const { date, number } = entry.head;
      return isDay(date.edtf) && number !== null
        ? [{ entry, day: date.edtf, ...rangeOf(number) }]
        : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Issues of one year that the numbering proves missing: 第14期 says that there were thirteen before it.
 * Numbers before the first one held count only when the year had weeks enough for them, that is, when
 * the numbering starts anew every year.
 */
export function issueGaps(issues: readonly IssueEntry[]): IssueGap[] {
  const held = numbered(issues);
  const [first] = held;
  if (first === undefined) return [];
  const weeks = Math.ceil(
    (timeOf(first.day) - timeOf(`${first.day.slice(0, 4)}-01-01`) + dayLength) / (7 * dayLength),
  );
  let last = first.from <= weeks ? 0 : first.from;
  let before: IssueEntry | null = null;
  const gaps: IssueGap[] = [];
  for (const { entry, from, to } of held) {
    if (from > last + 1) {
      for (const gap of withoutHeld(last + 1, from - 1, entry, before, issues))
        gaps.push({ ...gap, proof: entry, before });
    }
    if (to > last) before = entry;
    last = Math.max(last, to);
  }
  return gaps;
}

/**
 * The parts of a gap that no held issue can fill: one whose number is known and its day is not fills
 * its own, and one that prints no number and lies between by its day may be any of them.
 */
function withoutHeld(
  from: number,
  to: number,
  proof: IssueEntry,
  before: IssueEntry | null,
  issues: readonly IssueEntry[],
): { from: number; to: number }[] {
  const [start, end] = [before?.head.date.edtf ?? '', proof.head.date.edtf ?? ''];
  const mayFill = issues.some(
    ({ head: { date, number } }) =>
      number === null && isDay(date.edtf) && start < date.edtf && date.edtf < end,
  );
  if (mayFill) return [];
  const held = issues.flatMap(({ head: { date, number } }) =>
    number === null || isDay(date.edtf) ? [] : [rangeOf(number)],
  );
  const parts: { from: number; to: number }[] = [];
  let next = from;
  for (const own of held.sort((a, b) => a.from - b.from)) {
    if (own.to < next || own.from > to) continue;
    if (own.from > next) parts.push({ from: next, to: own.from - 1 });
    next = own.to + 1;
  }
  if (next <= to) parts.push({ from: next, to });
  return parts;
}

/** What a printed date, number and page count say of each other. */
export interface IssueCheck {
  issue: IssueEntry;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** Whether the day is the newspaper's day of issue; null for a daily. */
  weekdayFits: boolean | null;
  /** Whether the number grows with the date among the year's issues; null without a number. */
  numberFits: boolean | null;
  pagesHeld: number;
  pagesPrinted: number | null;
}

/** Checks the dated issues of a year, newest first. `weekday` is the day of issue, null for a daily. */
export function checkIssues(issues: readonly IssueEntry[], weekday: number | null): IssueCheck[] {
  const order = numbered(issues);
  return issues.flatMap((issue): IssueCheck[] => {
    const { date, pagesPrinted } = issue.head;
    if (!isDay(date.edtf)) return [];
    const day = new Date(timeOf(date.edtf)).getUTCDay() || 7;
    const at = order.findIndex(({ entry }) => entry === issue);
    const own = order[at];
    const fits =
      own === undefined
        ? null
        : order.every(({ from, to }, i) => i === at || (i < at ? to < own.from : from > own.to));
    return [
      {
        issue,
        weekday: day,
        weekdayFits: weekday === null ? null : day === weekday,
        numberFits: fits,
        pagesHeld: issue.pages.length,
        pagesPrinted,
      },
    ];
  });
}
