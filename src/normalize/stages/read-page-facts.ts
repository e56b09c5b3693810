import { isCalendarDay, type IssueNumber } from '../../domain/issue.ts';
import { parsePageLabel } from '../forms/jump.ts';
import { findDate, foldDate, type PrintedDate } from '../forms/printed-date.ts';
import type { CutFolio } from './cut-folios.ts';
import type { Segment } from '../../reading/read-lines.ts';

/** A printed fact and the line that prints it. */
export interface Printed<T> {
  value: T;
  line: number;
  printed: string;
}

/** What masthead and folio of a page print about the page and its issue. */
export interface PageFacts {
  /** ISO date. */
  date?: Printed<string>;
  /** 1 = Monday … 7 = Sunday. */
  weekday?: Printed<number>;
  number?: Printed<IssueNumber>;
  serial?: Printed<IssueNumber>;
  pagesPrinted?: Printed<number>;
  /** A1, 3, A2-A3. */
  label?: Printed<string>;
  masthead: boolean;
}

const WEEKDAYS = '一二三四五六日';

/**
 * Masthead and folio segments of a page, and the running heads that were cut off its texts -> the
 * facts they print. Text: widths folded, spaces kept.
 */
export function readPageFacts(
  segments: readonly Segment[],
  folios: readonly CutFolio[] = [],
): PageFacts {
  const facts: PageFacts = { masthead: false };
  const whole = segments.flatMap(({ role, view }) =>
    role === 'masthead' || role === 'folio' || role === 'staff'
      ? [
          {
            role,
            lines: view.unit.lines.map(({ number, text }) => ({ line: number, printed: text })),
          },
        ]
      : [],
  );
  for (const { role, lines } of [...whole, { role: 'folio' as const, lines: folios }]) {
    if (role === 'masthead') facts.masthead = true;
    for (const { line, printed } of lines) {
      const plain = printed.normalize('NFKC');
      const text = foldDate(plain);
      const note = <T>(value: T): Printed<T> => ({ value, line, printed });
      const date = findDate(plain);
      if (date !== undefined) facts.date ??= note(dayOf(date));
      const weekday = /(?:星期|周)([一二三四五六日天])/u.exec(text)?.[1];
      if (weekday !== undefined && facts.weekday === undefined) {
        facts.weekday = note(weekday === '天' ? 7 : WEEKDAYS.indexOf(weekday) + 1);
      }
      const serial = numberIn(text, SERIAL);
      if (serial !== undefined) facts.serial ??= note(serial);
      const number = numberIn(text, NUMBER);
      if (number !== undefined) facts.number ??= note(number);
      const pages = /(?:今日|本期|共)\s*(\d{1,3})\s*版/u.exec(text)?.[1];
      if (pages !== undefined) facts.pagesPrinted ??= note(Number(pages));
      if (role !== 'masthead') {
        const label = labelIn(text);
        if (label !== undefined) facts.label ??= note(label);
      }
    }
  }
  return facts;
}

/** The day that a range begins with; a range that has no last day, or ends before it begins, is no day. */
const dayOf = ({ day, until }: PrintedDate): string =>
  until === undefined || (isCalendarDay(until) && day <= until) ? day : `${day}/${until}`;

/** 第14期; of a combined issue 第14-15期, 第14、15期合刊, 第14期—第15期. */
const numbers = (mark: string): string =>
  `${mark}\\s*(\\d+)(?:\\s*期?\\s*[-—–~至、,/]\\s*(?:${mark})?\\s*(\\d+))?\\s*期`;
const NUMBER = new RegExp(`(?<!总\\s*)${numbers('第')}`, 'u');
const SERIAL = new RegExp(numbers('总\\s*第'), 'u');

function numberIn(text: string, pattern: RegExp): IssueNumber | undefined {
  const [, from, to] = pattern.exec(text) ?? [];
  if (from === undefined || Number(from) === 0) return undefined;
  return to !== undefined && Number(to) > Number(from)
    ? `${String(Number(from))}-${String(Number(to))}`
    : Number(from);
}

function labelIn(text: string): string | undefined {
  const spread = /([A-Z]?\d{1,2})\s*[-—–]\s*([A-Z]?\d{1,2})\s*(?:版|跨版)/u.exec(text);
  if (spread?.[1] !== undefined && spread[2] !== undefined) return `${spread[1]}-${spread[2]}`;
  const found =
    /第\s*([A-Z]?\s?[\d一二三四五六七八九十]{1,3})\s*版/u.exec(text) ??
    /(?<![今日共\d])([A-Z]?\s?\d{1,2})\s*版/u.exec(text) ??
    /^\s*([A-Z]\s?\d{1,2})(?=\s|$|[\p{Script=Han}])/u.exec(text) ??
    /(?:^|\s)([A-Z]\s?\d{1,2})\s*$/u.exec(text) ??
    /^\s*(\d{1,2})(?=\s+[\p{Script=Han}])/u.exec(text);
  return found?.[1] === undefined ? undefined : parsePageLabel(found[1]);
}
