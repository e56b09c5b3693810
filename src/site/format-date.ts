import { parseEdtf } from '../archive/edtf.ts';
import type { Strings } from './strings.zh.ts';

/** First day of a year, month or day, as a date in UTC: `2025-05` -> 2025-05-01. */
const utc = (date: string): Date => new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);

function optionsFor(date: string): Intl.DateTimeFormatOptions {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (date.length > 4) options.month = 'long';
  if (date.length > 7) options.day = 'numeric';
  return options;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: making one costs more than a thousand uses. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(options).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

/** Dates in words: every page names the day of its issue several times. */
const dates = new Map<string, string>();
const weekdays = new Map<string, string>();

/** The words that are known for a key, or now are. */
function once(known: Map<string, string>, key: string, make: () => string): string {
  const words = known.get(key) ?? make();
  known.set(key, words);
  return words;
}

/** Day, month or year in the words of a language: 2025年5月9日, 2025年5月, 2025年. */
export function formatDate(date: string, language: string): string {
  return once(dates, `${language} ${date}`, () =>
    formatOf(language, optionsFor(date)).format(utc(date)),
  );
}

/** Month without its year: 5月, May. */
export function formatMonth(month: string, language: string): string {
  return formatOf(language, { timeZone: 'UTC', month: 'short' }).format(utc(month));
}

/** Day of the week: 星期五. */
export function formatWeekday(day: string, language: string): string {
  return once(weekdays, `${language} ${day}`, () =>
    formatOf(language, { timeZone: 'UTC', weekday: 'long' }).format(utc(day)),
  );
}

/** From one date to another: 2025年5月至6月, May – June 2025. `Intl` writes Chinese ranges as 2025/5 – 2025/6. */
function formatRange(start: string, end: string, language: string): string {
  if (language.startsWith('zh')) {
    const last = formatDate(end, language);
    const year = formatDate(start.slice(0, 4), language);
    return `${formatDate(start, language)}至${end.length > 4 && last.startsWith(year) ? last.slice(year.length) : last}`;
  }
  const options = optionsFor(start.length < end.length ? start : end);
  return formatOf(language, options).formatRange(utc(start), utc(end));
}

/** EDTF in words: 2025年5月9日, 2025年5月至6月, 不早于2026年3月30日, 约2025年5月. */
export function formatEdtf(edtf: string, strings: Strings, language: string): string {
  const { start, end, approximate } = parseEdtf(edtf);
  if (end === null) return strings.notBefore(formatDate(start, language));
  const words = start === end ? formatDate(start, language) : formatRange(start, end, language);
  return approximate ? strings.aboutDate(words) : words;
}
