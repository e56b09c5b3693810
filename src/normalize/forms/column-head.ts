import type { Publication } from '../../domain/publication.ts';
import { MARK } from './bullet.ts';

/** Two characters spaced out to the width of more. */
const SPACED_OUT = /^\p{Script=Han}\s+\p{Script=Han}$/u;

/** A letter that OCR makes of a logo, and marks and brackets, before the name of a column. */
const MARKS_BEFORE = new RegExp(
  `^(?:[A-Z]\\s(?=[\\p{Script=Han}]{2,8}$)|(?:${MARK}|[\\s【〖\\[])+)`,
  'u',
);
const MARK_BEHIND = /[】〗\]:：\s]/u;

/** Name of a column without marks around it and spaces within: `■短评`, `【简讯】`, `短　讯`. */
export function bareHead(source: string): string {
  const closed = SPACED_OUT.test(source) ? source.replace(/\s+/gu, '') : source;
  const head = closed.replace(MARKS_BEFORE, '');
  let end = head.length;
  while (end > 0 && MARK_BEHIND.test(head.charAt(end - 1))) end--;
  return head.slice(0, end).trim();
}

/** True for the head of news in brief, known by its word: `■简讯`, `园区短讯`. */
export function headsBriefs(text: string, { kinds }: Publication): boolean {
  const head = bareHead(text).replace(/[\s（）()]/gu, '');
  return kinds.brief.some((word) => head.endsWith(word));
}

/** ③, （三）, （上）, 之二, 系列报道③ behind the name of a column. */
const SERIES_BEHIND =
  /(?:系列(?:报道|评论|访谈)(?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])?|[（(]之?[一二三四五六七八九十\d]{1,3}[）)]|[（(][上中下][）)]|之[一二三四五六七八九十]{1,2}|[①-⑳])$/u;

/** Which part of a series a column head says it is: `园区新变化系列报道③` -> `系列报道③`; undefined for none. */
export const seriesBehind = (head: string): string | undefined => SERIES_BEHIND.exec(head)?.[0];

/** 系列报道之二: the mark of a series on a line of its own. */
const SERIES =
  /^[（(【]?(?:系列(?:报道|评论|访谈)|连载)(?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])?[）)】]?$/u;

/** True for a line that says which part of a series follows. */
export const isSeriesMark = (text: string): boolean => SERIES.test(text);
