import type { Publication } from '../../domain/publication.ts';
import { DAYS, foldDate } from './printed-date.ts';

const DATE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u;
const WEEKDAY = /^(?:星期|周)[一二三四五六日天]$/u;
const LABEL =
  /^(?:第?\s*[A-Z]?\d{1,3}\s*(?:[-—–]\s*[A-Z]?\d{1,3}\s*)?版?|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2})$/u;
/** 第15期, 总第4402-4403期, 今日8版 */
const NUMBER = /^(?:总?第\d+(?:[-—–~至、]第?\d+)?期|(?:今日|本期|共)\d{1,3}版)$/u;
const SECTION = /^[\p{Script=Han}·•]{2,8}$/u;

/**
 * True for a running head of whatever order: date, weekday, page label, the newspaper's names and a
 * short section name, set apart by spaces or bars, with a date or a label beside a name:
 * `A2 综合 2025年5月9日 星期五`, `开发区建设周刊　2023年9月1日　星期五　D2`.
 */
export function isFolio(text: string, publication: Publication): boolean {
  if (text.length > 60) return false;
  const folded = foldDate(text.normalize('NFKC'));
  // Without a digit or a 版 there is neither a date nor a label, as in nearly all short lines.
  if (!/[\d版]/u.test(folded)) return false;
  const plain = folded
    .replace(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u, ' $1年$2月$3日 ')
    .replace(/((?:星期|周)[一二三四五六日天])/u, ' $1 ')
    // 责任编辑:梁 燕 stands in a running head beside the date.
    .replace(
      /(?:责任编辑|责编|编辑|校对|版式|美编)\s*:\s*\p{Script=Han}(?:\s?\p{Script=Han}){1,2}/gu,
      ' ',
    );
  const tokens = plain.split(/[\s|｜/·•]+/u).filter((token) => token !== '');
  if (tokens.length < 2) return false;
  const titles = [publication.name, publication.supplement].filter((title) => title !== null);
  const isTitle = (token: string): boolean => {
    const bare = token.replace(/[《》]/gu, '');
    return titles.includes(bare) || bare === titles.join('') || bare === titles.join('·');
  };
  const has = (test: (token: string) => boolean): boolean => tokens.some(test);
  const date = has((token) => DATE.test(token));
  const label = has((token) => LABEL.test(token));
  const known = tokens.every((token) => isFact(token) || isTitle(token) || SECTION.test(token));
  return known && (date || (label && has(isTitle))) && !trailsHeading(tokens, isTitle);
}

/** Names of sections behind the date are short; 装配线即将试运行 behind 综合 and the date is none. */
function trailsHeading(tokens: readonly string[], isTitle: (token: string) => boolean): boolean {
  const sections = tokens.filter(
    (token) => SECTION.test(token) && !isFact(token) && !isTitle(token),
  );
  const last = tokens.at(-1) ?? '';
  return sections.length > 1 && last === sections.at(-1) && last.length > LONGEST_SECTION;
}

const LONGEST_SECTION = 6;

const isFact = (token: string): boolean =>
  DATE.test(token) || WEEKDAY.test(token) || LABEL.test(token) || NUMBER.test(token);

const SPACE = /[\s|｜/·•]*/uy;
const DAY_HERE = new RegExp(`${DAYS}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)`, 'uy');
const WEEKDAY_HERE = /(?:星期|周)[一二三四五六日天]|农历\p{Script=Han}{2,10}(?=\s)/uy;
const LABEL_HERE =
  /第\s?[A-Z]?\s?[\d一二三四五六七八九十]{1,3}\s?版|(?:[A-Z]\s?)?\d{1,3}\s?版|[A-Z]\s?\d{1,2}(?:\s?[-—–]\s?[A-Z]?\d{1,2})?(?=[\s|｜])|\d{2}(?=[\s|｜])/uy;
const SECTION_HERE = /[\p{Script=Han}·•]{2,8}(?=[\s|｜])/uy;
const TITLE_HERE = /[《》]/uy;

/** Most pieces that a running head has. */
const PIECES = 12;

/** What is left over beside a running head is text from this many letters on. */
const SHORTEST_REST = 7;

/**
 * A line that opens or closes with a whole running head, date and page label, and goes on with text:
 * the two parts. Undefined for other lines, running heads alone included.
 */
export function splitFolio(
  text: string,
  publication: Publication,
): { folio: string; rest: string } | undefined {
  if (!/年|\d{4}[-./]/u.test(text)) return undefined;
  const end = endOfFolio(text, publication);
  const parts =
    end > 0
      ? { folio: text.slice(0, end).trim(), rest: text.slice(end).replace(/^[\s|｜/·•]+/u, '') }
      : splitAtEnd(text, publication);
  if (parts === undefined) return undefined;
  return (parts.rest.match(/\p{Script=Han}/gu) ?? []).length < SHORTEST_REST ? undefined : parts;
}

/** Where the last date, label or title of an opening running head ends; 0 when there is none. */
function endOfFolio(text: string, { name, supplement }: Publication): number {
  const at = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
  };
  const titles = [name, supplement].filter((title) => title !== null);
  const seen = { date: false, label: false, weekday: false, title: false };
  let here = 0;
  let end = 0;
  for (let piece = 0; piece < PIECES; piece++) {
    here = at(SPACE, here);
    // 科学导报讯 is a lead-in.
    const title = titles.find(
      (own) =>
        text.startsWith(own, at(TITLE_HERE, here)) &&
        !/^\p{Script=Han}/u.test(text.slice(at(TITLE_HERE, here) + own.length)),
    );
    const facts = [
      ['date', at(DAY_HERE, here)],
      ['weekday', at(WEEKDAY_HERE, here)],
      ['label', at(LABEL_HERE, here)],
      ['title', title === undefined ? here : at(TITLE_HERE, at(TITLE_HERE, here) + title.length)],
    ] as const;
    const fact = facts.find(([, to]) => to > here);
    const section = at(SECTION_HERE, here);
    // Behind date and label a section name cannot be told from the first words of the text.
    if (fact === undefined && (section === here || (seen.date && seen.label))) break;
    if (fact !== undefined) {
      const [kind, to] = fact;
      if (seen[kind]) break;
      seen[kind] = true;
      [here, end] = [to, to];
    } else here = section;
  }
  return seen.date && (seen.label || (seen.weekday && seen.title)) ? end : 0;
}

function splitAtEnd(
  text: string,
  publication: Publication,
): { folio: string; rest: string } | undefined {
  const tail = text.slice(-60);
  const closes = tail.search(/[。！？][^。！？]*$/u);
  if (closes < 0) return undefined;
  const [end = ''] = /^.[”’」』）)]*/u.exec(tail.slice(closes)) ?? [];
  const folio = tail.slice(closes + end.length).trim();
  if (!isFolio(folio, publication)) return undefined;
  return { folio, rest: text.slice(0, text.length - tail.length + closes) + end };
}
