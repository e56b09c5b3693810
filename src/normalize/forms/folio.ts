import type { Publication } from '../../domain/publication.ts';

const DATE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u;
const WEEKDAY = /^(?:星期|周)[一二三四五六日天]$/u;
const LABEL =
  /^(?:第?\s*[A-Z]?\d{1,3}\s*(?:[-—–]\s*[A-Z]?\d{1,3}\s*)?版?|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2})$/u;
const SECTION = /^[\p{Script=Han}·•]{2,8}$/u;

/**
 * True for a running head of whatever order: date, weekday, page label, the newspaper's names and a
 * short section name, set apart by spaces or bars, with a date or a label beside a name:
 * `A2 综合 2025年5月9日 星期五`, `开发区建设周刊　2023年9月1日　星期五　D2`.
 */
export function isFolio(text: string, publication: Publication): boolean {
  if (text.length > 60) return false;
  const folded = text.normalize('NFKC');
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
  const known = tokens.every(
    (token) =>
      DATE.test(token) ||
      WEEKDAY.test(token) ||
      LABEL.test(token) ||
      isTitle(token) ||
      SECTION.test(token),
  );
  return known && (date || (label && has(isTitle)));
}
