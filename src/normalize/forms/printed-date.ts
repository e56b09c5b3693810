/** 〇 as it is printed, and as OCR gives it: U+3007, U+25CB, a zero, a letter O of three scripts. */
const ZERO = '〇○◯零0０OОΟ';
const YEAR = `\\d{4}|[${ZERO}一二三四五六七八九]{4}`;
const SMALL = '[元正一二三四五六七八九十]{1,3}|\\d{1,2}';
const LARGE = '[一二三四五六七八九十廿卅]{1,3}|\\d{1,2}';
const ERA = '(?:中[华華])?民[国國]';
const TO = '[-—–―~～－至到]{1,2}';

/** As the source of a pattern: a day, and the last day where a range is printed: year, year of the Republic, month, day, then the same again. */
export const DAYS =
  `(?:(${YEAR})|${ERA}\\s?(\\d{1,3}|[元一二三四五六七八九十]{1,4}))\\s?年\\s?(${SMALL})\\s?月\\s?(${LARGE})\\s?(?:日|(?=\\s?${TO}\\s?(?:${LARGE})\\s?日))` +
  `(?:\\s?${TO}\\s?(?:(${YEAR})\\s?年\\s?)?(?:(${SMALL})\\s?月\\s?)?(${LARGE})\\s?日)?`;
const IN_WORDS = new RegExp(DAYS, 'u');
/** 2025-05-16, 2025.5.16-5.22 */
const IN_FIGURES =
  /(?<!\d)((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)(?:\s?[-—–~至]\s?(?:((?:19|20)\d{2})[-./])?(?:(\d{1,2})[-./])?(\d{1,2})(?![\d年]))?/u;

/** What the day is called by the moon, beside the day of the calendar: 农历乙巳年四月十九. */
const LUNAR =
  /(?:农历|農曆|农曆|阴历|陰曆|夏历|夏曆|岁次|歲次)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?\s?)?(?:[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月\s?)(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})日?/gu;

const DIGITS = '零一二三四五六七八九';

/** 16, 十六, 廿一, 元 -> its number. */
function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[元正]$/u.test(text)) return 1;
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const value = (digit: string): number => Math.max(0, DIGITS.indexOf(digit));
  const ten = plain.includes('十') ? (tens === '' ? 1 : value(tens ?? '')) : 0;
  return ten * 10 + (ones === undefined || ones === '' ? 0 : value(ones));
}

/** 二〇二五, 2025 -> 2025 */
const readYear = (text: string): number =>
  Number(
    [...text].map((c) => (ZERO.includes(c) ? '0' : /\d/u.test(c) ? c : DIGITS.indexOf(c))).join(''),
  );

/** A date that is printed: its days, and where it stands. */
export interface PrintedDate {
  /** `2025-05-16`; it has the form of a date, which 2025-06-31 has as well. */
  day: string;
  /** Last day of a printed range: of 2025年5月16日—22日 the 22nd. */
  until?: string;
  start: number;
  end: number;
}

const iso = (year: number, month: number, day: number): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');

/** Year 1 of the Republic is 1912. */
const REPUBLIC = 1911;

/**
 * The first date that a text prints in full: `2025年5月9日`, `二〇二五年五月九日`, `民国三十六年五月廿一日`,
 * `2025-05-09`, and ranges: `2025年5月16日—22日`, `2025年5月16日至5月22日`. The text is folded to NFKC.
 */
export function findDate(text: string): PrintedDate | undefined {
  const words = text.includes('年') ? IN_WORDS.exec(text) : null;
  const found = words ?? IN_FIGURES.exec(text);
  if (found === null) return undefined;
  const [year, month, day, lastYear, lastMonth, lastDay] =
    words === null
      ? [found[1], found[3], found[4], found[5], found[6], found[7]]
      : [words[1], words[3], words[4], words[5], words[6], words[7]];
  const republic = words?.[2];
  const first = republic === undefined ? readYear(year ?? '') : REPUBLIC + readNumber(republic);
  const start = { start: found.index, end: found.index + found[0].length };
  const [from, to] = [readNumber(month ?? ''), readNumber(lastMonth ?? month ?? '')];
  const printed = { day: iso(first, from, readNumber(day ?? '')), ...start };
  if (lastDay === undefined) return printed;
  // 2025年12月26日至1月1日 ends in the next year.
  const last = lastYear === undefined ? first + (to < from ? 1 : 0) : readYear(lastYear);
  return { ...printed, until: iso(last, to, readNumber(lastDay)) };
}

/**
 * A line of a masthead or running head in the words that patterns know: its date in Arabic digits,
 * only the first day of a range, nothing of the moon, the numbers of issue and page likewise:
 * `二〇二五年五月十六日 星期五 农历乙巳年四月十九 第十五期` -> `2025年5月16日 星期五 第15期`.
 * A text without a date stays as it is.
 */
export function foldDate(text: string): string {
  if (!text.includes('年')) return text;
  const found = IN_WORDS.exec(text);
  const date = found === null ? undefined : findDate(text);
  if (found === null || date === undefined) return text;
  const [year = '', month = '', day = ''] = date.day.split('-');
  const before = text.slice(0, date.start);
  const behind = text.slice(date.end);
  const arabic = `${year}年${String(Number(month))}月${String(Number(day))}日`;
  return `${foldRest(before)}${arabic}${foldRest(behind)}`.trimEnd();
}

const foldRest = (text: string): string =>
  text
    .replace(LUNAR, '')
    .replace(/(?:星期|[周週]|礼拜|禮拜)(?=[一二三四五六日天](?:\s|$|\P{Script=Han}))/gu, '星期')
    .replace(
      /第([一二三四五六七八九十]{1,3})期/gu,
      (_, number: string) => `第${String(readNumber(number))}期`,
    )
    .replace(
      /(今日|本期|共)([一二三四五六七八九十]{1,3})版/gu,
      (_, word: string, number: string) => `${word}${String(readNumber(number))}版`,
    );
